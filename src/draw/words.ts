import type { Condition } from '../conditions/condition.ts'
import type { FlowDefinition } from '../flow/definition.ts'
import { type Cites, citesOf } from '../flow/document.ts'
import type { DutyDefinition } from '../vocabulary/duties.ts'
import type { Label } from '../vocabulary/label.ts'
import { statutoryPack } from '../vocabulary/statutory-pack.ts'
import type { ChartEdge, ChartNode } from './chart.ts'
import type { ChartWords, ConditionWords, DutyWords } from './chart-words.ts'

/** Every word the nodes and edges use, each once. */
export function wordsUsed(
  of: FlowDefinition | null,
  nodes: readonly ChartNode[],
  edges: readonly ChartEdge[],
): ChartWords {
  const used = (ids: readonly string[]) => [...new Set(ids)]
  const types = used(edges.flatMap(({ kind, event }) => (kind === 'fact' ? [event] : [])))
  const asked = used(edges.flatMap(({ condition }) => (condition ? [condition.id] : [])))
  const owed = used([...nodes, ...edges].flatMap(({ owes }) => owes))
  const facts = labelled(types, (type) => factWords(of, type))
  const duties = labelled(owed, (id) => dutyWords(of, id))
  const roles = used([
    ...Object.values(facts).flatMap(({ by }) => by),
    ...Object.values(duties).flatMap(({ owner }) => owner),
  ])
  return {
    facts,
    conditions: labelled(asked, (id) => conditionWords(of, id)),
    duties,
    roles: labelled(roles, (id) => of?.roles[id] ?? same(id)),
  }
}

const labelled = <T extends Label>(ids: readonly string[], of: (id: string) => T): Readonly<Record<string, T>> =>
  Object.fromEntries(ids.map((id) => [id, of(id)]))

export const same = (text: string): Label => ({ zh: text, en: text })
const own = <T>(record: Readonly<Record<string, T>> | undefined, id: string): T | undefined =>
  record && Object.hasOwn(record, id) ? record[id] : undefined

type Cited = Readonly<Record<string, Cites>> | undefined
type Periods = Readonly<Record<string, DutyWords['period']>>

function factWords(of: FlowDefinition | null, type: string): ChartWords['facts'][string] {
  const { zh, en, by } = own(of?.facts, type) ?? { ...same(type), by: [] }
  return { zh, en, by }
}

function conditionWords(of: FlowDefinition | null, id: string): ConditionWords {
  const unknown: Pick<Condition, 'zh' | 'en' | 'laws' | 'failSafe'> = { ...same(id), failSafe: 'no' }
  const { zh, en, laws = [], failSafe } = own(of?.conditions, id) ?? unknown
  return { zh, en, cites: citesOf(own(of?.document.conditions as Cited, id)), laws, unknownCountsAs: failSafe }
}

function dutyWords(of: FlowDefinition | null, id: string): DutyWords {
  const duty = own(of?.duties, id)
  const unknown: DutyDefinition = { ...same(id), owner: [], settledBy: [] }
  const { zh, en, owner, settledBy, atOnce = false, laws = [] } = duty ?? unknown
  const period = duty?.period ?? own(of?.policy.values.periods as Periods | undefined, id) ?? null
  const rules = statutoryPack.rules.filter(({ trigger }) => duty?.trigger !== undefined && trigger === duty.trigger)
  return {
    zh,
    en,
    owner,
    settledBy,
    period,
    atOnce,
    cites: citesOf(own(of?.document.duties as Cited, id)),
    laws,
    rules,
  }
}
