import * as z from 'zod'
import { kindOf, type TextKind } from '../vocabulary/references.ts'

/** What JSON Schema can say of a schema that zod checks by code. */
export interface JsonShape {
  readonly maxLength?: number
  readonly pattern?: string
  readonly format?: string
  readonly not?: object
}

/** Of the years 1900 to 2199, as the vocabulary has them. */
const day = /* @__PURE__ */ (() => z.regexes.date.source.slice(0, -1).replace('^', '^(?=19|2[01])'))()
const time = '(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d{1,3})?)?'
const offset = '(?:Z|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)'

const reference = '^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$'
const nationalId = '(?<![A-Za-z0-9])[A-Za-z][A-Da-d\\d]\\d{8}(?![A-Za-z0-9])'
const mobile = '(?<![A-Za-z0-9])(?:886[._:-]?|0)9\\d{2}[._:-]?\\d{3}[._:-]?\\d{3}(?![A-Za-z0-9])'

const moment: JsonShape = { pattern: `${day}T${time}${offset}$`, format: 'date-time' }

/** What JSON Schema can say of the texts of the vocabulary; a test proves that both refuse the same. */
const ofTexts: Readonly<Partial<Record<TextKind, JsonShape>>> = {
  instant: moment,
  occurrence: moment,
  opaqueReference: { pattern: reference, not: { anyOf: [{ pattern: nationalId }, { pattern: mobile }] } },
}

/** Kept with the schema and found by name, so that two copies of this package in one program agree. */
const shape = Symbol.for('eap-case-flows/json-shape')

export const shapedAs = <S extends z.ZodType>(schema: S, of: JsonShape): S =>
  Object.defineProperty(schema, shape, { value: of })

/** What JSON Schema is told of a schema beside what zod tells of it. */
export const jsonShapeOf = (schema: object): JsonShape => {
  const kind = kindOf(schema)
  return (kind && ofTexts[kind]) ?? (schema as { readonly [shape]?: JsonShape })[shape] ?? {}
}
