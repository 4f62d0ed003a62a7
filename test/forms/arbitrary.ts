import fc from 'fast-check'
import * as z from 'zod'
import { type Field, type Fields, type Form, forms } from '#src/forms/index.ts'
import { unmet } from '#src/forms/need.ts'
import type { Role } from '#src/index.ts'
import { instant, opaqueReference } from '#src/vocabulary/references.ts'

export const handedInAt = '2026-03-02T18:00:00+08:00'
export const by = <R extends string>(role: R, id = 'u-1') => ({ role, id })

export const all: readonly Form[] = Object.values(forms)

export type Answers = Readonly<Record<string, unknown>>

const moments = fc.constantFrom(
  '2026-02-28T23:59:59.999Z',
  '2026-03-01T09:10+08:00',
  '2026-03-02T09:10:00+08:00',
  handedInAt,
)
const texts = fc.constantFrom('睡不好', 'cannot sleep', '🌧️'.repeat(50), ' ', '__proto__')

/** Every answer a schema takes, as far as a form could tell them apart; an optional one is always given. */
function valuesOf(schema: unknown, longest: number): fc.Arbitrary<unknown> {
  if (schema === instant) return moments
  if (schema === opaqueReference) return fc.stringMatching(/^[a-z][a-z0-9._:-]{0,20}$/)
  if (schema instanceof z.ZodOptional) return valuesOf(schema.unwrap(), longest)
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options)
  if (schema instanceof z.ZodBoolean) return fc.boolean()
  if (schema instanceof z.ZodNumber) return fc.integer({ min: schema.minValue ?? 0, max: schema.maxValue ?? 9 })
  if (schema instanceof z.ZodString) return texts
  if (schema instanceof z.ZodArray)
    return fc.array(valuesOf(schema.element, longest), { minLength: 1, maxLength: longest })
  if (schema instanceof z.ZodObject)
    return fc.record(
      Object.fromEntries(Object.entries(schema.shape).map(([name, inner]) => [name, valuesOf(inner, longest)])),
      { requiredKeys: requiredOf(schema.shape) },
    )
  throw new TypeError(`no arbitrary for ${(schema as z.ZodType).def.type}`)
}

const requiredOf = (shape: Readonly<Record<string, z.ZodType>>) =>
  Object.keys(shape).filter((name) => !(shape[name] instanceof z.ZodOptional))

/** One answer to a field. */
export const answerTo = ({ schema }: Field): fc.Arbitrary<unknown> => valuesOf(schema, 3)

/** Whole forms in order: what an answer makes necessary is given. */
export const answersOf = (form: Form): fc.Arbitrary<Answers> => {
  const all = fc.record(Object.fromEntries(Object.entries(form.fields).map(([name, field]) => [name, answerTo(field)])))
  const optional = Object.keys(form.fields).filter((name) => form.fields[name]?.schema instanceof z.ZodOptional)
  return fc.tuple(all, fc.subarray(optional)).map(([full, left]) => complete(form, full, left))
}

function complete(form: Form, full: Answers, left: readonly string[]): Answers {
  const answers = Object.fromEntries(Object.entries(full).filter(([name]) => !left.includes(name)))
  const missing = unmet(form.needs, answers)
  return missing.length === 0
    ? answers
    : complete(
        form,
        full,
        left.filter((name) => !missing.includes(name)),
      )
}

/** What this role may answer of them. */
export const theirs = ({ fields }: Form, answers: Answers, role: Role): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([name]) => fields[name]?.onlyBy?.includes(role) ?? true))

/** A form in order, and one of the roles that may hand it in. */
export const handedIn = (form: Form): fc.Arbitrary<readonly [Answers, Role]> =>
  fc
    .tuple(answersOf(form), fc.constantFrom(...form.by))
    .map(([answers, role]) => [theirs(form, answers, role), role] as const)

/** The fields of a form that hold answers, those of groups and entries among them, by path. */
export const leavesOf = (fields: Fields, path = ''): readonly (readonly [path: string, field: Field])[] =>
  Object.entries(fields).flatMap(([name, field]) =>
    field.fields ? leavesOf(field.fields, `${path}${name}.`) : [[`${path}${name}`, field] as const],
  )
