// @vitest-environment jsdom
import RenderedForm from '@rjsf/core'
import defaultValidator, { customizeValidator } from '@rjsf/validator-ajv8'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { act, createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { type Field, type Form, type FormDialect, type FormLanguage, fillForm, jsonSchemaOf } from '#src/forms/index.ts'
import { instant } from '#src/vocabulary/references.ts'
import { type Answers, all, by, handedInAt } from './arbitrary.ts'

const languages: readonly FormLanguage[] = ['zh', 'en', 'both']

/** What a user of each dialect writes: react-jsonschema-form with its defaults, and the validator that knows the dialect. */
const validators = {
  'draft-07': defaultValidator,
  '2020-12': customizeValidator({ AjvClass: Ajv2020 as never }),
} as const satisfies Record<FormDialect, unknown>

beforeAll(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
})

/** A form on a page, as a person meets it. */
function onPage(form: Form, language: FormLanguage, dialect: FormDialect = 'draft-07', noValidate = true) {
  const page = document.createElement('div')
  document.body.replaceChildren(page)
  const handedIn: Answers[] = []
  const faults: string[] = []
  const root = createRoot(page)
  const props = {
    schema: jsonSchemaOf(form, language, dialect),
    validator: validators[dialect],
    noValidate,
    onSubmit: ({ formData }: { formData?: unknown }) => void handedIn.push((formData ?? {}) as Answers),
    onError: (errors: readonly { property?: string | undefined; name?: string | undefined }[]) =>
      void faults.push(...errors.map(({ property, name }) => `${property} ${name}`)),
  }
  act(() => root.render(createElement(RenderedForm, props)))
  const at = (name: string) => page.querySelector(`#root_${name}`)
  return {
    page,
    faults,
    /** What is in order, and undefined where the page itself finds a fault. */
    submit() {
      const before = handedIn.length
      act(
        () => void page.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })),
      )
      return handedIn.length > before ? JSON.parse(JSON.stringify(handedIn.at(-1))) : undefined
    },
    /** Opens one entry of every list. */
    addEntries() {
      const buttons = [
        ...page.querySelectorAll<HTMLButtonElement>('.rjsf-array-item-add button, button.rjsf-array-item-add'),
      ]
      for (const button of buttons) act(() => button.click())
      return buttons.length
    },
    choose(name: string, label: string) {
      const select = at(name) as HTMLSelectElement
      const option = [...select.options].find(({ textContent }) => textContent === label)
      if (!option) throw new Error(`${name} offers no ${label}`)
      select.value = option.value
      act(() => void select.dispatchEvent(new Event('change', { bubbles: true })))
    },
    tick: (name: string) => act(() => (at(name) as HTMLInputElement).click()),
    write(name: string, text: string) {
      const input = at(name) as HTMLInputElement
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text)
      act(() => void input.dispatchEvent(new Event('input', { bubbles: true })))
    },
    close: () => act(() => root.unmount()),
  }
}

/** Every control that says something already. */
const chosen = (page: Element): readonly string[] => [
  ...[...page.querySelectorAll<HTMLInputElement>('input:checked')].map(({ id }) => id),
  ...[...page.querySelectorAll<HTMLOptionElement>('option:checked')].flatMap(({ textContent, value }) =>
    value === '' && textContent === '' ? [] : [textContent],
  ),
  ...[...page.querySelectorAll<HTMLInputElement>('input:not([type=checkbox], [type=radio]), textarea')].flatMap(
    ({ id, value }) => (value === '' ? [] : [id]),
  ),
]

/** Every value that is neither a group nor a list. */
const saidIn = (value: unknown): readonly unknown[] =>
  typeof value === 'object' && value !== null
    ? Object.values(value).flatMap(saidIn)
    : value === undefined || value === null || value === ''
      ? []
      : [value]

const signed = (form: Form) => ({ at: handedInAt, by: by(form.by[0] ?? 'employee') })
const requiredOf = ({ fields }: Form) =>
  Object.entries(fields).flatMap(([name, { schema }]) => (schema instanceof z.ZodOptional ? [] : [name]))

/** The facts of an untouched form, or what it is told to be missing, by path. */
const toldBy = (form: Form, answers: unknown) => {
  const filled = fillForm(form, answers, signed(form))
  return filled.accepted ? filled.facts : filled.reasons.map(({ code, path }) => `${code} ${path}`)
}
const nothingTold = (form: Form) => requiredOf(form).map((name) => `missing ${name}`)

describe.each(all)('$name on a page of react-jsonschema-form, with its defaults', (form) => {
  it.each(languages)('chooses nothing for the person, and tells nothing when handed in untouched: %s', (language) => {
    const shown = onPage(form, language)
    expect(shown.page.querySelectorAll('input, select, textarea').length).toBeGreaterThan(3)
    expect(chosen(shown.page)).toEqual([])
    const answers = shown.submit()
    expect(saidIn(answers)).toEqual([])
    expect(toldBy(form, answers)).toEqual(nothingTold(form))
    shown.close()
  })

  it('chooses nothing in the entries of a list that is opened', () => {
    const shown = onPage(form, 'zh')
    shown.addEntries()
    expect(chosen(shown.page)).toEqual([])
    const answers = shown.submit()
    expect(saidIn(answers)).toEqual([])
    expect(toldBy(form, answers)).toEqual(nothingTold(form))
    shown.close()
  })

  it.each(Object.keys(validators) as FormDialect[])(
    'is checked by the page itself, and only what is asked for is missing: %s',
    (dialect) => {
      const shown = onPage(form, 'en', dialect, false)
      const answers = shown.submit()
      const asked = requiredOf(form)
      expect(answers === undefined).toBe(asked.length > 0)
      const found = new Set(shown.faults.map((fault) => fault.split(/[ .]/).find(Boolean)))
      expect([...found].sort()).toEqual([...asked].sort())
      shown.close()
    },
  )

  const open = Object.entries(form.fields).flatMap(([name, field]) => {
    const answer = answerFor(field)
    return answer ? [[name, answer] as const] : []
  })

  it('hands in exactly what is chosen, ticked and written', () => {
    expect(open.length).toBeGreaterThan(1)
    let answered = 0
    fc.assert(
      fc.property(fc.record(Object.fromEntries(open), { requiredKeys: [] }), (wanted) => {
        const shown = onPage(form, 'zh')
        for (const [name, answer] of Object.entries(wanted)) {
          const label = typeof answer === 'string' && form.fields[name]?.choices?.[answer]?.zh
          if (label) shown.choose(name, label)
          else if (answer === true) shown.tick(name)
          else shown.write(name, String(answer))
          answered++
        }
        const answers = shown.submit()
        const kept = Object.entries(answers).filter(([, value]) => saidIn(value).length > 0)
        expect(Object.fromEntries(kept)).toEqual(wanted)
        shown.close()
      }),
      { numRuns: 5 },
    )
    expect(answered).toBeGreaterThan(0)
  })
})

/** What a person can answer in one click or word; undefined for lists, groups and instants. */
function answerFor({ schema, fields }: Field): fc.Arbitrary<unknown> | undefined {
  const inner = schema instanceof z.ZodOptional ? schema.unwrap() : schema
  if (fields || inner === instant) return undefined
  if (inner instanceof z.ZodEnum) return fc.constantFrom(...inner.options)
  if (inner instanceof z.ZodBoolean) return fc.constant(true)
  if (inner instanceof z.ZodNumber) return fc.integer({ min: inner.minValue ?? 0, max: inner.maxValue ?? 9 })
  return inner instanceof z.ZodString ? fc.constantFrom('r-1', 'abc') : undefined
}
