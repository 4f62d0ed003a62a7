import { promise, told, toldAnything } from '../promise.ts'

/** The person's own words on whether help is wanted, whoever writes them down. */
const ownWords = ['consent.given', 'consent.withdrawn', 'help.requested', 'help.declined', 'service.ended']

/** Offers of care: they may be made to anybody, and bind nobody. */
const offers = [
  'outreach.made',
  'support.offered',
  'groupCounselling.offered',
  'measures.taken',
  'followUp.made',
] as const

/** Outreach and offers make nobody willing, consent for nobody, and bring nobody into a service. */
export const careBindsNobody = promise('careBindsNobody', {
  id: 'I-28',
  zh: '關懷與提供資源不強制任何人：意願及同意僅依當事人自己之表示，不因而排定或開始服務',
  en: "Care forces nobody: willingness and consent follow from the person's own words alone, and no service begins by it",
  always: [
    toldAnything(
      ({ fact, before, after }) =>
        after === null || ownWords.includes(fact.type) || after.known.willingness === before.known.willingness,
    ),
    toldAnything(
      ({ fact, before, after }) =>
        after === null ||
        ownWords.includes(fact.type) ||
        after.known.consents.service?.standing === before.known.consents.service?.standing,
    ),
    told(offers, ({ before, after }) => !after?.tags.includes('service') || before.tags.includes('service')),
    told(offers, ({ before, after }) => after === null || after.known.appointment === before.known.appointment),
    told(offers, ({ before, after }) => after === null || after.known.sessions === before.known.sessions),
  ],
})
