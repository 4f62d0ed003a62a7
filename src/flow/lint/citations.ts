import { type Condition, type InHand, type Params, partsOf } from '../../conditions/condition.ts'
import type { DutyDefinition } from '../../vocabulary/duties.ts'
import type { FactDefinition } from '../../vocabulary/fact.ts'
import { samplesOf } from '../../vocabulary/samples.ts'
import type { Linted, Report } from '../lint.ts'
import { listed } from '../outline/decode.ts'
import type { Draft } from '../outline/draft.ts'
import type { Words } from './words.ts'

/** Every step, way, question, duty and policy value says where the document lays it down. */
export function lintCitations(
  { steps }: Draft,
  { document, policy, conditions, duties, facts }: Linted,
  { asked, owed }: Words,
  report: Report,
): void {
  const { clauses, readings, notModelled } = document
  const cited = (place: string, cites: unknown) => {
    const ids = listed(cites).map(String)
    if (!ids.length) report(place, 'cites')
    for (const id of ids) {
      if (!Object.hasOwn(clauses, id) && !Object.hasOwn(readings, id)) report(place, 'word', `clause ${id}`)
      if (Object.hasOwn(notModelled, id)) report(place, 'cites', id)
    }
  }

  for (const { place, raw, ways } of steps) {
    const { zh, en, cites } = raw.meta ?? {}
    if (!zh || !en) report(place, 'name')
    cited(place, cites)
    for (const way of ways) cited(way.place, way.raw.meta?.cites)
  }

  const inDocument = (kind: string, id: string) => `${document.id} / ${kind} / ${id}`
  const parts = new Set<string>()
  for (const { id, params, of } of asked) {
    const condition = conditions[id] as Condition<never>
    for (const fact of inHand(facts[of], of)) withParts(condition, params, fact, parts)
  }
  for (const id of parts) cited(inDocument('conditions', id), document.conditions[id])
  for (const [id, place] of owed) {
    cited(inDocument('duties', id), document.duties[id])
    const { settledBy } = duties[id] as DutyDefinition
    const taken = steps.some(({ ways }) => ways.some(({ on }) => settledBy.includes(on)))
    if (!taken) report(place, 'unsettled', id, settledBy.join(', '))
  }
  for (const [name, cites] of Object.entries(policy.cites)) cited(inDocument('policy', name), cites)
  for (const id of Object.keys(notModelled))
    if (!Object.hasOwn(clauses, id)) report(inDocument('notModelled', id), 'word', `clause ${id}`)
}

const someDay = '2026-03-02T09:00:00+08:00'

/** Every fact of a type, as far as a condition could tell them apart. */
function* inHand(fact: FactDefinition | undefined, type: string): Generator<InHand> {
  if (!fact) return yield { type }
  for (const sample of samplesOf(fact, someDay)) yield { type, ...sample }
}

/** A condition and the parts it has for this fact. */
function withParts(condition: Condition<never>, params: Params, fact: InHand, found: Set<string>): void {
  found.add(condition.id)
  try {
    for (const part of partsOf(condition, params, fact) ?? []) withParts(part.condition, part.params, fact, found)
  } catch {
    // It was made to be asked of another fact.
  }
}
