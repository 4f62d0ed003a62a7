import type { AnyStateMachine } from 'xstate'
import type { Policy } from '../vocabulary/policy.ts'
import { TooManyNodes } from './diagram/too-many-nodes.ts'
import { viewOf } from './flow-view.ts'
import { everyPromise } from './kept/every.ts'
import type { Promised } from './promise.ts'
import type { Asked } from './space/asked.ts'
import { counted, type Explored, exploredApart } from './space/explore.ts'
import { breachesOf } from './story/breach.ts'
import { storyOf } from './story/story.ts'
import { undecided, undecidedBy } from './undecided.ts'
import type { Undecided, Verdict, Verification } from './verdict.ts'

export interface VerifyOptions {
  /** The promises to prove; every promise of the catalogue when left out. */
  readonly promises?: readonly Promised[]
  /** What the agency decides otherwise than the flow's own policy. */
  readonly policy?: Partial<Policy>
  /** How large the proof may grow, in nodes of its decision diagrams (16 bytes each); 40 million when left out. */
  readonly most?: number
}

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
export function verify(flow: AnyStateMachine, options: VerifyOptions = {}): Verification {
  const { promises = everyPromise } = options
  const view = viewOf(flow)
  const concerned = promises.filter(({ concerns }) => concerns?.(view) ?? true)
  return {
    flow: flow.id,
    version: flow.version ?? '',
    ...proved(flow, concerned, options),
    unconcerned: promises.filter((each) => !concerned.includes(each)).map(({ name }) => name),
  }
}

type Proved = Pick<Verification, 'states' | 'transitions' | 'promises'>

/** Proves all at once; where that is too large, each by itself. */
function proved(flow: AnyStateMachine, promises: readonly Promised[], options: VerifyOptions): Proved {
  const { policy, most = 40_000_000 } = options
  try {
    const each = exploredApart(flow, promises, { ...(policy && { policy }), most })
    const [largest = nothing] = each.map(counted).sort((a, b) => b.states - a.states)
    const verdicts = new Map(
      each.flatMap((found) => found.asked.map((asked) => [asked.promise, verdictOn(found, asked)] as const)),
    )
    return { ...largest, promises: promises.flatMap((promise) => verdicts.get(promise) ?? []) }
  } catch (error) {
    if (error instanceof TooManyNodes && promises.length > 1) {
      const each = promises.map((one) => proved(flow, [one], options))
      const [largest] = [...each].sort((a, b) => b.states - a.states)
      return { ...(largest ?? nothing), promises: each.flatMap((one) => one.promises) }
    }
    const why = undecidedBy(error)
    if (!why) throw error
    return { ...nothing, promises: promises.map((promise) => ({ ...head(promise), holds: null, undecided: why })) }
  }
}

const nothing = { states: 0, transitions: 0 }

const head = ({ id, name, zh, en, laws = [] }: Promised) => ({ id, name, zh, en, laws })

/** What one promise comes to in a flow that was explored. */
export function verdictOn(found: Explored, asked: Asked): Verdict {
  const about = head(asked.promise)
  const open = (why: Undecided): Verdict => ({ ...about, holds: null, undecided: why })
  try {
    if (asked.fault) throw asked.fault
    const breaches = breachesOf(found, asked)
    if (breaches.length === 0) return { ...about, holds: true }
    const story = storyOf(found, breaches)
    return story
      ? { ...about, holds: false, story }
      : open(undecided('unconfirmed', breaches[0]?.step ?? '', counted(found)))
  } catch (error) {
    const why = undecidedBy(error, counted(found))
    if (!why) throw error
    return open(why)
  }
}
