import type { AnyStateMachine } from 'xstate'
import { oncePer } from '../../case/once-per.ts'
import { examine } from '../../conditions/answer.ts'
import type { Condition, InHand, Params } from '../../conditions/condition.ts'
import { definition } from '../../flow/definition.ts'
import { newsOf } from '../../flow/note.ts'
import { outlineOf } from '../../flow/outline.ts'
import type { FactDefinition } from '../../vocabulary/fact.ts'
import type { Known, Reporter } from '../../vocabulary/known.ts'
import { partsOf } from '../flow/asked.ts'
import { type Field, factsToAskOf, lookAt, nothingKnown } from '../flow/reads.ts'
import { paramsOf, waysOf } from '../flow/ways.ts'

type Asked = readonly [condition: Condition<never>, params: Params, fact: InHand]

/** The conditions of a flow that can answer `unknown`: tried over every memory that its facts can teach, field by field. */
export const unknownsOf = oncePer((flow: AnyStateMachine): ReadonlySet<string> => {
  const domains = domainsOf(flow)
  const found = new Set<string>()
  const settled = new Set<string>()
  for (const [condition, params, fact] of askedLeaves(flow)) {
    const key = `${condition.id} ${JSON.stringify(params)} ${JSON.stringify(fact)}`
    if (found.has(condition.id) || settled.size === settled.add(key).size) continue
    const read = new Set<Field>()
    lookAt(condition, nothingKnown(flow), fact, params, read)
    for (const known of memories(nothingKnown(flow), [...read], domains)) {
      if (examine(condition, known, fact, params).answer !== 'unknown') continue
      found.add(condition.id)
      break
    }
  }
  return found
})

function* askedLeaves(flow: AnyStateMachine): Generator<Asked> {
  const { conditions } = definition(flow)
  for (const { on, asks } of waysOf(flow)) {
    const condition = asks && conditions[asks.condition]
    if (condition) for (const fact of factsToAskOf(flow, on)) yield* leavesOf(condition, paramsOf(asks), fact)
  }
}

function* leavesOf(condition: Condition<never>, params: Params, fact: InHand): Generator<Asked> {
  if (condition.ask) yield [condition, params, fact]
  for (const part of partsOf(condition, params, fact)) yield* leavesOf(part.condition, part.params, fact)
}

type Domains = ReadonlyMap<Field, readonly unknown[]>

/** Who may report a fact, each somebody else than whom its samples name, and one of them the very same. */
const reportersOf = (told: FactDefinition | undefined): readonly Reporter<string>[] => {
  const roles = told?.by ?? []
  return [
    ...roles.map((role) => ({ role, id: 'reporter' })),
    ...roles.slice(0, 1).map((role) => ({ role, id: 'sample' })),
  ]
}

/** The values each field of a memory takes: as a case opens, and as any fact of the flow teaches it. */
function domainsOf(flow: AnyStateMachine): Domains {
  const { facts, memory } = definition(flow)
  const begin = nothingKnown(flow)
  const values = new Map<Field, Map<string, unknown>>()
  const add = (news: object) => {
    for (const [field, value] of Object.entries(news) as [Field, unknown][])
      values.set(field, (values.get(field) ?? new Map()).set(JSON.stringify(value), value))
  }
  add(begin)
  for (const type of outlineOf(flow).facts)
    for (const fact of factsToAskOf(flow, type))
      for (const by of reportersOf(facts[type])) {
        const told = facts[type]
        const whole = { ...fact, by }
        const { own, ...news }: Partial<Known> = told ? newsOf(whole, told, begin) : {}
        add(own ? { ...news, own: { ...begin.own, ...own } } : news)
      }
  for (const [name, choices] of Object.entries(memory))
    for (const choice of choices) add({ own: { ...begin.own, [name]: choice } })
  return new Map([...values].map(([field, each]) => [field, [...each.values()]]))
}

function* memories(known: Known, [field, ...rest]: readonly Field[], domains: Domains): Generator<Known> {
  if (field === undefined) return yield known
  const values = field === 'policy' || field === 'notedAt' ? [known[field]] : (domains.get(field) ?? [known[field]])
  for (const value of values) yield* memories({ ...known, [field]: value }, rest, domains)
}
