// @vitest-environment jsdom
import mermaid from 'mermaid'
import { describe, expect, it } from 'vitest'
import { chartOf, toMermaid } from '#src/draw/index.ts'
import { namesOf } from '#src/draw/node-names.ts'
import { pictureOf } from '#src/draw/picture.ts'
import { notEmpty } from '../support/not-empty.ts'
import { everyFlow } from './flows.ts'
import { foreign } from './foreign.ts'

interface Parsed {
  readonly getVertices: () => ReadonlyMap<string, unknown>
  readonly getEdges: () => readonly { readonly start: string; readonly end: string; readonly stroke: string }[]
  readonly getSubGraphs: () => readonly { readonly id: string; readonly nodes: readonly string[] }[]
}

/** What Mermaid's own parser makes of a text. */
const parsed = async (text: string): Promise<Parsed> =>
  (await mermaid.mermaidAPI.getDiagramFromText(text)).db as unknown as Parsed

const all = [...everyFlow, ['a machine of somebody else', foreign, undefined] as const]

describe.each(all)('%s as Mermaid', (_, flow, document) => {
  const chart = chartOf(flow, document)
  const names = namesOf(chart)

  it.each(['zh', 'en', 'both'] as const)('is Mermaid in %s', async (lang) => {
    await expect(mermaid.parse(toMermaid(chart, { lang }))).resolves.toMatchObject({ diagramType: 'flowchart-v2' })
  })

  it('has every step, the outer ones around the inner ones', async () => {
    const db = await parsed(toMermaid(chart))
    const groups = new Map(db.getSubGraphs().map(({ id, nodes }) => [id, nodes]))
    for (const { id, parent } of notEmpty(chart.nodes)) {
      expect(db.getVertices().has(names.of(id)) || groups.has(names.of(id))).toBe(true)
      if (parent !== null) expect(groups.get(names.of(parent))).toContain(names.of(id))
    }
  })

  it('has every arrow once, dashed where it rests on a reading', async () => {
    const db = await parsed(toMermaid(chart))
    const arrows = db.getEdges().filter(({ start }) => !start.endsWith('begin'))
    const expected = pictureOf(chart).bundles.flatMap(({ from, to, edges }) =>
      to.map((target) => ({
        start: names.from(from, target),
        end: names.to(from, target),
        stroke: edges.some(({ byReading }) => byReading) ? 'dotted' : 'normal',
      })),
    )
    expect(arrows.map(({ start, end, stroke }) => ({ start, end, stroke }))).toEqual(expected)
  })
})

it('lets no name be markup', async () => {
  const chart = chartOf(foreign)
  const nodes = chart.nodes.map((node) => ({ ...node, zh: '"]; end %% <b> `x` #quot; 甲', en: 'subgraph\nend' }))
  await expect(mermaid.parse(toMermaid({ ...chart, nodes }))).resolves.toBeTruthy()
})
