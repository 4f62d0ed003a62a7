import { at, promise } from '../promise.ts'

/** A case becomes involuntary only where help was found to be needed and is refused all the same. */
export const refusalAloneCompelsNothing = promise('refusalAloneCompelsNothing', {
  id: 'I-7',
  zh: '僅拒絕或撤回不移為非自願個案；須經評估有協助需求而不願意接受協助',
  en: 'Refusing or withdrawing alone makes no case involuntary: help must have been found to be needed, and be refused',
  concerns: (flow) => flow.handsOverTo('involuntary'),
  always: at(
    ({ handsOverTo, known }) =>
      handsOverTo !== 'involuntary' || (known.need === 'needed' && known.willingness === 'declined'),
  ),
})
