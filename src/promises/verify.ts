import type { AnyStateMachine } from 'xstate'
import type { Policy } from '../vocabulary/policy.ts'
import { viewOf } from './flow-view.ts'
import { everyPromise } from './kept/every.ts'
import { type KeptAnswers, worldsKept } from './kept-answers.ts'
import type { Promised } from './promise.ts'
import { countedIn } from './search/count.ts'
import { atOnce, type Decided, decide, preparedTogether } from './search/decide.ts'
import { reportingAs } from './search/earlier.ts'
import { familyOf, foundBefore } from './search/family.ts'
import type { Asked } from './space/asked.ts'
import { surveyOf } from './space/prepare.ts'
import { undecidedBy } from './undecided.ts'
import type { Counted, Searched, Verdict, Verification } from './verdict.ts'

export interface ProvingOptions {
  /** The promises to prove; every promise of the catalogue when left out. */
  readonly promises?: readonly Promised[]
  /**
   * The agency's other flows: a case is proved to keep its promises also where it goes on from one that was handed over,
   * re-opened or stands beside it there. When left out, the flow's own cases are re-opened, and nothing is handed over to it.
   */
  readonly from?: readonly AnyStateMachine[]
  /** What the agency decides otherwise than the flow's own policy. */
  readonly policy?: Partial<Policy>
  /**
   * How large the survey, and the proof of each promise, may grow: in nodes of decision diagrams, some 30 bytes each;
   * 8 million when left out.
   */
  readonly most?: number
  /** Whether to count the states the flow can reach. Nobody needs that for a verdict, and it takes far longer. */
  readonly count?: boolean
  /** What earlier proofs were answered, so that a changed flow asks only what has changed; see {@link keepAnswers}. */
  readonly kept?: KeptAnswers
}

export interface VerifyOptions extends ProvingOptions {
  /** Hears how far the proof has come: after the survey, after each promise, and now and then meanwhile. */
  readonly onProgress?: (progress: Progress) => void
}

/** How far a proof has come. */
export type Progress =
  /** Facts, questions and promises are being looked at; which share of this round is done. Rounds are few. */
  | { readonly kind: 'surveying'; readonly share: number }
  /** All of them were looked at: how many promises concern the flow, and how many of them are open to a search. */
  | { readonly kind: 'surveyed'; readonly promises: number; readonly open: number; readonly steps: number }
  /** A promise is being searched for a way to break it. */
  | { readonly kind: 'searching'; readonly promise: string; readonly searched: Searched }
  /** A verdict was found; how many there are by now. */
  | { readonly kind: 'proved'; readonly verdict: Verdict; readonly done: number; readonly of: number }
  /** The states are being counted. */
  | { readonly kind: 'counting' }

/**
 * Proves promises over every state a flow can reach: every fact with every decisive half, in every role, in order or
 * late, lapses of duties included, and every condition answered yes, no and unknown. Pure, and never a silent pass: what
 * cannot be decided says so, and a broken promise comes with the shortest story that breaks it.
 *
 * @throws {TypeError} for a machine that was not made with `eap(…).createMachine`.
 * @example
 * const { promises } = verify(flow)
 * promises.filter(({ holds }) => !holds)
 */
export function verify(flow: AnyStateMachine, { onProgress, ...options }: VerifyOptions = {}): Verification {
  const steps = proving(flow, options)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
    onProgress?.(value)
  }
}

/**
 * {@link verify}, step by step: pauses wherever there is something to hear, so that a verdict can be shown, and other
 * work done, while the rest is proved.
 *
 * @throws {TypeError} for a machine that was not made with `eap(…).createMachine`.
 * @example
 * for (const progress of proving(flow)) if (progress.kind === 'proved') show(progress.verdict)
 */
export function* proving(flow: AnyStateMachine, options: ProvingOptions = {}): Generator<Progress, Verification> {
  const { promises = everyPromise, policy, from = [], most = 8_000_000, count = false, kept } = options
  const view = viewOf(flow)
  const concerned = promises.filter(({ concerns }) => concerns?.(view) ?? true)
  const verdicts = new Map<Promised, Verdict>()
  const proved = (promised: Promised, decided: Decided): Progress => {
    const { id, name, zh, en, laws = [] } = promised
    const verdict: Verdict = { id, name, zh, en, laws, ...decided }
    verdicts.set(promised, verdict)
    return { kind: 'proved', verdict, done: verdicts.size, of: concerned.length }
  }
  let counted: Counted | null = null
  const bounds = { policy, most, from, kept: kept && worldsKept(kept) }
  const known = foundBefore(bounds)

  try {
    const surveying = surveyOf(flow, concerned, { ...bounds, kept: known.answers, surveys: known.surveys })
    const survey = yield* reportingAs(surveying, (share) => ({
      kind: 'surveying',
      share,
    }))
    const settled = new Map(survey.asked.map((asked) => [asked, atOnce(asked)]))
    const open = cheapestFirst(survey.asked.filter((asked) => settled.get(asked) === null))
    yield { kind: 'surveyed', promises: concerned.length, open: open.length, steps: survey.steps.size }
    for (const [{ promise }, decided] of settled) if (decided) yield proved(promise, decided)
    const together = open.length > 0 ? preparedTogether(survey, open, most) : null
    const family = familyOf(survey, together, bounds, known)
    for (const asked of open) {
      const { promise } = asked
      const search = decide(survey, together, asked, family)
      const decided = yield* reportingAs(search, (searched) => ({ kind: 'searching', promise: promise.name, searched }))
      yield proved(promise, decided)
    }
    if (count) {
      yield { kind: 'counting' }
      counted = countedIn(survey, most)
    }
    family.release()
  } catch (error) {
    const why = undecidedBy(error)
    if (!why) throw error
    for (const promise of concerned) if (!verdicts.has(promise)) yield proved(promise, { holds: null, undecided: why })
  }
  return {
    flow: flow.id,
    version: flow.version ?? '',
    ...(count && { counted }),
    promises: concerned.map((promise) => verdicts.get(promise) as Verdict),
    unconcerned: promises.filter((each) => !concerned.includes(each)).map(({ name }) => name),
  }
}

/** Promises that a single state or fact breaks come before those about all that is possible afterwards. */
const cheapestFirst = (open: readonly Asked[]): readonly Asked[] =>
  [...open].sort((a, b) => a.possible.length - b.possible.length || a.breaches.length - b.breaches.length)
