import type * as z from 'zod'
import { kindOf } from '../../vocabulary/references.ts'
import { anInstant } from '../memory/domains.ts'

type Schema = z.ZodType & { readonly def: { readonly type: string } & Readonly<Record<string, unknown>> }

/** A person of whom nothing else is known. */
export const someone = 'someone'
/** A person who may be named in other facts too. */
export const knownPerson = 'sample'
const crowd = Array.from({ length: 50 }, (_, n) => `member-${n}`)

const takes = (schema: Schema, value: unknown): boolean => schema.safeParse(value).success

/**
 * Every value a form knows for one of its fields, as far as anything could tell them apart: each choice, both answers,
 * single items and all items of a list, an optional field left out and given. Instants stay undecided.
 */
export function choicesOf(given: z.ZodType, duties: readonly string[]): readonly unknown[] {
  const schema = given as Schema
  const { def } = schema
  const inner = (name: string) => choicesOf(def[name] as z.ZodType, duties)
  switch (def.type) {
    case 'optional':
      return [undefined, ...inner('innerType')]
    case 'nullable':
      return [null, ...inner('innerType')]
    case 'default':
      return inner('innerType')
    case 'boolean':
      return [true, false]
    case 'enum':
      return Object.values(def.entries as object)
    case 'literal':
      return def.values as readonly unknown[]
    case 'union':
      return (def.options as readonly z.ZodType[]).flatMap((each) => choicesOf(each, duties))
    case 'object':
      return product(Object.entries(def.shape as Record<string, z.ZodType>), duties)
    case 'array':
      return lists(schema, def.element as Schema, duties)
    case 'string':
      return texts(schema, duties)
    default:
      return [1, 0, 2, 10, 100].filter((value) => takes(schema, value)).slice(0, 1)
  }
}

/**
 * Instants stay undecided; a reference is to somebody, a duty is any that can be owed. Of several of a kind only the newest
 * is told apart: nobody need say which.
 */
function texts(schema: Schema, duties: readonly string[]): readonly unknown[] {
  const kind = kindOf(schema)
  if (kind === 'instant') return [anInstant]
  if (kind === 'occurrence') return []
  return kind === 'dutyName' ? duties : [knownPerson].filter((value) => takes(schema, value))
}

function lists(list: Schema, element: Schema, duties: readonly string[]): readonly unknown[] {
  const each = choicesOf(element, duties)
  const people = each.length === 1 && each[0] === knownPerson
  const whole = people ? crowd : each
  const all = [...each.map((one) => [one]), ...(whole.length > 1 ? [whole] : [])]
  return all.filter((value) => takes(list, value))
}

const product = (
  [first, ...rest]: readonly (readonly [string, z.ZodType])[],
  duties: readonly string[],
): readonly object[] =>
  first === undefined
    ? [{}]
    : choicesOf(first[1], duties).flatMap((value) =>
        product(rest, duties).map((others) => (value === undefined ? others : { [first[0]]: value, ...others })),
      )
