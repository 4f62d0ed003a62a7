import * as z from 'zod'
import type { Label } from '../vocabulary/label.ts'
import { type Role, roles } from '../vocabulary/roles.ts'
import type { Field, Fields } from './field.ts'
import type { Form } from './form.ts'
import { jsonShapeOf } from './json-shapes.ts'
import { bases, halves } from './labels.ts'
import { needSchema } from './need.ts'

/** A JSON Schema, as plain data. */
export type JsonSchema = Readonly<Record<string, unknown>>
export type FormLanguage = 'zh' | 'en' | 'both'

/** The `$schema` a form names; nothing else differs. Take the one your validator knows. */
export type FormDialect = '2020-12' | 'draft-07'

const dialects: Readonly<Record<FormDialect, string>> = {
  '2020-12': 'https://json-schema.org/draft/2020-12/schema',
  'draft-07': 'http://json-schema.org/draft-07/schema#',
}

interface Draft extends Record<string, unknown> {
  properties?: Record<string, Draft>
  items?: Draft
  enum?: string[]
  required?: string[]
}
type Say = (label: Label) => string

const saying: Readonly<Record<FormLanguage, Say>> = {
  zh: ({ zh }) => zh,
  en: ({ en }) => en,
  both: ({ zh, en }) => `${zh} ${en}`,
}

/**
 * A form for any renderer of JSON Schema: titles and choices in one language or both, and of each field which half it
 * belongs to (`x-half`), what it rests on (`x-basis`, `x-source`, `x-laws`), which facts it goes into (`x-facts`) and who
 * may answer it (`x-by`). It takes what {@link fillForm} takes; `format` is an annotation.
 *
 * Nothing is chosen for the person: no `const` stands where a renderer could take it for an answer, and the one
 * `default` is `null`, for a yes or no that must be answered. A group or a list left empty is in order: not answered.
 *
 * @example
 * jsonSchemaOf(appointmentRequest, 'zh').title // '員工晤談服務預約申請表'
 * @example
 * // With react-jsonschema-form, whose usual validator knows draft-07:
 * import Form from '@rjsf/core'
 * import validator from '@rjsf/validator-ajv8'
 * const schema = jsonSchemaOf(consultationRecord, 'zh', 'draft-07')
 * const fill = ({ formData }) => fillForm(consultationRecord, formData, { at, by }) // faults by path, or facts
 * <Form schema={schema} validator={validator} onSubmit={fill} />
 */
export function jsonSchemaOf(
  form: Form,
  language: FormLanguage = 'both',
  dialect: FormDialect = '2020-12',
): JsonSchema {
  const say = saying[language]
  const {
    $schema: _,
    '~standard': __,
    ...draft
  } = z.toJSONSchema(form.schema, {
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => void Object.assign(jsonSchema, jsonShapeOf(zodSchema)),
  }) as Draft
  annotate(draft, form.fields, say)
  const { properties = {} } = draft
  leaveOpen(properties, form)
  return {
    $schema: dialects[dialect],
    $id: `urn:eap-case-flows:form:${form.name}:${language}`,
    title: say(form),
    ...draft,
    ...(form.needs.length > 0 && { allOf: form.needs.map((need) => needSchema(need, properties)) }),
    ...(form.annex && { 'x-annex': form.annex }),
    'x-by': by(form.by, say),
    'x-facts': form.backs,
  }
}

function annotate(draft: Draft, fields: Fields, say: Say, mayBeEmpty = false): void {
  for (const [name, field] of Object.entries(fields)) {
    const of = draft.properties?.[name] as Draft
    const isOptional = field.schema instanceof z.ZodOptional
    if (field.fields) annotate(of.items ?? of, field.fields, say, isOptional && !of.items)
    if ((of.items ?? of).enum) chooseIn(of.items ?? of, field, say)
    if (isOptional) delete of.minItems
    // react-jsonschema-form answers no to every yes or no that is asked for, unless something else stands there.
    if (!isOptional && of.type === 'boolean') of.default = null
    Object.assign(of, wordsOf(field, say))
  }
  if (mayBeEmpty) askOnceBegun(draft)
}

/** Renderers hand in `{}` for a group nobody touched: its fields are asked for once one of them is answered. */
function askOnceBegun(draft: Draft): void {
  const { required } = draft
  if (!required) return
  draft.if = { minProperties: 1 }
  // biome-ignore lint/suspicious/noThenProperty: JSON Schema's own word.
  draft.then = { required }
  delete draft.required
}

/** A yes or no that another answer asks for is open until then; react-jsonschema-form would answer no as it is asked for. */
function leaveOpen(properties: Readonly<Record<string, Draft>>, { needs }: Form): void {
  for (const name of needs.flatMap((need) => need.needs))
    if (properties[name]?.type === 'boolean')
      Object.assign(properties[name], { type: ['boolean', 'null'], default: null })
}

/** Each choice is an `enum` of one: react-jsonschema-form chooses the first of several `const` for the person. */
function chooseIn(draft: Draft, { choices }: Field, say: Say): void {
  draft.oneOf = draft.enum?.map((value) => ({ enum: [value], ...(choices?.[value] && { title: say(choices[value]) }) }))
  delete draft.enum
}

const by = (names: readonly Role[], say: Say) => names.map((role) => ({ const: role, title: say(roles[role]) }))

const wordsOf = ({ half, basis, source, laws, onlyBy, backs, fields, ...label }: Field, say: Say) => ({
  title: say(label),
  ...(half && { description: `${say(halves[half])} · ${say(bases[basis])}`, 'x-half': half }),
  'x-basis': basis,
  ...(source && { 'x-source': source }),
  ...(laws && { 'x-laws': laws }),
  ...(onlyBy && { 'x-by': by(onlyBy, say) }),
  ...(!fields && { 'x-facts': backs }),
})
