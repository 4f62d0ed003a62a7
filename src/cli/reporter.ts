import { definition, type Instant, type Label, type Outcome } from '#src/index.ts'
import { isInstant } from './instant.ts'
import type { JsonObject } from './parse-line.ts'
import { words } from './words.ts'

/** A fact's heading: nothing of it is shown before it is known to be what it should be. */
export interface Heading {
  readonly type: string | null
  readonly label: Label
  readonly at: Instant | null
  readonly role: (Label & { readonly role: string }) | null
  readonly id: string | null
}

export function headingOf({ type, at, by }: JsonObject, outcome: Outcome): Heading {
  const { facts, roles } = definition(outcome.case.flow)
  const known = found(facts, type)
  const { role, id } = (by ?? {}) as JsonObject
  const label = found(roles, role)
  const inForm = outcome.accepted || (outcome.kind !== 'incomplete' && outcome.kind !== 'unknownFact')
  return {
    type: known?.type ?? null,
    label: known ?? words.unknownFact,
    at: inForm || isInstant(at) ? (at as Instant) : null,
    role: label ? { role: role as string, ...label } : null,
    id: inForm ? (id as string) : null,
  }
}

const found = <T>(among: Readonly<Record<string, T>>, name: unknown): T | undefined =>
  typeof name === 'string' && Object.hasOwn(among, name) ? among[name] : undefined
