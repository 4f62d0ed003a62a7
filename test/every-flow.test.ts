import { describe, expect, it } from 'vitest'
import { type AnyStateMachine, type AnyStateNode, createMachine } from 'xstate'
import * as published from '#machines/index.ts'
import { samplesOf } from '#src/case/samples.ts'
import type { Condition, InHand, Params } from '#src/conditions/condition.ts'
import { definition, type FlowDefinition } from '#src/flow/definition.ts'
import { type Cites, citesOf, type Document } from '#src/flow/document.ts'
import { knownAtOpening } from '#src/flow/input.ts'
import { lint } from '#src/flow/lint.ts'
import type { StepMeta } from '#src/flow/meta.ts'
import { owing } from '#src/flow/note.ts'
import type { AgencyPolicy } from '#src/flow/policy.ts'
import type { DutyDefinition } from '#src/vocabulary/duties.ts'
import type { Label } from '#src/vocabulary/label.ts'
import { dataDuties, reportDuties } from '#src/vocabulary/statutory.ts'

interface Published {
  readonly name: string
  readonly source: Document
  readonly policy: AgencyPolicy
  readonly flows: readonly (readonly [name: string, flow: AnyStateMachine])[]
}

const isFlow = (door: object): door is AnyStateMachine => 'root' in door

const documents: readonly Published[] = Object.entries(published).map(([name, doors]) => ({
  name,
  source: doors.source as Document,
  policy: doors.policy as AgencyPolicy,
  flows: Object.entries<object>(doors).flatMap(([door, flow]) => (isFlow(flow) ? [[door, flow] as const] : [])),
}))
const flows = documents.flatMap((each) => each.flows.map(([name, flow]) => ({ ...each, name, flow, id: flow.id })))

const nodesOf = (node: AnyStateNode): readonly AnyStateNode[] => [node, ...Object.values(node.states).flatMap(nodesOf)]
const waysOf = ({ root }: AnyStateMachine) =>
  nodesOf(root).flatMap((node) => [...node.transitions].flatMap(([type, ways]) => ways.map((way) => ({ type, way }))))

const isLabelled = ({ zh, en }: Label) => /\p{Script=Han}/u.test(zh) && /\w/.test(en)

interface Named {
  readonly type: string
  readonly params?: Params
}
const named = (word: unknown): Named => (typeof word === 'string' ? { type: word } : (word as Named))

/** Every condition a flow asks, and every part it can have for any fact it is asked of. */
function conditionsIn(flow: AnyStateMachine): readonly Condition<never>[] {
  const { conditions, facts } = definition(flow)
  const found = new Map<string, Condition<never>>()
  const addTo = (condition: Condition<never>, params: Params, fact: InHand) => {
    found.set(condition.id, condition)
    for (const part of (condition.every ?? condition.some)?.(params as never, fact) ?? [])
      addTo(part.condition, part.params, fact)
  }
  const questions = waysOf(flow).flatMap(({ type, way }) =>
    way.guard ? [JSON.stringify([type, named(way.guard)])] : [],
  )
  for (const question of new Set(questions)) {
    const [type, { type: id, params }] = JSON.parse(question) as [string, Named]
    for (const fact of inHand(type, facts)) addTo(conditions[id] as Condition<never>, params, fact)
  }
  return [...found.values()]
}

function* inHand(type: string, facts: FlowDefinition['facts']): Generator<InHand> {
  const known = facts[type]
  if (!known) return yield { type }
  for (const sample of samplesOf(known, '2026-03-02T09:00:00+08:00')) yield { type, ...sample }
}

const byAction: Readonly<Record<string, readonly string[]>> = {
  oweReport: Object.keys(reportDuties),
  oweAnswer: Object.keys(dataDuties),
}

/** Every duty a flow can come to owe. */
function dutiesIn(flow: AnyStateMachine): readonly string[] {
  const actions = [...nodesOf(flow.root).flatMap(({ entry, exit }) => [...entry, ...exit])]
  const named_ = [...actions, ...waysOf(flow).flatMap(({ way }) => way.actions)].map(named)
  const owed = named_.flatMap(({ type, params }) => (type === 'owe' ? [String(params?.duty)] : (byAction[type] ?? [])))
  return [...new Set(owed)]
}

/** Everything in a flow that cites, with what it cites. */
function citationsIn(flow: AnyStateMachine): readonly (readonly [place: string, cites: readonly string[]])[] {
  const { document } = definition(flow)
  return [
    ...nodesOf(flow.root).map(({ id, meta }) => [id, citesOf(meta?.cites)] as const),
    ...waysOf(flow).map(({ type, way }) => [`${way.source.id} ${type}`, citesOf(way.meta?.cites as Cites)] as const),
    ...conditionsIn(flow).map(({ id }) => [`condition ${id}`, citesOf(document.conditions[id])] as const),
    ...dutiesIn(flow).map((id) => [`duty ${id}`, citesOf(document.duties[id])] as const),
  ]
}

