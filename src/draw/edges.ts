import type { FlowDefinition } from '../flow/definition.ts'
import { waysOf } from '../flow/outline/walk.ts'
import type { Outline, Question } from '../flow/outline.ts'
import type { ChartEdge } from './chart.ts'
import { dutiesIn, othersAmong } from './nodes.ts'

/** Every transition of a machine: the whole flow's first, then step by step, in the order they are asked. */
export const edgesOf = (
  outline: Outline,
  of: FlowDefinition | null,
  isReading: (clause: string) => boolean,
): readonly ChartEdge[] =>
  waysOf(outline).map(({ id, kind, from, to, on, n, asks, cites, owes, actions, reenters }) => {
    const basis = basisOf(cites, isReading)
    return {
      id,
      kind,
      from: from || null,
      to,
      event: on,
      condition: asks && { id: nameOf(asks), params: asks.params },
      otherwise: asks === null && n > 0,
      cites,
      basis,
      byReading: basis === 'both' || basis === 'reading',
      owes: dutiesIn(of, owes),
      actions: othersAmong(actions),
      reenter: reenters,
    }
  })

const basisOf = (cites: readonly string[], isReading: (clause: string) => boolean): ChartEdge['basis'] => {
  if (cites.length === 0) return 'none'
  const readings = cites.filter(isReading).length
  return readings === 0 ? 'clause' : readings === cites.length ? 'reading' : 'both'
}

/** A condition by its name; of somebody else's `not`, `and`, `or` the whole: `not(isOpen)`. */
const nameOf = ({ condition, of }: Question): string => (of ? `${condition}(${of.map(nameOf).join(', ')})` : condition)
