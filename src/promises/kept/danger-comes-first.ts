import { promise, type Standing, told } from '../promise.ts'
import { owes } from './with/owed.ts'

/** Whether the case stands where danger is met, and knows of it. */
const isMet = (after: Standing | null): boolean =>
  after?.tags.includes('urgent') === true && ['immediate', 'unclear'].includes(after.known.danger)

/** Danger leads to an urgent step in one move, from wherever the case stands and however late it is told. */
export const dangerComesFirst = promise('dangerComesFirst', {
  id: 'I-8',
  zh: '立即危險最優先：任一未結束之步驟，一經回報危險，或研判為有危險、無法判定，當下轉入緊急處理',
  en: 'Danger comes first: from every step that is not an ending, danger reported, found or not excluded is met at once',
  always: [
    told(['danger.reported'], ({ after }) => isMet(after)),
    told(['danger.assessed'], ({ fact, after }) => fact.danger === 'none' || isMet(after)),
  ],
})

const isOwed = (after: Standing | null): boolean => after !== null && owes(after.known, 'requestEmergencyHelp')

/** Where danger is met, help is to be asked for at once. */
export const dangerCallsForHelp = promise('dangerCallsForHelp', {
  id: 'I-8',
  zh: '一經得知危險，當下負請求緊急協助之義務',
  en: 'Danger obliges to ask for emergency help in the same move',
  concerns: (flow) => flow.owes('requestEmergencyHelp'),
  always: [
    told(['danger.reported'], ({ after }) => isOwed(after)),
    told(['danger.assessed'], ({ fact, after }) => fact.danger === 'none' || isOwed(after)),
  ],
})