describe.each(flows)('$id', ({ flow, name, source, policy }) => {
  it('is named after its document and carries a version', () => {
    expect(flow.id).toBe(`${source.id}.${name}`)
    expect(flow.version).toMatch(/^\d+\.\d+\.\d+$/)
    expect(definition(flow).document.id).toBe(source.id)
  })

  it('every step, way, condition and duty cites clauses or readings that exist', () => {
    const known = new Set([...Object.keys(source.clauses), ...Object.keys(source.readings)])
    const faults = citationsIn(flow).filter(([, cites]) => !cites.length || !cites.every((id) => known.has(id)))
    expect(faults).toEqual([])
  })

  it('passes the checks that every flow made with this package passes', () => {
    expect(() =>
      lint(flow.config, { ...definition(flow), document: { ...source, ...definition(flow).document } }),
    ).not.toThrow()
  })

  it('every step is named in both languages', () => {
    const faults = nodesOf(flow.root).filter(({ meta }) => !isLabelled(meta as StepMeta))
    expect(faults.map(({ id }) => id)).toEqual([])
  })

  const input = { caseId: 'c-1', openedAt: '2026-03-02T09:00:00+08:00' }
  const opening = knownAtOpening(input, policy.values)
  const known = { ...opening, duties: owing(opening, dutiesIn(flow), definition(flow).duties) }
  const remedyOf = ({ remedy }: Condition<never>) =>
    typeof remedy === 'function' ? remedy(known, definition(flow).duties, { type: 'a fact' }) : remedy

  it('every condition says in both languages what it asks and what would unblock it, and knows its fail-safe', () => {
    const faults = conditionsIn(flow).filter(
      (each) => !isLabelled(each) || !isLabelled(remedyOf(each)) || !['yes', 'no'].includes(each.failSafe),
    )
    expect(faults.map(({ id }) => id)).toEqual([])
  })

  it('is given every question it asks, and every part of one', () => {
    const { conditions } = definition(flow)
    expect(conditionsIn(flow).filter(({ id }) => !Object.hasOwn(conditions, id))).toEqual([])
  })

  it('every duty it owes is named, owned, and settled by a fact the flow takes', () => {
    const taken = new Set(waysOf(flow).map(({ type }) => type))
    const faults = dutiesIn(flow).filter((id) => {
      const duty = definition(flow).duties[id] as DutyDefinition
      return !isLabelled(duty) || !duty.owner.length || !duty.settledBy.some((type) => taken.has(type))
    })
    expect(faults).toEqual([])
  })

  it('loses nothing as JSON: the same nodes and edges come back', () => {
    const { context: _, ...config } = flow.config
    const text = JSON.stringify(config)
    expect(JSON.parse(text)).toEqual(config)
    expect(drawn(createMachine(JSON.parse(text)))).toEqual(drawn(flow))
  })
})

/** Nodes and edges of a machine, as data. */
const drawn = ({ root }: AnyStateMachine) => {
  const { nodes, edges } = {
    nodes: nodesOf(root),
    edges: nodesOf(root).flatMap((node) => [...node.transitions.values()]),
  }
  return {
    nodes: nodes.map(({ id, type, config, tags, entry, exit, meta }) => ({
      ...{ id, type, initial: config.initial, tags, entry, exit, meta },
    })),
    edges: edges.flat().map(({ source, eventType, guard, target, actions, reenter, meta }) => ({
      ...{ from: source.id, eventType, guard, to: target?.map(({ id }) => id), actions, reenter, meta },
    })),
  }
}

describe.each(documents)('the document $name', ({ source, policy, flows: described }) => {
  const policyCites = Object.values(policy.cites).flatMap((cites) => citesOf(cites as Cites))
  const cited = new Set([
    ...described.flatMap(([, flow]) => citationsIn(flow).flatMap(([, cites]) => cites)),
    ...policyCites,
  ])
  const notModelled = Object.keys(source.notModelled)

  it('every clause is cited by something, or listed as not modelled', () => {
    expect(Object.keys(source.clauses).filter((id) => !cited.has(id) && !notModelled.includes(id))).toEqual([])
  })

  it('no clause is both', () => {
    expect(notModelled.filter((id) => cited.has(id))).toEqual([])
  })

  it('what is not modelled exists, and the reason is given in both languages', () => {
    const reasons = Object.entries(source.notModelled) as [string, Label][]
    expect(reasons.filter(([id, reason]) => !(id in source.clauses) || !isLabelled(reason))).toEqual([])
  })

  it('every reading is cited by something', () => {
    expect(Object.keys(source.readings).filter((id) => !cited.has(id))).toEqual([])
  })

  it('every reading stands in both languages, with its confidence and, unless certain, the readings not taken', () => {
    const faults = Object.entries(source.readings).filter(
      ([, reading]) =>
        !isLabelled(reading) ||
        !['H', 'M', 'L'].includes(reading.confidence) ||
        !(reading.confidence === 'H' || reading.rejected?.length) ||
        !(reading.rejected ?? []).every(isLabelled),
    )
    expect(faults.map(([id]) => id)).toEqual([])
  })

  it('cites only conditions that a flow of it asks and duties that a flow of it owes', () => {
    const asked = new Set(described.flatMap(([, flow]) => conditionsIn(flow).map(({ id }) => id)))
    const owed = new Set<string>(described.flatMap(([, flow]) => dutiesIn(flow)))
    expect(Object.keys(source.conditions).filter((id) => !asked.has(id))).toEqual([])
    expect(Object.keys(source.duties).filter((id) => !owed.has(id))).toEqual([])
  })

  it('every value of the policy cites what exists', () => {
    const known = new Set([...Object.keys(source.clauses), ...Object.keys(source.readings)])
    expect(Object.keys(policy.cites).sort()).toEqual(Object.keys(policy.values).sort())
    expect(policyCites.filter((id) => !known.has(id))).toEqual([])
  })
})
