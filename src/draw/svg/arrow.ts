import type { ElkEdgeSection, ElkExtendedEdge } from 'elkjs'
import { say } from '../languages.ts'
import { type Bundle, basisOf } from '../picture.ts'
import { showing } from '../showing.ts'
import { happening } from '../wording.ts'
import type { Drawn } from './body.ts'
import { numberBlock } from './boxes.ts'
import { element, escaped, head, pathThrough, textAt } from './marks.ts'

/** An arrow and, to be laid over everything, its number. */
export function arrowOf(of: Drawn, { id, sections = [], labels = [] }: ElkExtendedEdge): [line: string, label: string] {
  const { chart, picture, look } = of
  const ways = sections.map(pointsOf)
  if (!id.startsWith('arrow:')) return [ways.map((way) => line(way, '', '')).join(''), '']
  const bundle = picture.bundles[Number(id.split(':')[1]) - 1] as Bundle
  const kind = showing(chart).kindOf(bundle)
  const basis = basisOf(bundle.edges)
  const title = element(
    'title',
    {},
    escaped(bundle.edges.map((edge) => say(happening(chart, edge), look.lang)).join('; ')),
  )
  const drawn = element(
    'g',
    { 'data-edges': bundle.edges.map((edge) => edge.id).join(' | ') },
    title,
    ...ways.map((way) => line(way, kind, basis)),
  )
  const texts = labels.map(({ text = '', x = 0, y = 0, width = 0, height = 0 }) =>
    element(
      'g',
      {},
      element('rect', { class: `badge ${kind}`.trim(), x, y, width, height, rx: height / 2 }),
      textAt(numberBlock(Number(text)), { x: x + 4, y }),
    ),
  )
  return [drawn, texts.join('')]
}

const pointsOf = ({ startPoint, bendPoints = [], endPoint }: ElkEdgeSection) => [startPoint, ...bendPoints, endPoint]

const line = (way: ReturnType<typeof pointsOf>, kind: string, basis: string): string =>
  element('path', { class: ['arrow', kind, basis].filter(Boolean).join(' '), d: pathThrough(way) }) + head(way, kind)
