import { type Case, type DueDuty, definition, due, type Label } from '#src/index.ts'
import { clockOf } from './instant.ts'
import type { Show } from './show.ts'
import { rolesNamed } from './who.ts'
import { table } from './width.ts'
import { words } from './words.ts'

/** Duties a fact has opened, each with its due instant. */
export const owing = (show: Show, kase: Case, opened: readonly string[], usual: string): string[] =>
  opened.length === 0
    ? []
    : due(kase, kase.recordedAt)
        .filter(({ duty }) => opened.includes(duty))
        .map((row) => show.paint('yellow', `[ ] ${show.say(row)}, ${dueText(show, row, usual)}`))

/** Duties a fact has discharged. */
export const settled = ({ paint, say }: Show, flow: Case['flow'], discharged: readonly string[]): string[] =>
  discharged.map((duty) => paint('green', `[x] ${say(definition(flow).duties[duty] as Label)}`))

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
