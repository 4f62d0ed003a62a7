import type { ChangeClass, Difference } from '#src/diff/index.ts'
import type { Show } from '../show.ts'
import { classes, words } from './words.ts'

const colours = { safe: 'green', needsMigration: 'yellow', breaking: 'red' } as const

export const classPainted = ({ say, paint }: Show, of: ChangeClass): string => paint(colours[of], say(classes[of]))

/** What a difference means for running cases: its class, why, and at which steps. */
export function consequenceLines(show: Show, { class: of, why, steps }: Difference): readonly string[] {
  if (!of || !why) return []
  const { say, lines, paint } = show
  const at = steps?.length ? [`${say(words.at)} ${steps.join(', ')}`] : []
  const [first = '', ...others] = lines(why)
  return [`${classPainted(show, of)}: ${first}`, ...others, ...at.map((line) => paint('dim', line))]
}
