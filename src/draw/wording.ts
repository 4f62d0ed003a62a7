import type { Label } from '../vocabulary/label.ts'
import type { Chart, ChartEdge } from './chart.ts'
import { askedName } from './names.ts'
import type { Picture } from './picture.ts'
import { words } from './says.ts'
import { same } from './words.ts'

/** What an arrow is called: the fact reported, or how the step moves on by itself. */
export function happening(chart: Chart, { kind, event, from }: ChartEdge): Label {
  if (kind === 'fact') return chart.words.facts[event] ?? same(event)
  if (kind === 'always') return words.always
  if (kind === 'delay')
    return { zh: event.replace(/^after/, words.after.zh), en: event.replace(/^after/, words.after.en) }
  if (kind !== 'done') return same(event)
  return chart.nodes.find(({ id }) => id === from)?.kind === 'parallel' ? words.done : words.finished
}

/** A condition as a question, its parameters in brackets. */
export function question(chart: Chart, { condition }: ChartEdge): Label | null {
  if (!condition) return null
  const { zh, en } = chart.words.conditions[condition.id] ?? same(condition.id)
  const given = Object.values(condition.params ?? {}).map(String)
  return given.length ? { zh: `${zh}（${given.join('、')}）`, en: `${en} (${given.join(', ')})` } : { zh, en }
}

/** The mark of what an arrow asks: its number in the list of conditions, or that it is taken otherwise. */
export const mark = ({ numbers }: Picture, { condition, otherwise }: ChartEdge): Label | null => {
  if (condition) return same(`◇${numbers.get(askedName(condition))}`)
  return otherwise ? words.otherwise : null
}

/** The questions of a chart by number. */
export function questions(
  chart: Chart,
  { numbers }: Picture,
): readonly (Label & { readonly n: number; readonly id: string })[] {
  return [...numbers].map(([name, n]) => {
    const edge = chart.edges.find(({ condition }) => condition && askedName(condition) === name) as ChartEdge
    return { n, id: edge.condition?.id ?? name, ...(question(chart, edge) as Label) }
  })
}

/** A tag by its name. */
export const tagName = (tag: string): Label => (Object.hasOwn(words, tag) ? words[tag as 'urgent'] : same(tag))
