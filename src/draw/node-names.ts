import type { Chart } from './chart.ts'
import { around } from './route.ts'

/** How the steps of a chart are called in another language: short, unique, and never a word of that language. */
export interface Names {
  readonly of: (id: string) => string
  readonly begin: (parent: string | null) => string
  /** A point within a step that has steps within, for arrows between it and those. */
  readonly anchor: (id: string) => string
  readonly anchored: (id: string) => boolean
  /** Where an arrow begins and ends; between a step and one within it, at the outer step's anchor. */
  readonly from: (from: string | null, to: string) => string
  readonly to: (from: string | null, to: string) => string
}

export function namesOf(chart: Chart): Names {
  const numbers = new Map(chart.nodes.map(({ id }, n) => [id, n + 1]))
  const outer = new Set(chart.nodes.flatMap(({ parent }) => (parent === null ? [] : [parent])))
  const of = (id: string) => `n${numbers.get(id) ?? 0}`
  const anchor = (id: string) => `${of(id)}in`
  const holds = (whole: string, part: string) => outer.has(whole) && around(chart, part).includes(whole)
  const within = chart.edges.flatMap(({ from, to }) =>
    to.flatMap((target) =>
      from === null ? [] : [...(holds(from, target) ? [from] : []), ...(holds(target, from) ? [target] : [])],
    ),
  )
  const anchors = new Set(within)
  return {
    of,
    begin: (parent) => (parent === null ? 'begin' : `${of(parent)}begin`),
    anchor,
    anchored: (id) => anchors.has(id),
    from: (from, to) => (from === null ? 'any' : holds(from, to) ? anchor(from) : of(from)),
    to: (from, to) => (from !== null && holds(to, from) ? anchor(to) : of(to)),
  }
}
