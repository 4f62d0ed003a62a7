import type { Chart, ChartEdge, Doing } from '../chart.ts'
import { askedName } from '../names.ts'
import { element } from '../svg/marks.ts'
import type { Ids } from './ids.ts'
import { regionsBusy } from './regions.ts'

/** What the parallel parts beside it take, it may not hand on to the steps around them. */
export const transitions = (chart: Chart, ids: Ids, from: string | null): readonly string[] => [
  ...chart.edges.filter((edge) => edge.from === from).map((edge) => transition(chart, ids, edge)),
  ...regionsBusy(chart, ids, from).map(({ event, cond }) => element('transition', { event, cond })),
]

function transition(chart: Chart, ids: Ids, edge: ChartEdge): string {
  const { kind, event, from, to, cites, owes, actions, reenter } = edge
  const took =
    kind === 'fact' ? [element('assign', { location: 'answers', expr: '_event.data ? _event.data.answers : {}' })] : []
  const within = !reenter && to.length > 0 && to.every((target) => ids.isWithin(target, from))
  return element(
    'transition',
    {
      event:
        kind === 'done'
          ? `done.state.${from === null ? ids.root : ids.of(from)}`
          : kind === 'always'
            ? undefined
            : event,
      cond: condition(chart, edge),
      target: ids.targets(edge).join(' '),
      type: within ? 'internal' : undefined,
      'eap:cites': cites.join(' '),
    },
    ...took,
    ...logs(owes, actions),
  )
}

/** A condition as the text an engine evaluates; a fact another one begins with is told apart by its whole name. */
export function condition(
  chart: Chart,
  { kind, event, condition: asked }: Pick<ChartEdge, 'kind' | 'event' | 'condition'>,
): string | undefined {
  const longer = kind === 'fact' && chart.edges.some((edge) => edge.event.startsWith(`${event}.`))
  const whole = longer ? [`_event.name === ${text(event)}`] : []
  const name = asked && askedName(asked)
  const place = kind === 'fact' ? '_event.data.answers' : 'answers'
  const answer = name === null ? [] : [/^[A-Za-z_]\w*$/.test(name) ? `${place}.${name}` : `${place}[${text(name)}]`]
  return [...whole, ...answer].join(' && ') || undefined
}

const text = (value: string): string => `'${value.replace(/[\\']/g, '\\$&')}'`

/** What is done on entering or leaving a step. */
export const doing = (tag: string, owes: readonly string[], others: readonly Doing[]): readonly string[] => {
  const all = logs(owes, others)
  return all.length ? [element(tag, {}, ...all)] : []
}

const logs = (owes: readonly string[], others: readonly Doing[]): readonly string[] => [
  ...owes.map((duty) => element('log', { label: 'owe', expr: text(duty) })),
  ...others.map(({ id }) => element('log', { label: id, expr: text(id) })),
]
