import { promise, told, toldAnything } from '../promise.ts'
import { covered, owes } from './with/owed.ts'

/** What is done with the person in a service, or done to bring one about. */
const serving = ['appointment.made', 'session.held', 'referral.made'] as const

/** No minor is served or referred without the legal representative; harm to a minor is a matter to report, wherever it shows. */
export const minorsAreRepresented = promise('minorsAreRepresented', {
  id: 'I-40',
  zh: '未成年者非經法定代理人一併同意，不接受服務或轉介；知悉兒童及少年受害者，即負通報義務',
  en: 'No minor is served or referred unless the legal representative agrees too; harm to a minor known anywhere is to be reported',
  laws: ['民法 §12', '民法 §77', '兒童及少年福利與權益保障法 §53'],
  always: [
    toldAnything(({ before, after }) => {
      if (!after?.tags.includes('service') || before.tags.includes('service') || !after.known.minor) return true
      return after.known.consents.service?.withRepresentative === true
    }),
    told(serving, ({ fact, after }) => {
      if (!after?.known.minor) return true
      const { referral, service } = after.known.consents
      return (fact.type === 'referral.made' ? referral : service)?.withRepresentative === true
    }),
    told(['reportableMatter.known'], ({ fact, after }) => {
      if (fact.matter !== 'childHarm') return true
      if (after === null) return false
      return owes(after.known, 'reportChildHarm') || covered(after.known, fact.matter, fact.at)
    }),
  ],
})

/** That somebody is a minor is heard at every step where consent counts. */
export const minorsAreRecognised = promise('minorsAreRecognised', {
  id: 'I-40',
  zh: '凡須同意之流程，任一步驟均得載明當事人未成年',
  en: 'Wherever consent counts, it is heard at every step that the person is a minor',
  concerns: ({ takes }) => takes('consent.given'),
  always: told(['minor.identified'], ({ after }) => after?.known.minor ?? false),
})
