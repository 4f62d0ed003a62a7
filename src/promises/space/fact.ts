import type { FlowDefinition } from '../../flow/definition.ts'
import type { Noted } from '../../flow/note.ts'
import { anInstant } from '../memory/domains.ts'
import type { Looking } from '../memory/memory.ts'
import { choicesOf, knownPerson, someone } from './choices.ts'
import type { Subject } from './subject.ts'

/** A fact in hand, as code sees it. */
export interface InHand extends Noted {
  readonly [field: string]: unknown
}

export type Fields = Readonly<Record<string, readonly unknown[]>>

/** What each field of a fact can say. */
export function fieldsOf({ facts }: FlowDefinition, dutyNames: readonly string[], type: string): Fields {
  const fact = facts[type]
  if (!fact) return {}
  const decisive = Object.entries(fact.decisive).map(([name, form]) => [name, choicesOf(form, dutyNames)] as const)
  return { ...Object.fromEntries(decisive), 'by.role': fact.by, 'by.id': [someone, knownPerson] }
}

/** The name of a field of a fact among all that is told. */
export const toldAs = (type: string, field: string): string => `${type} ${field}`

/** A fact of this type whose fields are decided when they are looked at. */
export function factOf(looking: Looking, subject: Subject, type: string): InHand {
  return looking.run.once(`fact ${type}`, () => lazyFact(looking, subject.fields(type), type))
}

function lazyFact({ run, time, variables }: Looking, fields: Fields, type: string): InHand {
  const look = (field: string): unknown => {
    const values = fields[field] as readonly unknown[]
    const name = toldAs(type, field)
    const value = run.once(name, () => values[values.length === 1 ? 0 : run.choose(variables.told(name, values).is)])
    return value === anInstant ? time.at(name) : value
  }
  const by = lazy(['role', 'id'], (name) => look(`by.${name}`))
  const named = Object.keys(fields).filter((name) => !name.includes('.'))
  return lazy(['type', 'at', 'by', ...named], (name) => {
    if (name === 'type') return type
    if (name === 'at') return time.at('now')
    return name === 'by' ? by : look(name)
  }) as InHand
}

export function lazy(names: readonly string[], look: (name: string) => unknown): object {
  return new Proxy(
    {},
    {
      get: (_, name) => (typeof name === 'string' && names.includes(name) ? look(name) : undefined),
      has: (_, name) => names.includes(String(name)) && look(String(name)) !== undefined,
      ownKeys: () => names.filter((name) => look(name) !== undefined),
      getOwnPropertyDescriptor: (_, name) => ({ enumerable: true, configurable: true, value: look(String(name)) }),
    },
  )
}
