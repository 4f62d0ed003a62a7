import * as z from 'zod'
import { sameJson } from '../case/same-json.ts'

type Json = Readonly<Record<string, unknown>>

/** The form of some fields as JSON Schema, for people and programs to compare. */
export const schemaOf = (fields: Readonly<Record<string, z.ZodType>>): Json =>
  z.toJSONSchema(z.strictObject(fields), { io: 'input', unrepresentable: 'any' }) as Json

/** Whether whatever fitted the one form fits the other: the same, or with more choices, more room, or optional fields. */
export function widens(before: unknown, after: unknown, key = ''): boolean {
  if (sameJson(before, after)) return true
  if (key === 'enum') return isIn(before, after)
  if (key === 'required') return isIn(after ?? [], before ?? [])
  if (atMost.has(key)) return after === undefined || (before !== undefined && Number(before) <= Number(after))
  if (atLeast.has(key)) return after === undefined || (before !== undefined && Number(before) >= Number(after))
  if (!isObject(before) || !isObject(after)) return false
  const keys =
    key === 'properties' ? Object.keys(before) : [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return keys.every((each) => widens(before[each], after[each], each))
}

const atMost = new Set(['maximum', 'exclusiveMaximum', 'maxItems', 'maxLength'])
const atLeast = new Set(['minimum', 'exclusiveMinimum', 'minItems', 'minLength'])

const isIn = (these: unknown, those: unknown): boolean =>
  Array.isArray(these) && Array.isArray(those) && these.every((each) => those.includes(each))

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Fields that one of two forms has alone, or that both have, each its own way. */
export const fieldsApart = (before: Json, after: Json): readonly string[] => {
  const [was, is] = [before, after].map(({ properties, required }) => ({
    properties: (properties ?? {}) as Json,
    required,
  }))
  const optional = (side: typeof was, name: string) => !isIn([name], side?.required)
  return [...new Set([was, is].flatMap((side) => Object.keys(side?.properties ?? {})))].filter(
    (name) => !sameJson(was?.properties[name], is?.properties[name]) || optional(was, name) !== optional(is, name),
  )
}
