import type { FlowDifference } from '#src/diff/index.ts'
import type { Show } from '../show.ts'
import { sideLines } from './side-lines.ts'
import { words } from './words.ts'

const cited = (cites: unknown): string => [cites].flat().join('、')

/** The clauses each side rests on, step by step; once for all where a side cites the same everywhere, as adopted flows do. */
export function clauseLines(show: Show, { relation, clauses }: FlowDifference): readonly string[] {
  const { say, paint } = show
  const told = clauses.map(({ place, name, before, after }) => ({ place, name, sides: [cited(before), cited(after)] }))
  const [first] = told
  const same = [0, 1].map((side) => told.length > 2 && told.every(({ sides }) => sides[side] === first?.sides[side]))
  const lines = (of: (side: number) => readonly string[]) => sideLines(show, relation, [of(0), of(1)])
  return [
    ...lines((side) => (same[side] ? [`${say(words.everywhere)}: ${first?.sides[side]}`] : [])),
    ...told.flatMap(({ place, name, sides }) => [
      `- ${say(name)} ${paint('dim', place)}`,
      ...lines((side) => (same[side] ? [] : [sides[side] ?? ''])).map((line) => `  ${line}`),
    ]),
  ]
}
