import type { FlowView } from '../flow-view.ts'
import { promise, told } from '../promise.ts'
import { consented } from './with/consented.ts'

/** A flow in which measures are taken about somebody who does not want help, and that is no crisis. */
const isInvoluntary = ({ takes }: FlowView): boolean => takes('measures.taken') && !takes('crisis.reported')

/** Whoever becomes willing goes on in a general case, at once and from every step. */
export const consentMakesACaseVoluntary = promise('consentMakesACaseVoluntary', {
  id: 'I-30',
  zh: '非自願個案之當事人一旦同意接受服務或求助，不論進行至何步驟，當下移至一般個案',
  en: 'Once the person of an involuntary case consents to a service or asks for help, it goes on as a general case, from every step',
  concerns: isInvoluntary,
  always: [
    told(['consent.given'], ({ fact, after }) => {
      if (after === null) return false
      const willing = fact.scope === 'service' && consented(after.known, 'service')
      return !willing || after.handsOverTo === 'general'
    }),
    told(['help.requested'], ({ after }) => after?.handsOverTo === 'general'),
  ],
})
