import type { FlowDifference } from '#src/diff/index.ts'
import type { Show } from '../show.ts'
import { padTo, widthOf } from '../width.ts'
import { sides } from './words.ts'

/** What each side says, its name before the first line of it. */
export function sideLines(
  { say, paint }: Show,
  relation: FlowDifference['relation'],
  [before, after]: readonly [readonly string[], readonly string[]],
): readonly string[] {
  const names = sides[relation].map(say)
  const width = Math.max(...names.map(widthOf))
  const told = (name: string | undefined, lines: readonly string[]) =>
    lines.map((line, n) => `${n ? ' '.repeat(width) : paint('cyan', padTo(name ?? '', width))}  ${line}`)
  return [...told(names[0], before), ...told(names[1], after)]
}
