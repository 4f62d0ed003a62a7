import type { Chart, ChartEdge } from '../chart.ts'
import { around } from '../route.ts'
import type { Ids } from './ids.ts'
import { condition } from './transitions.ts'

/**
 * In XState a fact that one parallel part takes is taken; the steps around the parts are not asked. In SCXML every part
 * that does not take it asks them. So each part takes, without moving, what a part beside it takes at that moment.
 */
export function regionsBusy(chart: Chart, ids: Ids, region: string | null): readonly { event: string; cond: string }[] {
  const { parent } = chart.nodes.find(({ id }) => id === region) ?? { parent: null }
  const isRegion = region !== null && chart.nodes.some(({ id, kind }) => id === parent && kind === 'parallel')
  if (!isRegion) return []
  const beside = chart.nodes.filter((node) => node.parent === parent && node.id !== region).map(({ id }) => id)
  const takenBeside = chart.edges.filter(
    ({ kind, from }) => kind === 'fact' && from !== null && beside.some((part) => around(chart, from).includes(part)),
  )
  const askedAround = new Set(around(chart, parent ?? ''))
  const events = [...new Set(takenBeside.map(({ event }) => event))].filter((event) =>
    chart.edges.some((edge) => edge.event === event && askedAround.has(edge.from)),
  )
  return events.map((event) => ({
    event,
    cond: takenBeside
      .filter((edge) => edge.event === event)
      .map((edge) => busy(chart, ids, edge))
      .join(' || '),
  }))
}

function busy(chart: Chart, ids: Ids, edge: ChartEdge): string {
  const asked = condition(chart, edge)
  const here = `In('${ids.of(edge.from ?? '')}')`
  return asked ? `(${here} && ${asked})` : here
}
