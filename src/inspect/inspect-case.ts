import type { AnyStateMachine, StateValue } from 'xstate'
import type { JournalEntry, Opening } from '../case/forms.ts'
import { type ReplayOutcome, replay } from '../case/replay.ts'
import { definition } from '../flow/definition.ts'
import { hasEnded } from '../flow/outline/walk.ts'
import { outlineOf } from '../flow/outline.ts'
import type { CaseInspector, Followed } from './inspector.ts'
import { shownFact } from './showable.ts'
import { type ShownSnapshot, shownSnapshot } from './standing.ts'

/**
 * Replays a stored case into an inspector, step by step: each entry is shown once it has led where it says it led. A
 * journal that breaks off is shown as far as it is sound; the answer says where and why.
 *
 * @throws {TypeError} for a machine that was not made with `eap(…).createMachine`.
 * @example
 * const inspector = createCaseInspector({ socket: true })
 * const outcome = inspectCase(flow, journal, inspector)
 * await inspector.close()
 */
export function inspectCase<F extends AnyStateMachine>(
  flow: F,
  journal: Iterable<Opening | JournalEntry>,
  inspector: Pick<CaseInspector, 'follow'>,
): ReplayOutcome<F> {
  const words = definition(flow)
  let followed: Followed | null = null

  const show = (entry: Opening | JournalEntry) => {
    const standing = standingIn(flow, entry.to)
    if (!followed) {
      followed = inspector.follow(flow, standing)
      return
    }
    const { type, decisive } = entry as JournalEntry
    const fact = shownFact(words, { ...decisive, type })
    followed.event(fact)
    followed.snapshot(standing, fact)
  }
  return replay(flow, onceSound(journal, show))
}

/** Hands entries on, and shows each when the next is asked for: the one before has then been taken in. */
function* onceSound<E>(journal: Iterable<E>, show: (entry: E) => void): Generator<E> {
  for (const entry of journal) {
    yield entry
    show(entry)
  }
}

const standingIn = (flow: AnyStateMachine, value: StateValue): ShownSnapshot =>
  shownSnapshot(flow, { status: hasEnded(outlineOf(flow), value) ? 'done' : 'active', value })
