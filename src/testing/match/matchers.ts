import type { AnyStateMachine } from 'xstate'
import type { Coverage } from '../cover/coverage.ts'
import { missing, rounded } from '../cover/coverage.ts'
import { bounded, citedLines } from '../cover/text.ts'
import { shortfalls, type Thresholds } from '../cover/thresholds.ts'
import type { Mutation } from '../mutation/mutation.ts'
import { mutationText } from '../mutation/text.ts'
import type { CodeIn, DutyIn, FactIn, PlaceIn, StepIn } from '../story/words.ts'
import { accepts, type Judgement, refuses } from './outcomes.ts'
import { endsAs, isAt, owes } from './standings.ts'
import type { Subject } from './subject.ts'

/**
 * What can be expected of a case, of an outcome, of a coverage and of a mutation, with any runner that has
 * `expect.extend`.
 *
 * @example
 * expect.extend(matchers)
 */
export const matchers = {
  /** `expect(outcome).toAccept()`, `expect(kase).toAccept(fact)` */
  toAccept: (subject: Subject, fact?: object): Judgement => accepts(subject, fact),
  /** `expect(outcome).toRefuse('notNow')`, `expect(kase).toRefuse(fact, 'notNow')` */
  toRefuse: (subject: Subject, ...rest: readonly (object | string)[]): Judgement => refuses(subject, ...rest),
  /** `expect(kase).toOwe('followUp', 'sealRecord')` */
  toOwe: (subject: Subject, ...duties: readonly string[]): Judgement => owes(subject, ...duties),
  /** `expect(kase).toBeAt('securing')` */
  toBeAt: (subject: Subject, step: string): Judgement => isAt(subject, step),
  /** `expect(kase).toEndAs('closed')` */
  toEndAs: (subject: Subject, ending: string): Judgement => endsAs(subject, ending),
  /** `expect(coverage).toReach({ states: 100, clauses: 95 })` */
  toReach: (coverage: Coverage, thresholds: Thresholds): Judgement => reaches(coverage, thresholds),
  /** `expect(mutation).toNotice(95)`: at least so many percent of the mutants. */
  toNotice: (mutation: Mutation, percent: number): Judgement => notices(mutation, percent),
}

function reaches(coverage: Coverage, thresholds: Thresholds): Judgement {
  const { flow, idleExceptions, clauses, states } = coverage
  const falls = shortfalls(coverage, thresholds)
  const short = falls.map(({ zh, en }) => `\n  ${zh}\n  ${en}`)
  const cited = falls.some(({ kind }) => kind === 'clauses') ? missing(clauses) : []
  const lines = cited.map((each) => [`\n  ${each.id}`, ...citedLines(each, 'both', '    ')].join('\n'))
  const idle = idleExceptions.map((id) => `\n  列為不計，然已及或無此項 excepted, yet reached or not there: ${id}`)
  const nothing = states.every(({ count }) => count === 0)
    ? ['\n  未受理任何故事，未測任何事 no story was told: nothing is measured']
    : []
  const all = [...nothing, ...short, ...bounded(lines, clausesNamed, 'both', '\n  '), ...idle].join('')
  const message = () => (all ? `the tests of ${flow} fall short:${all}` : `the tests of ${flow} reach it all`)
  return { pass: all === '', message }
}

/** Of so many missing clauses it is said what cites them. */
const clausesNamed = 12

function notices(mutation: Mutation, percent: number): Judgement {
  const { flow, failing, passing, fates, score, idleExceptions } = mutation
  const measured = failing.length === 0 && passing > 0 && fates.length > 0
  const by = failing.length
    ? ` by the ${passing} of ${passing + failing.length} stories that pass on the flow as it is`
    : ''
  return {
    pass: measured && score >= percent && idleExceptions.length === 0,
    message: () =>
      `the tests of ${flow} notice ${rounded(score)} % of the mutants, of ${percent} %${by}:\n${mutationText(mutation, { most: 12 })}`,
  }
}

/** The flow of a case or of an outcome; none of anything else. */
type FlowOf<T> = unknown extends T
  ? AnyStateMachine
  : T extends { readonly flow: infer F extends AnyStateMachine }
    ? F
    : T extends { readonly case: { readonly flow: infer F extends AnyStateMachine } }
      ? F
      : never

type Only<T, S, A> = unknown extends T ? A : T extends S ? A : never

/** The types of {@link matchers} for the `expect` of a runner; `T`: what is expected of. A typo does not compile. */
export interface CaseMatchers<T = unknown> {
  toAccept: (fact?: FactIn<FlowOf<T>>) => void
  toRefuse: (...factOrCodes: (FactIn<FlowOf<T>> | CodeIn<FlowOf<T>>)[]) => void
  toOwe: (...duties: DutyIn<FlowOf<T>>[]) => void
  toBeAt: (step: StepIn<FlowOf<T>> | PlaceIn<FlowOf<T>>) => void
  toEndAs: (ending: StepIn<FlowOf<T>>) => void
  toReach: (thresholds: Only<T, Coverage, Thresholds>) => void
  toNotice: (percent: Only<T, Mutation, number>) => void
}
