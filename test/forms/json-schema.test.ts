import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { type Form, type FormLanguage, forms, jsonSchemaOf } from '#src/forms/index.ts'
import { jsonShapeOf } from '#src/forms/json-shapes.ts'
import { answered } from '#src/forms/read.ts'
import { facts } from '#src/index.ts'
import { instant, opaqueReference } from '#src/vocabulary/references.ts'
import { notEmpty } from '../support/not-empty.ts'
import { all, leavesOf } from './arbitrary.ts'
import { meddledWith } from './meddled.ts'

const annotations = ['x-half', 'x-basis', 'x-source', 'x-laws', 'x-facts', 'x-annex', 'x-by']
const languages: readonly FormLanguage[] = ['zh', 'en', 'both']

/** A strict validator: a word JSON Schema does not know is an error, our annotations aside. */
const validator = () =>
  new Ajv2020({ strict: true, strictRequired: false, validateFormats: false, allErrors: true }).addVocabulary(
    annotations,
  )

const metaSchema = validator()

type Draft = Readonly<Record<string, unknown>> & {
  readonly properties?: Readonly<Record<string, Draft>>
  readonly items?: Draft
  readonly oneOf?: readonly { enum: readonly [string]; title?: string }[]
}

const propertyAt = (schema: Draft, path: string): Draft =>
  path.split('.').reduce<Draft>((of, name) => (of.items ?? of).properties?.[name] as Draft, schema)

/** What a renderer hands in beside the answers: lists nobody touched. */
const emptyLists = ({ fields }: Form, given: object) =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, { schema }]) =>
      schema instanceof z.ZodOptional && schema.unwrap() instanceof z.ZodArray && !(name in given) ? [[name, []]] : [],
    ),
  )

const choicesOf = (draft: Draft) => (draft.items ?? draft).oneOf

describe.each(all)('the JSON Schema of $name', (form) => {
  it.each(languages)('is one by the 2020-12 meta-schema, titles in %s', (language) => {
    const schema = jsonSchemaOf(form, language)
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema')
    expect(metaSchema.validateSchema(schema) || metaSchema.errors).toBe(true)
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema)
  })

  it('stands beside itself in other languages', () => {
    const ajv = validator()
    for (const language of languages) ajv.addSchema(jsonSchemaOf(form, language))
    expect(new Set(languages.map((language) => jsonSchemaOf(form, language).$id)).size).toBe(languages.length)
  })

  it('takes and refuses what zod takes and refuses of what is answered', () => {
    const takes = validator().compile(jsonSchemaOf(form))
    const outcomes = { taken: 0, refused: 0 }
    fc.assert(
      fc.property(meddledWith(form), (answers) => {
        const given = answered(form.fields, answers)
        const { success, error } = form.schema.safeParse(given)
        if (takes(given) !== success) throw new Error(JSON.stringify([takes.errors, error?.issues]))
        if (takes(answers) && !success) throw new Error(JSON.stringify(error?.issues))
        const besides =
          Object.getPrototypeOf(given ?? 0) === Object.prototype
            ? { ...Object(given), ...emptyLists(form, Object(given)) }
            : given
        if (takes(besides) !== success) throw new Error(JSON.stringify([besides, takes.errors]))
        outcomes[success ? 'taken' : 'refused']++
      }),
      { numRuns: 300 },
    )
    expect(Math.min(outcomes.taken, outcomes.refused)).toBeGreaterThan(30)
  })

  it('names every field and choice, its half, its basis and its facts', () => {
    const [zh, en, both] = languages.map((language) => jsonSchemaOf(form, language) as Draft) as [Draft, Draft, Draft]
    for (const [path, field] of notEmpty(leavesOf(form.fields))) {
      expect(propertyAt(zh, path)).toMatchObject({
        title: field.zh,
        'x-half': field.half,
        'x-basis': field.basis,
        'x-facts': field.backs,
      })
      expect([propertyAt(en, path).title, propertyAt(both, path).title]).toEqual([field.en, `${field.zh} ${field.en}`])
      expect(propertyAt(zh, path)).not.toHaveProperty('enum')
      for (const {
        enum: [value],
        title,
      } of choicesOf(propertyAt(zh, path)) ?? [])
        expect([path, value, title]).toEqual([path, value, field.choices?.[value]?.zh])
    }
  })
})

describe('names and choices of the vocabulary', () => {
  it('a form takes the choices of a fact from the fact', () => {
    const { properties = {} } = jsonSchemaOf(forms.appointmentRequest) as Draft
    expect(choicesOf(properties.channel as Draft)?.map((each) => each.enum[0])).toEqual(
      facts['help.requested'].decisive.channel.options,
    )
  })
})

describe('what JSON Schema is told of an instant and of an opaque reference', () => {
  const pieces = [
    '2026',
    '2028',
    '0000',
    '-',
    '02',
    '29',
    '31',
    'T',
    '09',
    '24',
    ':',
    '59',
    '60',
    '.',
    '123',
    'Z',
    '+08',
    'x',
    ' ',
  ]
  const instants = fc.oneof(
    fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((all) => all.join('')),
    fc
      .tuple(
        fc.oneof(
          fc.date({ noInvalidDate: true, min: new Date('0000-01-01'), max: new Date('9999-12-31') }),
          fc.date({ noInvalidDate: true, min: new Date('1899-06-01'), max: new Date('2200-06-01') }),
        ),
        fc.constantFrom('Z', '+08:00', '-23:59', '+24:00', '+08:60', '4Z', ''),
      )
      .map(([date, offset]) => date.toISOString().replace('Z', offset)),
    fc.tuple(fc.nat(9999), fc.nat(13), fc.nat(32), fc.nat(24), fc.nat(60)).map(([y, ...rest]) => {
      const [m, d, h, s] = rest.map((each) => String(each).padStart(2, '0'))
      return `${String(y).padStart(4, '0')}-${m}-${d}T${h}:${s}+08:00`
    }),
  )
  const references = fc.oneof(
    fc.stringMatching(/^[A-Za-z0-9._:@ -]{0,70}$/),
    fc.stringMatching(/^[a-z.:-]{0,3}[A-Ea-e][0-9A-Ea-e]\d{7,9}[a-z.:-]{0,2}$/),
    fc.stringMatching(/^[a-z.:-]{0,3}(886|0|8860)[._:-]?9\d{2}[._:-]?\d{3}[._:-]?\d{2,4}[a-z.:-]{0,2}$/),
  )

  it.each([
    ['an instant', instant, instants],
    ['a reference', opaqueReference, references],
  ])('is what the vocabulary says of %s', (_, schema, strings) => {
    const takes = validator().compile({ type: 'string', ...jsonShapeOf(schema) })
    const outcomes = { taken: 0, refused: 0 }
    fc.assert(
      fc.property(strings, (text) => {
        const { success } = schema.safeParse(text)
        expect(takes(text)).toBe(success)
        outcomes[success ? 'taken' : 'refused']++
      }),
      { numRuns: 1500 },
    )
    expect(Math.min(outcomes.taken, outcomes.refused)).toBeGreaterThan(50)
  })
})
