import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { type Field, type Fields, type Form, fillForm, jsonSchemaOf } from '#src/forms/index.ts'
import { notEmpty } from '../support/not-empty.ts'
import { type Answers, all, by, handedIn, handedInAt, leavesOf } from './arbitrary.ts'
import { meddledWith } from './meddled.ts'

const canary = '王小明揚言自傷'

const isText = ({ half }: Field) => half !== 'decisive'

/** The same answers with a canary in every free text, saying of which half it is. */
const withCanaries = (fields: Fields, answers: Answers): Answers =>
  Object.fromEntries(Object.entries(answers).map(([name, answer]) => [name, sung(fields[name] as Field, answer)]))

const sung = (field: Field, answer: unknown): unknown => {
  if (Array.isArray(answer)) return answer.map((each) => sung(field, each))
  if (field.fields) return withCanaries(field.fields, answer as Answers)
  return isText(field) && holdsWords(field.schema) ? `${canary} ${field.half}` : answer
}

const holdsWords = (schema: unknown): boolean =>
  schema instanceof z.ZodOptional
    ? holdsWords(schema.unwrap())
    : schema instanceof z.ZodArray
      ? holdsWords(schema.element)
      : schema instanceof z.ZodString && schema.safeParse(canary).success

/** Forms in order that hold a canary. */
const singing = (form: Form) =>
  handedIn(form).map(([answers, role]) => [withCanaries(form.fields, answers), role] as const)

describe.each(all)('what is written on $name', (form) => {
  it('free words are sealed, or the provider keeps them', () => {
    for (const [path, { schema }] of notEmpty(leavesOf(form.fields).filter(([, { half }]) => half === 'decisive')))
      for (const words of [canary, [canary], 'threatens to harm himself', { [canary]: canary }])
        expect([path, schema.safeParse(words).success]).toEqual([path, false])
  })

  it('enters facts only in their sealed half, and what the provider keeps enters none', () => {
    fc.assert(
      fc.property(singing(form), ([answers, role]) => {
        const outcome = fillForm(form, answers, { at: handedInAt, by: by(role) })
        if (!outcome.accepted) throw new Error(JSON.stringify(outcome.reasons))
        const { facts, decisive, sealed, withheld } = outcome
        for (const { details: _, ...open } of facts as readonly { details?: object }[])
          expect(JSON.stringify(open)).not.toContain(canary)
        expect(JSON.stringify(decisive)).not.toContain(canary)
        expect(JSON.stringify([facts, sealed])).not.toContain(`${canary} provider`)
        expect(JSON.stringify(withheld)).not.toContain(`${canary} sealed`)
      }),
    )
  })

  it('is never repeated in a reason', () => {
    const wild = fc.constantFrom<unknown>(canary, [canary], { [canary]: canary })
    const names = fc.constantFrom(...Object.keys(form.fields), canary)
    fc.assert(
      fc.property(singing(form), names, wild, meddledWith(form), ([answers, role], name, odd, meddled) => {
        const signatures = [
          { at: handedInAt, by: by(role) },
          { at: canary, by: { role: canary, id: canary, [canary]: canary }, [canary]: canary },
        ]
        for (const given of [{ ...answers, [name]: odd }, { ...(meddled as object), [canary]: odd }, odd])
          for (const signed of signatures) {
            const outcome = fillForm(form, given, signed as never)
            expect(JSON.stringify(outcome.accepted || outcome.reasons)).not.toContain(canary)
          }
      }),
    )
  })

  it('leaves no trace in its JSON Schema', () => {
    const before = JSON.stringify(jsonSchemaOf(form))
    fc.assert(
      fc.property(singing(form), ([answers, role]) => {
        fillForm(form, answers, { at: handedInAt, by: by(role) })
      }),
      { numRuns: 5 },
    )
    expect(JSON.stringify(jsonSchemaOf(form))).toBe(before)
  })
})

describe('the clinical note', () => {
  it('stays with the provider, with everything else a psychologist must write down about the person', () => {
    const form = all.find(({ name }) => name === 'consultationRecord') as Form
    const kept = leavesOf(form.fields).filter(([, { half }]) => half === 'provider')
    expect(kept.map(([path, { laws = [] }]) => [path, ...laws].join(' '))).toEqual([
      'name 心理師法 §15',
      'sex 心理師法 §15',
      'birthDate 心理師法 §15',
      'idNumber 心理師法 §15',
      'address 心理師法 §15',
      'serviceDone 心理師法 §15',
      'clinicalNote',
    ])
    expect(kept.every(([, { backs }]) => backs.length === 0)).toBe(true)
  })
})
