import * as z from 'zod'
import { instant, opaqueReference } from '../vocabulary/references.ts'
import { type Field, type FieldSpec, type Fields, field, type Labels, type ShapeOf, shapeOf } from './field.ts'
import { shapedAs } from './json-shapes.ts'

type Of<S extends z.ZodType> = Field<S>

/**
 * One of several choices, by name.
 *
 * @example choice({ urgent: { zh: '急', en: 'Urgent' }, routine: { zh: '一般', en: 'Routine' } }, { zh: '急迫', en: 'Urgency' })
 */
export const choice = <const L extends Labels>(choices: L, spec: FieldSpec): Of<z.ZodEnum<EnumOf<L>>> =>
  // `Object.keys` forgets which names it lists.
  field(z.enum(Object.keys(choices)) as z.ZodEnum<EnumOf<L>>, { half: 'decisive', choices, ...spec })

type EnumOf<L> = { readonly [K in keyof L & string]: K }

export const yesNo = (spec: FieldSpec): Of<z.ZodBoolean> => field(z.boolean(), { half: 'decisive', ...spec })

export const count = (least: number, most: number, spec: FieldSpec): Of<z.ZodNumber> =>
  field(z.int().min(least).max(most), { half: 'decisive', ...spec })

export const moment = (spec: FieldSpec): Of<typeof instant> => field(instant, { half: 'decisive', ...spec })

/** An instant that has been: one after the handing in is a fault. */
export const pastMoment = (spec: FieldSpec): Of<typeof instant> => moment({ past: true, ...spec })

/** Somebody or something by a reference that means nothing outside the host. */
export const reference = (spec: FieldSpec): Of<typeof opaqueReference> =>
  field(opaqueReference, { half: 'decisive', ...spec })

const longestText = 10_000
const longestLine = 400

/** Free words, counted in characters as JSON Schema counts them; whatever fits here fits the sealed half of a fact. */
const wordsUpTo = (longest: number): z.ZodString => {
  const schema = z
    .string()
    .min(1)
    .check(({ value, issues }) => {
      if (value.length <= longest || [...value].length <= longest) return
      issues.push({ code: 'too_big', origin: 'string', maximum: longest, inclusive: true, input: value })
    })
  return shapedAs(schema, { maxLength: longest })
}

/**
 * Free text, of the sealed half unless the provider keeps it.
 *
 * @example words({ zh: '諮商紀錄', en: 'Clinical note', half: 'provider' })
 */
export const words = (spec: FieldSpec): Of<z.ZodString> => field(wordsUpTo(longestText), { half: 'sealed', ...spec })

const several = <S extends z.ZodType>(of: S, most: number) => z.array(of).min(1).max(most)

/** A few lines of free text. */
export const lines = (spec: FieldSpec): Of<z.ZodArray<z.ZodString>> =>
  field(several(wordsUpTo(longestLine), 20), { half: 'sealed', ...spec })

export const moments = (spec: FieldSpec): Of<z.ZodArray<typeof instant>> =>
  field(several(instant, 10), { half: 'decisive', ...spec })

type Strict<F extends Fields> = z.ZodObject<ShapeOf<F>, z.core.$strict>

/** Fields that belong together. */
export const group = <const F extends Fields>(fields: F, spec: FieldSpec): Of<Strict<F>> =>
  field(z.strictObject(shapeOf(fields)), { ...spec, fields })

/**
 * A list whose every entry has these fields.
 *
 * @example entries({ at: pastMoment({ zh: '時間', en: 'At' }) }, { zh: '訪視', en: 'Visits' })
 */
export const entries = <const F extends Fields>(fields: F, spec: FieldSpec): Of<z.ZodArray<Strict<F>>> =>
  field(several(z.strictObject(shapeOf(fields)), 50), { ...spec, fields })
