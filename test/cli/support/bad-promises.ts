import { at, promise, toldAnything } from '#src/promises/index.ts'

export { hasty } from './town.ts'

/** What the code of a promise must not be able to say on a terminal. */
export const canary = 'CANARY-5d1c'

export const throwsWhenAsked = promise('throwsWhenAsked', {
  id: 'T-2',
  zh: '檢查時拋出錯誤',
  en: 'Throws as it is asked',
  always: toldAnything(() => {
    throw new RangeError(canary)
  }),
})

export const throwsAtFirst = promise('throwsAtFirst', {
  id: 'T-3',
  zh: '未及檢查即拋出錯誤',
  en: 'Throws before it is asked',
  concerns: () => {
    throw new RangeError(canary)
  },
  always: toldAnything(() => true),
})

export const brokenAtOnce = promise('brokenAtOnce', {
  id: 'T-4',
  zh: '無案件',
  en: 'There is no case',
  never: at(() => true),
})
