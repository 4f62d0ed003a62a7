import type { AnyStateMachine } from 'xstate'
import { frozenCopy } from '../vocabulary/frozen.ts'
import { advance } from './advance.ts'
import { type Case, caseOf } from './case.ts'
import type { JournalEntry, Opening } from './forms.ts'
import { judge } from './judge.ts'
import { begin, openingReasons } from './open.ts'
import { type Reason, reason } from './reason.ts'
import { remember } from './record.ts'
import { sameJson } from './same-json.ts'

export type ReplayOutcome<F extends AnyStateMachine> =
  | { readonly accepted: true; readonly case: Case<F> }
  | {
      readonly accepted: false
      /** Where the journal breaks off; the entries before it are sound. */
      readonly sequence: number
      readonly reasons: readonly Reason[]
      readonly case: Case<F> | null
    }

/**
 * Runs a journal again: the opening and the entries after it, in order, from any iterable. Each entry must lead where
 * it says it led; the case that results equals the stored one. Memory does not grow with the journal.
 */
export function replay<F extends AnyStateMachine>(
  flow: F,
  journal: Iterable<Opening | JournalEntry>,
): ReplayOutcome<F> {
  let kase: Case<F> | null = null
  for (const entry of journal) {
    const next: Case<F> | readonly Reason[] = step(flow, kase, entry)
    if (!('flow' in next)) return { accepted: false, sequence: sequenceOf(entry), reasons: next, case: kase }
    kase = next
  }
  return kase
    ? { accepted: true, case: kase }
    : { accepted: false, sequence: 0, reasons: [reason('brokenJournal')], case: null }
}

/** One entry further; an entry that is none, in whatever way, breaks the journal and nothing else. */
function step<F extends AnyStateMachine>(
  flow: F,
  kase: Case<F> | null,
  entry: Opening | JournalEntry,
): Case<F> | readonly Reason[] {
  try {
    return kase ? again(kase, entry as JournalEntry) : opened(flow, entry as Opening)
  } catch {
    return [reason('brokenJournal')]
  }
}

const sequenceOf = (entry: unknown): number => {
  const sequence = (entry as Partial<JournalEntry> | null)?.sequence
  return typeof sequence === 'number' ? sequence : -1
}

function opened<F extends AnyStateMachine>(flow: F, opening: Opening): Case<F> | readonly Reason[] {
  const { type, sequence, flow: id, version, caseId, at, recordedAt, by, policy, origin, carried } = opening
  if (type !== 'case.opened' || sequence !== 0) return [reason('brokenJournal')]
  if (id !== flow.id) return [reason('anotherFlow', { path: 'flow' })]
  if (version !== flow.version) return [reason('unknownVersion', { path: 'version' })]
  const faults = openingReasons(flow, { caseId, at, recordedAt, by, policy })
  if (faults.length) return faults
  const kase = begin(flow, { caseId, at, recordedAt, by, policy, origin, carried })
  return sameJson(kase.opening, opening) ? kase : [reason('replayDiffers')]
}

function again<F extends AnyStateMachine>(kase: Case<F>, entry: JournalEntry): Case<F> | readonly Reason[] {
  if (entry.sequence !== kase.revision + 1 || entry.caseId !== kase.known.caseId) return [reason('brokenJournal')]
  const { type, by, decisive, key, given } = entry
  const { at = entry.at, recordedAt = entry.recordedAt } = given ?? {}
  const verdict = judge(kase, { ...decisive, type, at, by }, recordedAt)
  if (verdict.kind !== 'allowed') return verdict.reasons
  const again = {
    to: verdict.move.to,
    at: verdict.fact.at,
    recordedAt: verdict.recordedAt,
    given: verdict.given ?? null,
  }
  if (!sameJson(again, { to: entry.to, at: entry.at, recordedAt: entry.recordedAt, given: given ?? null }))
    return [reason('replayDiffers')]
  const next = advance(kase, verdict)
  return key === undefined ? next : caseOf({ ...next, keyed: remember(kase.keyed, frozenCopy(entry)) })
}
