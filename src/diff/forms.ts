import * as z from 'zod'
import { oncePer } from '../case/once-per.ts'
import { sameJson } from '../case/same-json.ts'
import type { Label } from '../vocabulary/label.ts'
import { listed, same } from './say.ts'

type Json = Readonly<Record<string, unknown>>

/** The form of some fields as JSON Schema. */
export interface Form {
  readonly properties: Readonly<Record<string, Json>>
  readonly required?: readonly string[]
}

/** The form of some fields as JSON Schema, for people and programs to compare. */
export const schemaOf = oncePer(
  (fields: Readonly<Record<string, z.ZodType>>): Form =>
    z.toJSONSchema(z.strictObject(fields), { io: 'input', unrepresentable: 'any' }) as Form,
)

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

const isRequired = ({ required = [] }: Form, name: string): boolean => required.includes(name)

/** The fields of a form that another has not, or has its own way, each with its choices and whether it may be left out. */
export function fieldsApart(these: Form, those: Form): Label {
  const apart = Object.entries(these.properties).filter(
    ([name, field]) => !sameJson(field, those.properties[name]) || isRequired(these, name) !== isRequired(those, name),
  )
  return listed(
    apart.map(([name, field]) => {
      const choices = choicesIn(field)
      const details = [
        ...(choices.length ? [same(choices.join('/'))] : []),
        ...(isRequired(these, name) ? [] : [{ zh: '得不填', en: 'optional' }]),
      ]
      const { zh, en } = listed(details)
      return details.length ? { zh: `${name}（${zh}）`, en: `${name} (${en})` } : same(name)
    }),
  )
}

/** The form of one value in words: its choices, or else the form itself. */
export function formSaid({ properties }: Form): Label {
  const [field = {}] = Object.values(properties)
  return same(choicesIn(field).join('/') || JSON.stringify(field))
}

const choicesIn = ({ enum: choices }: Json): readonly string[] => (choices ?? []) as readonly string[]
