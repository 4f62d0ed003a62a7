import { isBefore } from '../../vocabulary/references.ts'
import { dataDuties, reportDuties } from '../../vocabulary/statutory.ts'
import { promise, told } from '../promise.ts'
import { owes } from './with/owed.ts'

const laws = ['個人資料保護法 §3', '個人資料保護法 §11'] as const

/** A consent is taken back by saying so, at any step, and what it carried stops with it. */
export const consentCanBeWithdrawn = promise('consentCanBeWithdrawn', {
  id: 'I-6',
  zh: '當事人得隨時撤回同意，撤回即生效；撤回服務之同意者，當下離開服務步驟',
  en: 'Consent can be withdrawn at any step and counts at once; withdrawing the one to the service ends the service at once',
  laws,
  concerns: (flow) => flow.takes('consent.given'),
  always: told(['consent.withdrawn'], ({ fact, before, after }) => {
    if (after === null) return false
    const earlier = before.known.consents[fact.scope]
    if (earlier?.standing === 'given' && isBefore(fact.at, earlier.at)) return true
    if (after.known.consents[fact.scope]?.standing !== 'withdrawn') return false
    return fact.scope !== 'service' || !after.tags.includes('service')
  }),
})

/** The person can end the service at any step, and is served no longer. */
export const serviceCanBeEnded = promise('serviceCanBeEnded', {
  id: 'I-6',
  zh: '當事人得隨時要求終止服務，除其後另行同意外，當下離開服務步驟',
  en: 'The service can be ended at any step, and unless agreed to anew later it ends at once',
  laws,
  concerns: (flow) => flow.takes('service.ended'),
  always: told(
    ['service.ended'],
    ({ after }) =>
      after !== null && (!after.tags.includes('service') || after.known.consents.service?.standing === 'given'),
  ),
})

/** What a law obliges to stays owed, whatever the person takes back. */
export const withdrawalErasesNoStatutoryDuty = promise('withdrawalErasesNoStatutoryDuty', {
  id: 'I-6',
  zh: '撤回同意、終止服務或拒絕，不消滅已生之法定義務',
  en: 'Withdrawing, ending the service or declining erases no statutory duty already triggered',
  laws,
  always: Object.keys({ ...reportDuties, ...dataDuties }).map((duty) =>
    told(
      ['consent.withdrawn', 'service.ended', 'help.declined', 'support.answered'],
      ({ before, after }) => after === null || !owes(before.known, duty) || owes(after.known, duty),
    ),
  ),
})
