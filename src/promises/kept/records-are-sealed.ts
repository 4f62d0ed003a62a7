import type { Known } from '../../vocabulary/known.ts'
import { at, promise } from '../promise.ts'
import { owes } from './with/owed.ts'

/** Whether a free refusal at the very beginning left nothing to seal. */
const nothingCollected = ({ consents, appointment, dangerAt }: Known): boolean =>
  (consents.service?.refused ?? !consents.service) && appointment === 'none' && dangerAt === null

/** A case ends for good with its record sealed, and goes on elsewhere with the sealing still owed. */
export const recordsAreSealed = promise('recordsAreSealed', {
  id: 'I-19',
  zh: '結束時紀錄業以密件保存；移至他流程者，密存之義務隨案移轉',
  en: 'A case ends for good with its record sealed; one that goes on in another flow takes the duty to seal along',
  laws: ['檔案法 §24'],
  concerns: (flow) => flow.owes('sealRecord'),
  always: at(({ ended, handsOverTo, known }) => {
    if (!ended || known.sealed) return true
    return handsOverTo === null ? nothingCollected(known) : owes(known, 'sealRecord')
  }),
})
