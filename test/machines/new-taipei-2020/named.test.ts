import { describe, expect, it } from 'vitest'
import type { AnyStateMachine, AnyStateNode } from 'xstate'
import { involuntary as reference } from '#machines/chiayi-city-2016/index.ts'
import { source } from '#machines/new-taipei-2020/index.ts'
import { readings } from '#machines/new-taipei-2020/readings.ts'
import { type Cites, citesOf } from '#src/flow/document.ts'
import { type FlowName, flows } from './telling.ts'

const nodesOf = (node: AnyStateNode): readonly AnyStateNode[] => [node, ...Object.values(node.states).flatMap(nodesOf)]
const inner = (flow: AnyStateMachine) => nodesOf(flow.root).filter((node) => node !== flow.root)
const citesAt = ({ meta }: AnyStateNode) => citesOf(meta?.cites as Cites)
const waysOf = ({ root }: AnyStateMachine) => nodesOf(root).flatMap((node) => [...node.transitions.values()].flat())
const isReading = (id: string) => id in readings

/** What the plan names, what it says of it, and what its flow says of itself. */
const procedures = [
  ['general', '四.二.2.1', '解讀.1', 'described', undefined],
  ['involuntary', '四.二.2.2', '解讀.2', 'adopted', 'chiayi-city-2016.involuntary'],
  ['crisis', '四.二.2.3', '解讀.3', 'adopted', 'chiayi-city-2016.crisis'],
  ['managementReferral', '四.四.1.3', '解讀.4', 'described', undefined],
] as const satisfies readonly (readonly [FlowName, string, string, string, string | undefined])[]

describe('a flow never pretends to have been drawn (四.二.2)', () => {
  it.each(procedures)(
    '%s cites where it is named (%s) and how it was taken (%s): %s',
    (name, named, taken, ...said) => {
      const { meta } = flows[name].root
      expect(citesOf(meta?.cites as Cites)).toEqual(expect.arrayContaining(['四.二.2', named, taken]))
      expect([meta?.coverage ?? 'described', meta?.adoptedFrom]).toEqual(said)
    },
  )

  it('the three procedures are named in one line each, and print no step', () => {
    const { clauses } = source
    expect([clauses['四.二.2.1'], clauses['四.二.2.2'], clauses['四.二.2.3']]).toEqual([
      '協助性諮詢(商)服務標準作業流程。',
      '非自願個案處理標準作業流程。',
      '危機個案處理標準作業流程。',
    ])
  })

  it('the readings say in both languages what was not drawn here', () => {
    for (const id of ['解讀.2', '解讀.3'] as const) {
      expect(readings[id].zh).toContain('非本府所繪')
      expect(readings[id].en).toContain('not drawn here')
    }
  })

  it('every step and way of the involuntary flow rests on its adoption', () => {
    const all = [...nodesOf(flows.involuntary.root).map(citesAt), ...waysOf(flows.involuntary).map(cited)]
    expect(all.filter((cites) => !cites.includes('解讀.2'))).toEqual([])
  })

  it('the involuntary flow leads where its reference leads', () => {
    const pathsOf = (flow: AnyStateMachine) =>
      waysOf(flow).map(({ source, eventType, guard, target }) => [
        source.path.join('.'),
        eventType,
        guard,
        target?.map(({ path }) => path.join('.')),
      ])
    expect(pathsOf(flows.involuntary)).toEqual(pathsOf(reference))
  })

  it('every step of the crisis flow rests on a reading; the plan itself speaks of support, outreach and feedback alone', () => {
    const steps = inner(flows.crisis)
    expect(steps.filter((node) => !citesAt(node).some(isReading)).map(({ key }) => key)).toEqual([])
    const own = steps.flatMap(citesAt).filter((id) => !isReading(id))
    expect([...new Set(own)].sort()).toEqual(['四.四.1.3', '四.四.4.1', '四.四.7'])
  })

  it('what only the plan knows of a crisis cites the plan: the peer team, the group, the feedback', () => {
    const spoken = [
      'advice.asked',
      'advice.given',
      'groupCounselling.offered',
      'feedback.given',
      'improvement.assessed',
    ]
    const ways = waysOf(flows.crisis).filter(({ eventType }) => spoken.includes(eventType))
    expect(new Set(ways.map(({ eventType }) => eventType))).toEqual(new Set(spoken))
    expect(ways.filter((way) => cited(way).every(isReading))).toEqual([])
  })
})

describe('no clause of the reference document is passed off as its own', () => {
  it.each(Object.keys(flows) as FlowName[])('%s cites this plan and its readings only', (name) => {
    const known = new Set([...Object.keys(source.clauses), ...Object.keys(source.readings)])
    const all = [...nodesOf(flows[name].root).map(citesAt), ...waysOf(flows[name]).map(cited)].flat()
    expect(all.filter((id) => !known.has(id))).toEqual([])
  })
})

function cited({ meta }: { readonly meta?: { readonly cites?: unknown } | undefined }): readonly string[] {
  return citesOf(meta?.cites as Cites)
}
