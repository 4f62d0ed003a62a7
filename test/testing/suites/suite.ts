import type { AnyStateMachine } from 'xstate'
import type { Story } from '#src/testing/index.ts'
import { adopted, isAdopted } from './adopted.ts'
import * as city from './chiayi-city-2016/index.ts'
import * as county from './chiayi-county-2019/index.ts'
import { type Tested, tested } from './documents.ts'
import * as newTaipei from './new-taipei-2020/index.ts'
import type { OwnSuite } from './own.ts'
import { caseStories, recordedOf } from './recorded.ts'
import { anybody } from './shared/danger.ts'
import { meetings } from './shared/meetings.ts'
import { reports } from './shared/reports.ts'
import { roleStories } from './shared/roles.ts'
import { screening } from './shared/screening.ts'
import { ofFlow, takesAll } from './shared/shared.ts'
import { telling } from './shared/telling.ts'
import { time } from './shared/time.ts'
import * as suao from './suao-2018/index.ts'
import * as tainan from './tainan-2015/index.ts'
import { storiesIn } from './tree.ts'

type Suites = Readonly<Record<string, OwnSuite>>

/** What a document's own suite adds for each of its flows. */
const own: Readonly<Record<string, Suites>> = {
  'chiayi-city-2016': city,
  'chiayi-county-2019': county,
  'new-taipei-2020': newTaipei,
  'suao-2018': suao,
  'tainan-2015': tainan,
}

const nothing: OwnSuite = { stories: [] }

/** The suite of its own; of a flow taken from another document, the suite of that one. */
function ownOf(tested: Tested): OwnSuite {
  const { name, document, policy } = tested
  const suite = own[document.id]?.[name]
  if (!suite && isAdopted(tested)) return adopted((city as Suites)[name] ?? nothing, tested)
  const { stories, ...rest } = suite ?? nothing
  return { ...rest, stories: stories.map((story) => ({ ...story, policy: { ...policy, ...story.policy } })) }
}

const shared = [...telling, ...meetings, ...time, ...reports, ...screening]

const sharedStories = (flow: AnyStateMachine, { policy }: Tested): readonly Story[] => [
  ...shared.filter((story) => takesAll(flow, story)).map((story) => ofFlow(flow, story, policy)),
  ...roleStories(flow, policy),
  ...anybody(flow, policy),
]

export interface FlowSuite extends Tested, Required<OwnSuite> {}

/** What the suite of every flow reaches at the least, in percent. */
const usual = { states: 100, transitions: 96, conditions: 91, roles: 100, duties: 93, clauses: 100 }

/** Every published flow with the stories told to it: its own, those of shared words, its case files, and its paths. */
export const suites: readonly FlowSuite[] = tested.map((each) => {
  const { stories, unnoticed = {}, unreached = {}, least = usual } = ownOf(each)
  const all = [
    ...stories,
    ...sharedStories(each.flow, each),
    ...caseStories(each),
    ...recordedOf(each).paths.flatMap(storiesIn),
  ]
  return { ...each, stories: all, unnoticed, unreached, least }
})
