import { type Case, type JournalEntry, type Outcome, type Policy, readJournal } from '#src/index.ts'
import { isOfJournal, replayed } from './journal.ts'
import { openedBy, openedWith } from './opening.ts'
import { type JsonObject, objectOf } from './parse-line.ts'
import type { Line } from './read-lines.ts'
import { reported } from './reported.ts'
import { type Place, Unusable } from './unusable.ts'

/** What a line of a case file came to. */
export type Event = Opened | Played

export interface Opened {
  readonly kind: 'opened'
  readonly line: number
  readonly case: Case
}

export interface Played {
  readonly kind: 'fact'
  readonly line: number
  readonly fact: JsonObject
  readonly before: Case
  readonly outcome: Outcome
}

/** Takes the lines of one case file, one after the other. */
export function player(flow: Case['flow'], file: string, policy: Partial<Policy> | undefined) {
  let kase: Case | undefined
  /** Whether the file holds entries of a journal: a story may go on from a journal's opening with facts as they are reported. */
  let entries: boolean | undefined
  const reader = readJournal(flow)

  const begin = (first: JsonObject, place: Place): Case => {
    const journal = isOfJournal(first)
    if (journal && policy) throw new Unusable('policyFixed', policyFixed, place)
    if (journal) return replayed(reader, first, place)
    return (opens(first) ? openedBy : openedWith)(first, flow, policy ?? {}, place)
  }

  const entered = (line: JsonObject, place: Place): Outcome => {
    const next = replayed(reader, line, place)
    // Replaying is what checks a line.
    const entry = line as JournalEntry
    return { accepted: true, case: next, entry, sealed: null, repeated: false, warnings: [] }
  }

  const take = (line: Line): readonly Event[] => {
    const fact = objectOf(line, file)
    if (!fact) return []
    const place = { file, line: line.number }
    const opened: Event[] = []
    if (!kase) {
      kase = begin(fact, place)
      opened.push({ kind: 'opened', line: line.number, case: kase })
      if (opens(fact)) return opened
    }
    if (opens(fact)) throw new Unusable('openedTwice', openedTwice, place)
    const before = kase
    entries ??= isOfJournal(fact)
    const outcome = entries ? entered(fact, place) : reported(before, fact, place)
    kase = outcome.case
    return [...opened, { kind: 'fact', line: line.number, fact, before, outcome }]
  }

  const end = () => {
    if (!kase) throw new Unusable('emptyFile', empty, { file, line: 1 })
  }
  return { take, end }
}

const opens = (line: JsonObject): boolean => line.type === 'case.opened'

const empty = { zh: '檔案無內容；須一行一件事實', en: 'The file is empty; expected one fact on a line' }
const openedTwice = {
  zh: '僅首行得為 case.opened；須一檔一案',
  en: 'case.opened may stand on the first line only; expected one case per file',
}
const policyFixed = {
  zh: '案卷已載明開案時之政策，不適用 --policy',
  en: 'A journal holds the policy its case was opened under; --policy does not apply',
}
