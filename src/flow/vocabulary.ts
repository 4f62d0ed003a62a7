import type * as z from 'zod'
import type { Condition } from '../conditions/condition.ts'
import { type DutyDefinition, duties } from '../vocabulary/duties.ts'
import { type FactDefinition, formOf } from '../vocabulary/fact.ts'
import { facts } from '../vocabulary/facts.ts'
import type { Label } from '../vocabulary/label.ts'
import { careCircle, roles } from '../vocabulary/roles.ts'
import type { Words } from './own-words.ts'

/** Every word a flow can use: the shared ones and the document's own. */
export interface Vocabulary {
  readonly facts: Readonly<Record<string, FactDefinition>>
  readonly conditions: Readonly<Record<string, Condition<never>>>
  readonly duties: Readonly<Record<string, DutyDefinition>>
  readonly roles: Readonly<Record<string, Label>>
  /** Roles that handle a case from within; only they are told what it waits for. */
  readonly circle: readonly string[]
  readonly memory: Readonly<Record<string, readonly [string, ...string[]]>>
  readonly settings: Readonly<Record<string, z.ZodType>>
}

export function vocabularyOf(words: Words | undefined, conditions: Vocabulary['conditions']): Vocabulary {
  if (!words) return { facts, conditions, duties, roles, circle: careCircle, memory: {}, settings: {} }
  const ours = { ...roles, ...words.roles }
  return {
    facts: { ...(Object.keys(words.roles).length ? reportable(words, Object.keys(ours)) : facts), ...words.facts },
    conditions: { ...conditions, ...words.conditions },
    duties: { ...duties, ...words.duties },
    roles: ours,
    circle: [...careCircle, ...words.circle].filter((role) => !words.outside.includes(role)),
    memory: words.memory,
    settings: words.settings,
  }
}

/** The shared facts, with the document's own roles among those that may report them; danger, anybody may report. */
function reportable({ reports }: Words, roleNames: readonly string[]): Vocabulary['facts'] {
  const also = (type: string) => Object.keys(reports).filter((role) => reports[role]?.includes(type))
  const reporters = ({ type, by }: FactDefinition) => (type === 'danger.reported' ? roleNames : [...by, ...also(type)])
  return Object.fromEntries(
    Object.entries(facts as Vocabulary['facts']).map(([type, fact]) => [
      type,
      { ...fact, by: reporters(fact), form: formOf(fact, roleNames) },
    ]),
  )
}
