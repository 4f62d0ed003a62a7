import { facts, type Instant, type Label, type Outcome, type Role, roles } from '#src/index.ts'
import { isInstant } from './instant.ts'
import type { JsonObject } from './parse-line.ts'
import { words } from './words.ts'

/** A fact's heading: nothing of it is shown before it is known to be what it should be. */
export interface Heading {
  readonly type: string | null
  readonly label: Label
  readonly at: Instant | null
  readonly role: Role | null
  readonly id: string | null
}

export function headingOf({ type, at, by }: JsonObject, outcome: Outcome): Heading {
  const known = typeof type === 'string' && Object.hasOwn(facts, type) ? facts[type as keyof typeof facts] : undefined
  const { role, id } = (by ?? {}) as JsonObject
  const inForm = outcome.accepted || (outcome.kind !== 'incomplete' && outcome.kind !== 'unknownFact')
  return {
    type: known?.type ?? null,
    label: known ?? words.unknownFact,
    at: inForm || isInstant(at) ? (at as Instant) : null,
    role: typeof role === 'string' && Object.hasOwn(roles, role) ? (role as Role) : null,
    id: inForm ? (id as string) : null,
  }
}
