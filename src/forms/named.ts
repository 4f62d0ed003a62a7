import * as z from 'zod'
import type { Reason } from '../case/reason.ts'
import type { Label } from '../vocabulary/label.ts'
import type { Field, Fields } from './field.ts'

/** The same reason with the name of the field it is about, and the choices it has by their names. */
export function named(reason: Reason, fields: Fields): Reason {
  const of = reason.path === undefined ? undefined : fieldAt(fields, reason.path.split('.'))
  if (!of) return reason
  const choices = reason.code === 'missing' || reason.code === 'notAChoice' ? choicesOf(of) : []
  return {
    ...reason,
    zh: `${reason.zh}：${of.zh}`,
    en: `${reason.en}: ${of.en}`,
    ...(choices.length > 0 && { unblock: oneOf(choices) }),
  }
}

/** The field a path leads to; the number of an entry counts for nothing. */
function fieldAt(fields: Fields, [name = '', ...rest]: readonly string[]): Field | undefined {
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined
  const inner = rest.filter((step) => !/^\d+$/.test(step))
  return field?.fields && inner.length > 0 ? fieldAt(field.fields, inner) : field
}

type Choice = readonly [value: string, label: Label]

const choicesOf = ({ schema, choices = {} }: Field): readonly Choice[] =>
  valuesOf(schema).flatMap((value) => (choices[value] ? [[value, choices[value]]] : []))

const valuesOf = (schema: unknown): readonly string[] => {
  if (schema instanceof z.ZodOptional) return valuesOf(schema.unwrap())
  if (schema instanceof z.ZodArray) return valuesOf(schema.element)
  return schema instanceof z.ZodEnum ? schema.options.map(String) : []
}

const oneOf = (choices: readonly Choice[]): Label => ({
  zh: `可為：${choices.map(([value, { zh }]) => `${zh}（${value}）`).join('、')}`,
  en: `One of: ${choices.map(([value, { en }]) => `${en} (${value})`).join('; ')}`,
})
