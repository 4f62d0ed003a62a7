import * as z from 'zod'
import { instant, opaqueReference } from '../vocabulary/references.ts'

/** What JSON Schema can say of a schema that zod checks by code. */
export interface JsonShape {
  readonly maxLength?: number
  readonly pattern?: string
  readonly format?: string
  readonly not?: object
}

const day = /* @__PURE__ */ (() => z.regexes.date.source.slice(0, -1))()
const time = '(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d{1,3})?)?'
const offset = '(?:Z|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)'

const reference = '^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$'
const nationalId = '(?<![A-Za-z0-9])[A-Za-z][A-Da-d\\d]\\d{8}(?![A-Za-z0-9])'
const mobile = '(?<![A-Za-z0-9])(?:886[._:-]?|0)9\\d{2}[._:-]?\\d{3}[._:-]?\\d{3}(?![A-Za-z0-9])'

/** The shapes JSON Schema is told, by schema; a test proves that both refuse the same. */
export const jsonShapes = /* @__PURE__ */ (() =>
  z
    .registry<JsonShape>()
    .add(instant, { pattern: `${day}T${time}${offset}$`, format: 'date-time' })
    .add(opaqueReference, {
      pattern: reference,
      not: { anyOf: [{ pattern: nationalId }, { pattern: mobile }] },
    }))()
