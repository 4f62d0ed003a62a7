import fc from 'fast-check'
import { samplesOf } from '#src/case/samples.ts'
import {
  type Case,
  type FactType,
  facts,
  type JournalEntry,
  type Outcome,
  type RecordOptions,
  type Role,
  receive,
  roles,
  type WholeFact,
} from '#src/index.ts'
import { aReporterOf, by, type FlowName, factTypes, minute, opened, type Told } from './cases.ts'
import { onward, waysTo } from './walk.ts'

/** One telling of a journey: a fact, how long after the latest entry it is recorded, how late it is told, under what key. */
export interface Telling {
  readonly type: FactType
  readonly saying: object
  readonly role: Role
  readonly id: string
  readonly after: number
  readonly late: number
  readonly key: string | undefined
  readonly details: string | undefined
}

export interface Move {
  readonly before: Case
  readonly fact: WholeFact
  readonly options: RecordOptions
  readonly outcome: Outcome
}

export interface Journey {
  readonly first: Case
  readonly last: Case
  readonly moves: readonly Move[]
  readonly entries: readonly JournalEntry[]
}

const roleNames = Object.keys(roles) as Role[]
const samples = new Map(factTypes.map((type) => [type, [...samplesOf(facts[type] as never, minute(30))]]))

const anySaying = fc
  .constantFrom(...factTypes)
  .chain((type) => fc.constantFrom(...(samples.get(type) as object[])).map((saying) => ({ type, saying })))

const onwardSaying = (flow: FlowName) =>
  fc.constantFrom(...onward[flow]).map(([type, saying = {}]) => ({ type, saying }))

/** What may be told of a flow, more often than not what leads onward, and mostly by somebody who may. */
const telling = (flow: FlowName): fc.Arbitrary<Telling> =>
  fc
    .record({
      said: fc.oneof({ weight: 3, arbitrary: onwardSaying(flow) }, { weight: 1, arbitrary: anySaying }),
      whoever: fc.constantFrom(...roleNames),
      mayNot: fc.integer({ min: 0, max: 19 }),
      reporter: fc.nat(5),
      id: fc.constantFrom('u1', 'u2', 'm1', 'sample'),
      after: fc.integer({ min: 0, max: 600 }),
      late: fc.oneof(
        { weight: 4, arbitrary: fc.constant(0) },
        { weight: 1, arbitrary: fc.integer({ min: 1, max: 900 }) },
      ),
      key: fc.option(fc.constantFrom('k1', 'k2', 'k3', 'k4', 'k5'), { nil: undefined, freq: 4 }),
      details: fc.option(fc.constant('密'), { nil: undefined, freq: 3 }),
    })
    .map(({ said: { type, saying }, whoever, mayNot, reporter, ...rest }) => {
      const may = facts[type].by
      return { type, saying, role: mayNot === 0 ? whoever : (may[reporter % may.length] as Role), ...rest }
    })

const plainly = ([type, saying = {}, role = aReporterOf(type)]: Told): Telling => ({
  type,
  saying,
  role,
  id: 'u1',
  after: 1,
  late: 0,
  key: undefined,
  details: undefined,
})

const known = new Map<FlowName, fc.Arbitrary<readonly Telling[]>>()

/** The straight way to any one step of a flow. */
function beginnings(flow: FlowName): fc.Arbitrary<readonly Telling[]> {
  const made = known.get(flow) ?? fc.constantFrom(...[...waysTo(flow).values()].map((way) => way.map(plainly)))
  known.set(flow, made)
  return made
}

/** Any journey: straight to some step of the flow, then wherever chance leads. */
export const journeys = (flow: FlowName, maxLength = 50): fc.Arbitrary<readonly Telling[]> =>
  fc.tuple(beginnings(flow), fc.array(telling(flow), { maxLength })).map((parts) => parts.flat())

const shifted = (from: string, minutes: number): string => new Date(Date.parse(from) + minutes * 60_000).toISOString()

/** The fact a telling stands for at a case, and how it is handed in. */
function handedIn(
  kase: Case,
  { type, saying, role, id, after, late, key, details }: Telling,
): { fact: WholeFact; options: RecordOptions } {
  const recordedAt = shifted(kase.recordedAt, after)
  const at = shifted(recordedAt, -late)
  const sealed = details === undefined ? {} : { details: { [facts[type].details[0] as string]: details } }
  const fact = { type, at, by: by(role, id), ...saying, ...sealed } as unknown as WholeFact
  return { fact, options: { recordedAt, ...(key !== undefined && { key: `${key}-${type}-${at}` }) } }
}

/** Goes a journey through a flow, from an opening on. */
export function gone(
  flow: FlowName | Case,
  tellings: readonly Telling[],
  visit: (move: Move) => void = () => {},
): Journey {
  const first = typeof flow === 'string' ? opened(flow) : flow
  const moves: Move[] = []
  const entries: JournalEntry[] = []
  let before = first
  for (const each of tellings) {
    const { fact, options } = handedIn(before, each)
    const outcome = receive(before, fact, options)
    const move = { before, fact, options, outcome }
    visit(move)
    moves.push(move)
    if (outcome.accepted && !outcome.repeated) entries.push(outcome.entry)
    before = outcome.case
  }
  return { first, last: before, moves, entries }
}
