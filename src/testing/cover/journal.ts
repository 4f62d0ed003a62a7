import type { AnyStateMachine } from 'xstate'
import type { Case } from '../../case/case.ts'
import type { JournalEntry, Opening } from '../../case/forms.ts'
import { begin } from '../../case/open.ts'
import { receive } from '../../case/record.ts'
import { type ReplayOutcome, replay } from '../../case/replay.ts'
import type { Watch } from '../story/result.ts'

/** Replays a journal, telling a watch of its opening and of every fact; of one that does not replay, nothing. */
export function watchJournal(
  flow: AnyStateMachine,
  [opening, ...entries]: readonly (Opening | JournalEntry)[],
  watch: Watch,
): ReplayOutcome<AnyStateMachine> {
  const outcome = replay(flow, opening ? [opening, ...entries] : [])
  if (!outcome.accepted) return outcome
  let kase: Case = begin(flow, opening as Opening)
  watch.opened?.(kase)
  for (const { type, at, by, decisive, recordedAt } of entries as readonly JournalEntry[]) {
    const fact = { ...decisive, type, at, by }
    const next = receive(kase, fact, { recordedAt })
    watch.told?.(kase, fact, next)
    kase = next.case
  }
  return outcome
}
