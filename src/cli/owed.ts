import { type Case, type DueDuty, definition, due, type JournalEntry, type Label, type Opening } from '#src/index.ts'
import { clockOf } from './instant.ts'
import type { Show } from './show.ts'
import { rolesNamed } from './who.ts'
import { table } from './width.ts'
import { words } from './words.ts'

/** Of what a case owes, what an entry has opened: of several of a kind those that came up with it. */
export function openedBy(kase: Case, { type, at, opened }: Opening | JournalEntry): readonly DueDuty[] {
  if (opened.length === 0) return []
  const isNew = ({ duty, since }: DueDuty) => opened.includes(duty) && (type === 'case.opened' || since === at)
  return due(kase, kase.recordedAt).filter(isNew)
}

/** Duties an entry has opened, each with its due instant. */
export const owing = (show: Show, kase: Case, entry: Opening | JournalEntry, usual: string): string[] =>
  openedBy(kase, entry).map((row) => show.paint('yellow', `[ ] ${show.say(row)}, ${dueText(show, row, usual)}`))

/** Duties an entry has discharged; of several of a kind, since when each was owed. */
export function settled({ paint, say }: Show, before: Case, entry: JournalEntry, usual: string): string[] {
  const { discharged, settled: each = [] } = entry
  const { duties } = definition(before.flow)
  const isOneOfSeveral = (duty: string) => before.known.duties.filter((owed) => owed.duty === duty).length > 1
  const line = (duty: string, since?: string) => {
    const which = since && isOneOfSeveral(duty) ? `, ${say(words.since)} ${clockOf(since, usual)}` : ''
    return paint('green', `[x] ${say(duties[duty] as Label)}${which}`)
  }
  return [
    ...discharged.filter((duty) => !each.some((one) => one.duty === duty)).map((duty) => line(duty)),
    ...each.map(({ duty, since }) => line(duty, since)),
  ]
}

/** What is owed, as a task list: what, until when; since when, by whom, on which ground. */
export function owedLines(show: Show, flow: Case['flow'], rows: readonly DueDuty[], usual: string): string[] {
  const { say, paint } = show
  const first = table(rows.map((row) => [`[ ] ${say(row)}`, dueText(show, row, usual)]))
  return rows.flatMap(({ owner, since, cites, laws, overdue }, n) => [
    overdue ? paint('red', first[n] ?? '') : (first[n] ?? ''),
    paint(
      'dim',
      `    ${say(words.since)} ${clockOf(since, usual)}, ${rolesNamed(show, flow, owner)} [${[...cites, ...laws].join('、')}]`,
    ),
  ])
}

function dueText({ say }: Show, row: DueDuty, usual: string): string {
  const { since, dueAt, atOnce, overdue, overdueMinutes } = row
  const late = overdue ? ` (${say(words.overdue)} ${lasting(overdueMinutes)})` : ''
  if (atOnce && dueAt === since) return `${say(words.atOnce)}${late}`
  if (dueAt === null) return say(words.noDate)
  return `${say(words.until)} ${clockOf(dueAt, usual)}${late}`
}

/** A span in days, hours and minutes: its two greatest parts. */
function lasting(minutes: number): string {
  const parts = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24, minutes % 60]
  const shown = parts.flatMap((count, n) => (count ? [`${count}${'dhm'[n]}`] : []))
  return shown.length ? shown.slice(0, 2).join(' ') : '0m'
}
