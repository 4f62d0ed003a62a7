import * as city from '../chiayi-city-2016/index.ts'
import type { OwnSuite } from '../own.ts'

/** Here the feedback of the agency is tracked too, so that more is owed once the care team has resolved. */
const tracksFeedback = [
  'Casualties: medical help, notice and support side by side, then resolved, follow',
  'News of an emergency older than the last assessment moves nothing; a resolution',
  'An agency that follows the chart literally never closes',
]
const isAlike = ({ en, after }: OwnSuite['stories'][number]) =>
  !after && !tracksFeedback.some((beginning) => en.startsWith(beginning))

const { stories, unnoticed = {}, unreached = {} }: OwnSuite = city.crisis

/** The chart of this plan is that of the plan it names, but for the feedback: the same tables, under its own clause. */
export const crisis: OwnSuite = {
  ...{ unnoticed, unreached },
  stories: stories.filter(isAlike).map((story) => ({ ...story, clauses: ['四.四.7', '解讀.3'] })),
}
