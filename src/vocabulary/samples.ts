import type * as z from 'zod'
import type { FactDefinition } from './fact.ts'
import { type Instant, kindOf } from './references.ts'

type Schema = z.ZodType & { readonly def: { readonly type: string } & Readonly<Record<string, unknown>> }

/**
 * Every decisive half a fact's form knows, as far as a condition could tell them apart: each choice, both answers,
 * single items and all items of a list, an optional field left out and given. Instants are `at`. Whom an optional list names is left out.
 */
export function* samplesOf({ decisive }: FactDefinition, at: Instant): Generator<Readonly<Record<string, unknown>>> {
  yield* product(Object.entries(decisive) as [string, Schema][], at)
}

function* product([first, ...rest]: readonly [string, Schema][], at: Instant): Generator<Record<string, unknown>> {
  if (!first) return yield {}
  const [name, schema] = first
  for (const value of valuesOf(schema, at)) {
    for (const others of product(rest, at)) yield value === undefined ? others : { [name]: value, ...others }
  }
}

function valuesOf(schema: Schema, at: Instant): readonly unknown[] {
  if (kindOf(schema) === 'instant') return [at]
  if (kindOf(schema) === 'occurrence') return []
  if (kindOf(schema) === 'opaqueReference') return ['sample']
  if (kindOf(schema) === 'dutyName') return ['followUp']
  const { def } = schema
  switch (def.type) {
    case 'optional':
      return isListOfPeople(def.innerType as Schema)
        ? [undefined]
        : [undefined, ...valuesOf(def.innerType as Schema, at)]
    case 'boolean':
      return [true, false]
    case 'enum':
      return Object.values(def.entries as object)
    case 'object':
      return [...product(Object.entries(def.shape as Record<string, Schema>), at)]
    case 'array':
      return lists(def.element as Schema, at)
    default:
      return [1]
  }
}

const isListOfPeople = ({ def }: Schema): boolean =>
  def.type === 'array' && kindOf(def.element as Schema) === 'opaqueReference'

/** Opaque references stand for people: one, or a full house. Choices: each alone, and all together. */
function lists(element: Schema, at: Instant): readonly unknown[] {
  if (kindOf(element) === 'opaqueReference') return [['sample'], Array.from({ length: 50 }, (_, i) => `sample-${i}`)]
  const each = valuesOf(element, at)
  return [...each.map((one) => [one]), each]
}
