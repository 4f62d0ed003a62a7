import type * as z from 'zod'
import type { FlowDefinition } from '../flow/definition.ts'
import { kindOf } from '../vocabulary/references.ts'

type Schema = z.ZodType & { readonly def: { readonly type: string } & Readonly<Record<string, unknown>> }

/** A fact as it may be shown: its type, and its choices, answers, counts and instants. Never who, never words. */
export interface ShownFact {
  readonly type: string
  readonly [field: string]: unknown
}

/** What stands for an event the flow has no word for: its own name could be anything. */
const unknownFact = 'unknown.fact'

/** Whether fields of this kind may be shown: choices, yes or no, counts, instants, and lists of these. References never. */
function isShowable(schema: z.ZodType): boolean {
  const kind = kindOf(schema)
  if (kind === 'instant' || kind === 'occurrence') return true
  const { def } = schema as Schema
  switch (def.type) {
    case 'optional':
      return isShowable(def.innerType as Schema)
    case 'array':
      return isShowable(def.element as Schema)
    case 'boolean':
    case 'enum':
    case 'number':
      return true
    default:
      return false
  }
}

/**
 * Made anew from the fields the fact's definition declares, each of a kind that may be shown and each parsed by its
 * own schema: what an actor is sent has been through no form.
 */
export function shownFact({ facts }: Pick<FlowDefinition, 'facts'>, event: unknown): ShownFact {
  const said = event as Readonly<Record<string, unknown>>
  const type = typeOf(said)
  const fact = Object.hasOwn(facts, type) ? facts[type] : undefined
  if (!fact) return { type: isXStates(type) ? type : unknownFact }
  const shown: Record<string, unknown> = {}
  for (const [name, schema] of Object.entries(fact.decisive)) {
    if (!isShowable(schema)) continue
    const { success, data } = schema.safeParse(said[name])
    if (success && data !== undefined) shown[name] = data
  }
  return { ...shown, type }
}

const typeOf = (event: { readonly type?: unknown } | null): string =>
  typeof event?.type === 'string' ? event.type : unknownFact

/** What a flow starts with; its other events of its own name steps, and are not needed to follow it. */
const isXStates = (type: string): boolean => type === 'xstate.init'
