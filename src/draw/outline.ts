import type { Chart, ChartEdge, ChartNode } from './chart.ts'
import { type Language, say } from './languages.ts'
import { words } from './says.ts'
import { showing } from './showing.ts'
import { happening, question, tagName } from './wording.ts'
import { same } from './words.ts'

/** One line of a flow told as an outline. */
export interface OutlineLine {
  readonly depth: number
  readonly kind: 'step' | 'fact'
  readonly text: string
  /** Clauses and readings it rests on. */
  readonly cites: readonly string[]
  /** Why it stands out: a case stands here, came this way, could go on, is held back; or somebody may be in danger. */
  readonly tone: 'here' | 'way' | 'open' | 'held' | 'urgent' | 'plain'
}

/** A flow as an outline: each step, what can happen there in the order it is asked, and where it leads. */
export function outlineOf(chart: Chart, lang: Language = 'both'): readonly OutlineLine[] {
  const { at, way, kindOf } = showing(chart)
  const named = (id: string) => say(chart.nodes.find((node) => node.id === id) ?? same(id), lang)
  const fact = (edge: ChartEdge, depth: number): OutlineLine => {
    const asked = question(chart, edge) ?? (edge.otherwise ? words.otherwise : null)
    const condition = asked ? ` ◇ ${say(asked, lang)}` : ''
    const to = edge.to.length ? ` → ${edge.to.map(named).join(' + ')}` : ' ↻'
    const tone = kindOf({ from: edge.from, to: edge.to, edges: [edge] })
    const text = `${say(happening(chart, edge), lang)}${condition}${to}`
    return { depth, kind: 'fact', text, cites: edge.cites, tone: tone === 'alarm' ? 'urgent' : tone || 'plain' }
  }
  const facts = (step: string | null, depth: number) =>
    chart.edges.filter(({ from }) => from === step).map((edge) => fact(edge, depth))
  const toneOf = ({ id, tags }: ChartNode): OutlineLine['tone'] =>
    at.has(id) ? 'here' : way.has(id) ? 'way' : tags.includes('urgent') ? 'urgent' : 'plain'
  const step = (node: ChartNode, depth: number): readonly OutlineLine[] => [
    { depth, kind: 'step', text: `${say(node, lang)}${tagsOf(node, lang)}`, cites: node.cites, tone: toneOf(node) },
    ...facts(node.id, depth + 1),
    ...chart.nodes.filter(({ parent }) => parent === node.id).flatMap((inner) => step(inner, depth + 1)),
  ]
  const everywhere = facts(null, 1)
  return [
    ...chart.nodes.filter(({ parent }) => parent === null).flatMap((node) => step(node, 0)),
    ...(everywhere.length
      ? [{ depth: 0, kind: 'step', text: say(words.anyStep, lang), cites: [], tone: 'plain' } as const, ...everywhere]
      : []),
  ]
}

const tagsOf = ({ tags }: ChartNode, lang: Language): string =>
  tags.length ? ` (${tags.map((tag) => say(tagName(tag), lang)).join(', ')})` : ''

/** An outline as plain text. */
export const toOutline = (chart: Chart, { lang = 'both' }: { readonly lang?: Language } = {}): string =>
  outlineOf(chart, lang)
    .map(({ depth, kind, text }) => `${'  '.repeat(depth)}${kind === 'fact' ? '- ' : ''}${text}`)
    .join('\n')
