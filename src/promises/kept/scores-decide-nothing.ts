import { promise, told, toldAnything } from '../promise.ts'

/** Words of somebody who has looked at the person: they alone say whether there is danger or need. */
const words = ['danger.reported', 'danger.assessed', 'need.assessed']

/** What comes of a test, a questionnaire or a scale, by any of its names. */
const scores = ['screening.answered', 'selfTest.answered', 'selfTest.offered', 'needs.surveyed'] as const

/** No score finds danger or need; only somebody who says so does. */
export const scoresDecideNothing = promise('scoresDecideNothing', {
  id: 'I-37',
  zh: '量表分數不構成危險或協助需求，不啟動非自願個案；因而續辦之步驟，外人不得見',
  en: 'A score is neither danger nor need, makes no case involuntary, and leads to no step outsiders see',
  laws: ['個人資料保護法 §6'],
  always: [
    toldAnything(
      ({ fact, before, after }) =>
        after === null || words.includes(fact.type) || after.known.danger === before.known.danger,
    ),
    toldAnything(
      ({ fact, before, after }) =>
        after === null || words.includes(fact.type) || after.known.need === before.known.need,
    ),
    told(scores, ({ after }) => after === null || after.handsOverTo === null),
    told(scores, ({ after, moved }) => {
      if (after === null || !moved || after.ended) return true
      return after.tags.includes('confidential')
    }),
  ],
})
