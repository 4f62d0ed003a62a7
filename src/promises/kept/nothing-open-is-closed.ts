import { promise, toldAnything } from '../promise.ts'

/** No case ends for good with danger open, a danger unresolved or anything owed. */
export const nothingOpenIsClosed = promise('nothingOpenIsClosed', {
  id: 'I-18',
  zh: '有危險、危險未經決議，或有未履行事項者，不得結束',
  en: 'No case ends for good with danger open, a danger unresolved or anything owed',
  laws: ['自殺防治法 §11', '家庭暴力防治法 §50', '性侵害犯罪防治法 §11', '兒童及少年福利與權益保障法 §53'],
  always: toldAnything(({ after }) => {
    if (!after?.ended || after.handsOverTo !== null) return true
    const { danger, dangerUnresolved, duties } = after.known
    return danger !== 'immediate' && danger !== 'unclear' && !dangerUnresolved && duties.length === 0
  }),
})
