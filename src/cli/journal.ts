import { isDeepStrictEqual } from 'node:util'
import {
  type Case,
  fromEnvelope,
  type JournalEntry,
  type Opening,
  type RecordOptions,
  receive,
  replay,
  type Taken,
  toEnvelope,
} from '#src/index.ts'
import type { JsonObject } from './parse-line.ts'
import { type Place, Unusable } from './unusable.ts'

/** Whether a line is one of a journal, not a fact as it is reported. */
export const isOfJournal = (line: JsonObject): boolean => 'sequence' in line

/** Opens the case a journal began with. */
export function reopened(line: JsonObject, flow: Case['flow'], place: Place): Case {
  // Replaying is what checks a line.
  const outcome = careful(() => replay(flow, [line as Opening]), place)
  if (!outcome.accepted) throw broken(place, outcome.reasons)
  const sound = careful(() => fromEnvelope(flow, toEnvelope(outcome.case)), place)
  if (!sound.accepted) throw broken(place, sound.reasons)
  return sound.case
}

/** Takes a journal's entry in again; it must do what it says it did. */
export function replayed(kase: Case, line: JsonObject, place: Place): Taken {
  // Replaying is what checks a line.
  const entry = line as JournalEntry
  if (entry.sequence !== kase.revision + 1 || entry.caseId !== kase.known.caseId) throw broken(place)
  const { type, by, decisive, key, given } = entry
  const { at = entry.at, recordedAt = entry.recordedAt } = given ?? {}
  const fact = { ...decisive, type, at, by }
  // What was told without a clock is told again without one.
  const options = { recordedAt, ...(key !== undefined && { key }) } as RecordOptions
  const outcome = careful(() => receive(kase, fact, options), place)
  if (!outcome.accepted) throw broken(place, outcome.reasons)
  if (!careful(() => sameEffect(outcome.entry, entry), place)) throw broken(place)
  return outcome
}

const sameEffect = (now: JournalEntry, then: JournalEntry): boolean =>
  (['sequence', 'from', 'to', 'ended', 'opened', 'discharged', 'given'] as const).every((part) =>
    isDeepStrictEqual(now[part], asEntered(then)[part]),
  )

/** Until 0.1.0 what is noted of the deadline of a duty was told as if it settled the duty and opened it anew. */
function asEntered(entry: JournalEntry): JournalEntry {
  const { opened, discharged, decisive } = entry
  const isNoted = factsOfTime.has(entry.type) && [opened, discharged].every((duties) => duties.join() === decisive.duty)
  return isNoted ? { ...entry, opened: [], discharged: [] } : entry
}

const factsOfTime: ReadonlySet<string> = new Set([
  'duty.lapsed',
  'deadline.extended',
  'deadline.paused',
  'deadline.resumed',
])

/** A journal is trusted with its shape; one that betrays the trust is broken, whatever it makes of it. */
function careful<T>(run: () => T, place: Place): T {
  try {
    return run()
  } catch {
    throw broken(place)
  }
}

const broken = (place: Place, reasons: readonly { readonly zh: string; readonly en: string }[] = []): Unusable =>
  new Unusable(
    'brokenJournal',
    { zh: '案卷於此行與重演結果不符', en: 'From this line on, the journal does not replay to what it says' },
    place,
    reasons.map(({ zh, en }) => ({ zh, en })),
  )
