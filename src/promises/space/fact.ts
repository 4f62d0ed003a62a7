import { oncePer } from '../../case/once-per.ts'
import type { FlowDefinition } from '../../flow/definition.ts'
import type { Noted } from '../../flow/note.ts'
import type { Answered, Look } from '../answers/answer.ts'
import { anInstant } from '../memory/domains.ts'
import type { Done, Looking } from '../memory/memory.ts'
import { valuesAsText } from '../memory/variables.ts'
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

/** A fact of this type whose fields are decided when they are looked at; its type counts as one of them. */
export function factOf(looking: Looking, { fields }: Pick<Subject, 'fields'>, type: string): InHand {
  return looking.run.once(`fact ${type}`, () => lazyFact(looking, () => fields(type), type))
}

const namesIn = oncePer((fields: Fields) => Object.keys(fields).filter((name) => !name.includes('.')))

function lazyFact({ run, time, variables }: Looking, fields: () => Fields, type: string): InHand {
  const look = (field: string): unknown => {
    const values = fields()[field] as readonly unknown[]
    const name = toldAs(type, field)
    const value = run.once(
      name,
      () => values[values.length === 1 ? 0 : run.choose(() => variables.told(name, values).is)],
    )
    return value === anInstant ? time.at(name) : value
  }
  const by = lazy(['role', 'id'], (name) => look(`by.${name}`))
  const one = (name: string): unknown => {
    if (name === 'type') return fields() && type
    if (name === 'at') return time.at('now')
    return name === 'by' ? by : look(name)
  }
  return lazy(['type', 'at', 'by'], one, () => namesIn(fields())) as InHand
}

/** An object with these names and, whenever another one is asked for, more; what it holds is made when it is looked at. */
export function lazy(
  names: readonly string[],
  look: (name: string) => unknown,
  more: () => readonly string[] = () => [],
): object {
  const holds = (name: string): boolean => names.includes(name) || more().includes(name)
  return new Proxy(
    {},
    {
      get: (_, name) => (typeof name === 'string' && holds(name) ? look(name) : undefined),
      has: (_, name) => holds(String(name)) && look(String(name)) !== undefined,
      ownKeys: () => [...names, ...more()].filter((name) => look(name) !== undefined),
      getOwnPropertyDescriptor: (_, name) => ({ enumerable: true, configurable: true, value: look(String(name)) }),
    },
  )
}

/** A fact in hand, and what it has done so far. */
export interface Doing extends Done {
  readonly type: string
}

const textsOf = oncePer((fields: Fields) =>
  Object.entries(fields)
    .map(([name, values]) => `${name}: ${valuesAsText(values)}`)
    .join('\n'),
)

/**
 * Recalls what comes of a fact in hand, or works it out. It counts wherever the fact can say the same, or nothing is looked
 * at that it says, and has done the same to the places that are looked at.
 */
export function recallOf<T>(
  subject: Subject,
  of: string,
  { type, changes, gone }: Doing,
  work: (on: Subject, doing: Doing, look: Look) => Answered<T>,
  aspect: (name: string) => unknown = () => undefined,
): Answered<T> {
  return subject.world.recall(
    subject,
    of,
    { changes, gone },
    (on, done, look) => {
      const fields = (type: string): Fields => {
        look('fact')
        return subject.fields(type)
      }
      return work(Object.assign(on, { fields }), { type, changes: done.changes, gone: done.gone }, look)
    },
    (name) => (name === 'fact' ? `${type}\n${textsOf(subject.fields(type))}` : aspect(name)),
  )
}
