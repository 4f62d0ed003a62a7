import * as z from 'zod'
import type { Label } from '../vocabulary/label.ts'
import { type Role, roles } from '../vocabulary/roles.ts'
import type { Field, Fields } from './field.ts'
import type { Form } from './form.ts'
import { jsonShapeOf } from './json-shapes.ts'
import { bases, halves } from './labels.ts'
import { needSchema } from './need.ts'

/** A JSON Schema, draft 2020-12. */
export type JsonSchema = Readonly<Record<string, unknown>>
export type FormLanguage = 'zh' | 'en' | 'both'

type Draft = Record<string, unknown> & { properties?: Record<string, Draft>; items?: Draft; enum?: string[] }
type Say = (label: Label) => string

const saying: Readonly<Record<FormLanguage, Say>> = {
  zh: ({ zh }) => zh,
  en: ({ en }) => en,
  both: ({ zh, en }) => `${zh} ${en}`,
}

/**
 * A form for any renderer of JSON Schema (2020-12): titles and choices in one language or both, and of each field
 * which half it belongs to (`x-half`), what it rests on (`x-basis`, `x-source`, `x-laws`), which facts it goes into
 * (`x-facts`) and who may answer it (`x-by`). It takes and refuses what the zod schema takes and refuses; `format` is an annotation.
 *
 * @example jsonSchemaOf(appointmentRequest, 'zh').title // '員工晤談服務預約申請表'
 */
export function jsonSchemaOf(form: Form, language: FormLanguage = 'both'): JsonSchema {
  const say = saying[language]
  const {
    $schema,
    '~standard': _,
    ...draft
  } = z.toJSONSchema(form.schema, {
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => void Object.assign(jsonSchema, jsonShapeOf(zodSchema)),
  }) as Draft
  annotate(draft.properties ?? {}, form.fields, say)
  return {
    $schema,
    $id: `urn:eap-case-flows:form:${form.name}:${language}`,
    title: say(form),
    ...draft,
    ...(form.needs.length > 0 && { allOf: form.needs.map(needSchema) }),
    ...(form.annex && { 'x-annex': form.annex }),
    'x-by': by(form.by, say),
    'x-facts': form.backs,
  }
}

function annotate(properties: Record<string, Draft>, fields: Fields, say: Say): void {
  for (const [name, field] of Object.entries(fields)) {
    const draft = properties[name] as Draft
    const of = draft.items ?? draft
    if (field.fields) annotate(of.properties ?? {}, field.fields, say)
    if (of.enum) chooseIn(of, field, say)
    Object.assign(draft, wordsOf(field, say))
  }
}

function chooseIn(draft: Draft, { choices }: Field, say: Say): void {
  draft.oneOf = draft.enum?.map((value) => ({ const: value, ...(choices?.[value] && { title: say(choices[value]) }) }))
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
