import { Graphviz } from '@hpcc-js/wasm-graphviz'
import { describe, expect, it } from 'vitest'
import { chartOf, toDot } from '#src/draw/index.ts'
import { pictureOf } from '#src/draw/picture.ts'
import { everyFlow } from './flows.ts'
import { foreign } from './foreign.ts'

interface Laid {
  readonly objects: readonly { readonly id?: string; readonly name: string; readonly _gvid: number }[]
  readonly edges: readonly {
    readonly id?: string
    readonly style?: string
    readonly tail: number
    readonly head: number
  }[]
}

const graphviz = await Graphviz.load()
const laid = (dot: string): Laid => JSON.parse(graphviz.layout(dot, 'json', 'dot'))
const all = [...everyFlow, ['a machine of somebody else', foreign, undefined] as const]

describe.each(all)("%s in Graphviz' language", (_, flow, document) => {
  const chart = chartOf(flow, document)
  const graph = laid(toDot(chart))

  it('has every step', () => {
    const ids = graph.objects.flatMap(({ id }) => id ?? [])
    expect([...ids].sort()).toEqual(chart.nodes.map(({ id }) => id).sort())
  })

  it('has every arrow, dashed or dotted where it rests on a reading', () => {
    const drawn = graph.edges.flatMap(({ id, style }) => (id === undefined ? [] : [[id, style ?? 'solid']]))
    const expected = pictureOf(chart).bundles.flatMap(({ to, edges }) =>
      to.map(() => {
        const style = edges.some(({ basis }) => basis === 'reading')
          ? 'dotted'
          : edges.some(({ byReading }) => byReading)
            ? 'dashed'
            : 'solid'
        return [edges.map(({ id }) => id).join(' | '), style]
      }),
    )
    expect(drawn.sort()).toEqual(expected.sort())
  })
})

it('lets no name be markup', () => {
  const chart = chartOf(foreign)
  const nodes = chart.nodes.map((node) => ({ ...node, zh: '"]; } <b> \\N & 甲', en: '</TD>' }))
  expect(laid(toDot({ ...chart, nodes })).objects.length).toBeGreaterThan(nodes.length)
})
