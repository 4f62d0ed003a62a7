import { countOf } from '../diagram/asking.ts'
import { all, none } from '../diagram/diagrams.ts'
import type { Surveyed } from '../space/prepare.ts'
import type { Counted } from '../verdict.ts'
import { preparedTogether, within } from './decide.ts'
import { reached } from './forward.ts'

/** Counts the states that can be reached, as far as the flow's own questions tell them apart; null where they are too many. */
export function countedIn(survey: Surveyed, most: number): Counted | null {
  const found = preparedTogether(survey, [], most)
  const come = found && within(survey, most, () => reached(found.subject.diagrams, found.edges.all, found.begins))
  if (!come) return null
  const { subject, edges } = found
  const { and, nodes } = subject.diagrams
  const count = (of: number, more = 0) => countOf(subject.diagrams, of, edges.levels.size + more)
  const sizeOf = (levels: number): number => (levels === all ? 0 : 1 + sizeOf(nodes.yes(levels)))
  const at = (step: string) => come.get(step) ?? none
  return {
    states: [...come.values()].reduce((so, set) => so + count(set), 0),
    transitions: edges.all.reduce(
      (so, { from, where, decided, next }) => so + count(and(at(from), where), decided === null ? sizeOf(next) : 0),
      0,
    ),
  }
}
