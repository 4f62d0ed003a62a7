import { choice, group, moments, pastMoment, reference, words, yesNo } from '../answers.ts'
import { optional } from '../field.ts'
import { form } from '../form.ts'
import { decisive, detail, mayReport, whoMayReport } from '../from-fact.ts'
import { told } from '../told.ts'
import { counsellorGenders, places, urgencies } from './choices.ts'

/**
 * 附件6, of which the sources give the title only. Handed in by the person, it presupposes that the window has reported
 * `rights.explained`; handed in by somebody of the window, it reports that too.
 */
export const appointmentRequest = form('appointmentRequest', {
  zh: '員工晤談服務預約申請表',
  en: 'Request for a counselling appointment',
  annex: '附件6',
  by: whoMayReport('help.requested', 'consent.given'),
  fields: {
    caseRef: reference({ zh: '案件代號', en: 'Case reference' }),
    channel: decisive('help.requested', 'channel'),
    serviceKind: decisive('help.requested', 'service', { zh: '服務類別', en: 'Kind of service' }),
    requestedAt: pastMoment({ zh: '申請時間', en: 'Requested at', backs: ['help.requested', 'consent.given'] }),
    noticeAcknowledgedAt: pastMoment({
      zh: '知悉權益告知之時間',
      en: 'Rights made known at',
      backs: ['rights.explained'],
      source: '應事先明確告知同仁以維其權益',
      laws: ['個人資料保護法 §8'],
    }),
    consentService: yesNo({
      zh: '同意接受服務',
      en: 'Consents to the service',
      backs: ['consent.given'],
      source: '同仁求助於本方案之決定應出於個人自由意志',
      laws: ['心理師法 §19'],
    }),
    consentForm: optional(decisive('consent.given', 'form', { zh: '同意形式', en: 'Form of consent' })),
    withRepresentative: optional(decisive('consent.given', 'withRepresentative')),
    topic: optional(detail('help.requested', 'topic', { zh: '晤談主題', en: 'Topic' })),
    urgency: optional(choice(urgencies, { zh: '自評急迫程度', en: 'Urgency, as the person sees it', half: 'sealed' })),
    preferredTimes: optional(moments({ zh: '希望時段', en: 'Preferred times', half: 'sealed' })),
    preferredContact: optional(
      group(
        {
          how: words({ zh: '聯絡方式', en: 'How to make contact' }),
          whenSafe: optional(words({ zh: '方便聯絡之時間', en: 'When it is safe to call' })),
        },
        { zh: '聯絡', en: 'Contact' },
      ),
    ),
    preferredCounsellorGender: optional(
      choice(counsellorGenders, { zh: '希望晤談人員之性別', en: 'Preferred gender of the counsellor', half: 'sealed' }),
    ),
    place: optional(choice(places, { zh: '晤談地點', en: 'Place', half: 'sealed' })),
  },
  needs: [{ field: 'consentService', is: true, needs: ['consentForm'] }],
  facts: (answers, role) => {
    const {
      channel,
      serviceKind: service,
      topic,
      requestedAt,
      consentService,
      consentForm,
      withRepresentative,
    } = answers
    return [
      mayReport(role, 'rights.explained') && told('rights.explained', {}, answers.noticeAcknowledgedAt),
      told('help.requested', { channel, service, details: { topic } }, requestedAt),
      consentService &&
        consentForm &&
        told('consent.given', { scope: 'service', form: consentForm, withRepresentative }, requestedAt),
    ]
  },
})
