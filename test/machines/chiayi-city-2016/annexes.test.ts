import { describe, expect, it } from 'vitest'
import type { AnyStateMachine, AnyStateNode } from 'xstate'
import { clauses } from '#machines/chiayi-city-2016/clauses.ts'
import { chiayiCity2016 } from '#machines/index.ts'
import { type Cites, citesOf } from '#src/flow/document.ts'

type Box = number
type Edge = readonly [from: Box, to: Box, said: string]

/** The arrows of the charts, lost in the published text, as we read them (解讀.1 and 解讀.10). */
const charts = [
  {
    annex: '附件一',
    flow: chiayiCity2016.involuntary as AnyStateMachine,
    edges: [
      [1, 2, 'an involuntary case is asked for danger'],
      [1, 3, 'an involuntary case is asked for danger'],
      [2, 4, 'with immediate danger, medical care or the police'],
      [3, 5, 'without, those close are notified and care'],
      [4, 6, 'after the emergency the care team meets'],
      [5, 6, 'after the notification the care team meets'],
      [6, 7, 'measures follow the resolution'],
      [7, 8, 'follow-up, record, seal'],
    ] satisfies Edge[],
  },
  {
    annex: '附件二',
    flow: chiayiCity2016.crisis as AnyStateMachine,
    edges: [
      [1, 2, 'a crisis with casualties'],
      [1, 3, 'a crisis without'],
      [2, 4, 'casualties: notify and support'],
      [3, 5, 'none: notify and support'],
      [5, 6, 'support may be declined'],
      [6, 7, 'a refusal is answered by outreach'],
      [7, 8, 'after the outreach the care team meets'],
      [5, 8, 'support accepted: the care team meets'],
      [4, 8, 'casualties: the care team meets'],
      [8, 9, 'follow-up, record, seal'],
      [4, 6, 'support may be declined with casualties too'],
    ] satisfies Edge[],
  },
] as const

const nodesOf = (node: AnyStateNode): readonly AnyStateNode[] => [node, ...Object.values(node.states).flatMap(nodesOf)]
const around = (node: AnyStateNode): readonly AnyStateNode[] => [node, ...(node.parent ? around(node.parent) : [])]
const isIn = (outer: AnyStateNode, node: AnyStateNode) => around(node).includes(outer)

/** A step and those a case stands in within it, once it has entered it. */
const entered = (node: AnyStateNode): readonly AnyStateNode[] => {
  if (node.type === 'parallel') return [node, ...Object.values(node.states).flatMap(entered)]
  return [node, ...(node.initial.target as AnyStateNode[]).flatMap(entered)]
}

/** The boxes a flow cites, and how its steps lead from one to another. */
const chartOf = (annex: string, { root }: AnyStateMachine) => {
  const boxesIn = (all: readonly unknown[]): readonly Box[] =>
    all
      .flatMap((cites) => citesOf(cites as Cites | undefined))
      .filter((id) => id.startsWith(`${annex}.`))
      .map((id) => Number(id.split('.')[1]))
  const boxesAt = (nodes: readonly AnyStateNode[]) => boxesIn(nodes.map(({ meta }) => meta?.cites))
  const arrows = (from: readonly AnyStateNode[], to: readonly AnyStateNode[]) =>
    boxesAt(from).flatMap((a) => boxesAt(to).map((b) => `${a} → ${b}`))

  const nodes = nodesOf(root)
  const ways = nodes.flatMap((from) => [...from.transitions.values()].flat().map((way) => ({ from, way })))
  /** What every fact, or a completion, does wherever the case may stand when it comes. */
  const moves = ways.flatMap(({ from, way }) =>
    nodes
      .filter((node) => isIn(from, node) && node !== root)
      .flatMap((node) =>
        ((way.target ?? []) as AnyStateNode[]).map((target) => ({
          name: `${node.key} on ${way.eventType}`,
          arrows: arrows([node], entered(target)),
          cites: citesOf(way.meta?.cites as Cites | undefined),
        })),
      ),
  )
  const standing = nodes.map((node) => arrows(around(node), entered(node)))
  return {
    cited: boxesIn([...nodes.map(({ meta }) => meta?.cites), ...ways.map(({ way }) => way.meta?.cites)]),
    drawn: [...standing, ...moves.map((move) => move.arrows)].flat(),
    moves,
  }
}

describe.each(charts)('$annex, box by box', ({ annex, flow, edges }) => {
  const boxes = Object.keys(clauses).filter((id) => id.startsWith(`${annex}.`))
  const { cited, drawn, moves } = chartOf(annex, flow)

  it.each(boxes)('%s is cited by a step or a way of the flow', (id) => {
    expect(cited).toContain(Number(id.split('.')[1]))
  })

  it.each(edges)('%i → %i: %s', (from, to) => {
    expect(drawn).toContain(`${from} → ${to}`)
  })

  it('a move between boxes that no arrow joins rests on a reading', () => {
    const joined = new Set(edges.map(([from, to]) => `${from} → ${to}`))
    const strays = moves.filter(
      (move) =>
        move.arrows.length > 0 &&
        !move.arrows.some((arrow) => joined.has(arrow) || isLoop(arrow)) &&
        !move.cites.some((id) => id.startsWith('解讀.')),
    )
    expect(strays).toEqual([])
  })
})

const isLoop = (arrow: string) => new Set(arrow.split(' → ')).size === 1
