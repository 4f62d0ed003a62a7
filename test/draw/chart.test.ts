import { describe, expect, it } from 'vitest'
import type { AnyStateMachine, AnyStateNode } from 'xstate'
import { chartOf, partOf, partsOf, toJson } from '#src/draw/index.ts'
import { notEmpty } from '../support/not-empty.ts'
import { everyFlow } from './flows.ts'
import { foreign } from './foreign.ts'

const nodesUnder = (node: AnyStateNode): AnyStateNode[] =>
  Object.values(node.states).flatMap((each) => [each as AnyStateNode, ...nodesUnder(each as AnyStateNode)])

/** Every transition of a machine, as XState holds it. */
const transitionsOf = ({ root }: AnyStateMachine) =>
  [root as AnyStateNode, ...nodesUnder(root)].flatMap((node) =>
    [...node.transitions.values(), node.always ?? []].flat().map((transition) => ({
      from: node === root ? null : node.path.join('.'),
      to: (transition.target ?? []).map((target: AnyStateNode) => target.path.join('.')),
    })),
  )

describe.each(everyFlow)('%s as a chart', (_, flow, document) => {
  const chart = chartOf(flow, document)

  it('has every step of the machine, each before those within it', () => {
    expect(chart.nodes.map(({ id }) => id)).toEqual(nodesUnder(flow.root).map(({ path }) => path.join('.')))
    const seen = new Set<string | null>([null])
    for (const { id, parent } of chart.nodes) {
      expect(seen).toContain(parent)
      seen.add(id)
    }
  })

  it('has every transition of the machine', () => {
    expect(chart.edges.map(({ from, to }) => ({ from, to }))).toEqual(transitionsOf(flow))
    expect(new Set(chart.edges.map(({ id }) => id)).size).toBe(chart.edges.length)
  })

  it('names everything in both languages, and cites only what the document has', () => {
    const { facts, conditions, duties, roles } = chart.words
    const named = [chart, ...chart.nodes, ...[facts, conditions, duties, roles].flatMap((each) => Object.values(each))]
    for (const { zh, en } of named) expect([zh, en].every((text) => text.length > 0)).toBe(true)
    const ids = new Set([...Object.keys(document.clauses), ...Object.keys(document.readings)])
    const cited = [...chart.nodes, ...chart.edges].flatMap(({ cites }) => cites)
    expect(cited.filter((id) => !ids.has(id))).toEqual([])
  })

  it('tells arrows that rest on readings', () => {
    for (const { cites, basis, byReading } of notEmpty(chart.edges.filter(({ kind }) => kind === 'fact'))) {
      const readings = cites.filter((id) => id in document.readings).length
      expect(byReading).toBe(readings > 0)
      expect(basis).toBe(readings === 0 ? 'clause' : readings === cites.length ? 'reading' : 'both')
    }
  })

  it('is the same text each time, and plain JSON', () => {
    expect(toJson(chartOf(flow, document))).toBe(toJson(chart))
    expect(JSON.parse(toJson(chart))).toEqual(chart)
  })

  it('can be drawn in parts, each with all of its own arrows', () => {
    const parts = partsOf(chart)
    expect(parts.length > 0).toBe(chart.nodes.some(({ id }) => id.includes('.')))
    for (const step of parts) {
      const part = partOf(chart, step)
      const own = chart.edges.filter(({ from }) => from === step || from?.startsWith(`${step}.`))
      expect(part?.edges).toEqual(own)
      const ids = new Set(part?.nodes.map(({ id }) => id))
      expect(part?.edges.flatMap(({ to }) => to).filter((to) => !ids.has(to))).toEqual([])
    }
  })
})

describe('A machine that was not made with this library', () => {
  const chart = chartOf(foreign)

  it('is drawn with the names it has, and says so', () => {
    expect(chart.notes.map(({ code }) => code)).toEqual(['notOurs', 'code', 'invoked'])
    expect(chart.nodes.find(({ id }) => id === 'red')).toMatchObject({
      zh: 'red',
      en: 'red',
      cites: [],
      kind: 'compound',
    })
    expect(chart.document).toBeNull()
  })

  it('keeps whatever makes it move', () => {
    expect(chart.edges.map(({ from, event, to }) => `${from} ${event} ${to}`)).toEqual([
      'green TIMER yellow',
      'green * ',
      'yellow after 1000 red',
      'yellow always red',
      'red AGAIN red',
      'red INNER red.wait',
      'red SELF red',
      'red done green',
      'red done.actor.0.light.red off',
      'red.walk COUNTDOWN red.wait',
      'red.walk OUT red',
      'red.wait STOP red.done',
      'red.wait BACK red.past',
      'both.a X off',
    ])
  })

  it('names code as code', () => {
    expect(chart.edges.find(({ event }) => event === 'always')?.condition).toEqual({ id: '(code)', params: null })
  })
})
