import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { facts } from '#src/index.ts'
import { notEmpty } from '../support/not-empty.ts'
import { all, leavesOf } from './arbitrary.ts'
import { pageOf } from './page.ts'

const machines = new URL('../../machines/', import.meta.url)
const published = readdirSync(machines, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => readFileSync(new URL(`${name}/source.txt`, machines), 'utf8').normalize('NFC'))

/** Of 附件9 the plan gives the title of a regulation, not the name of the form. */
const annexes = all.filter(({ annex }) => annex !== undefined && annex !== '附件9')

it.each(annexes)('$name is named as the plan names its annex', ({ annex, zh }) => {
  const number = annex?.slice(-1)
  expect(published.some((text) => new RegExp(`${zh}（附件 ?${number}）`).test(text))).toBe(true)
})

it('annexes 6 to 8 of the plan are forms', () => {
  expect(annexes.map(({ annex }) => annex).sort()).toEqual(['附件6', '附件7', '附件8'])
})

describe.each(all)('$name', (form) => {
  it('rests on words that stand in a published document', () => {
    const quotes = Object.values(form.fields).flatMap(({ source = [] }) => source)
    expect(quotes.filter((quote) => !published.some((text) => text.includes(quote)))).toEqual([])
  })

  it('says of every field what it rests on', () => {
    for (const [, { basis, source, laws }] of notEmpty(leavesOf(form.fields)))
      expect(basis).toBe(source ? 'source' : laws ? 'law' : 'proposal')
  })

  it('names itself, its fields and its choices in both languages', () => {
    const labels = [
      form,
      ...leavesOf(form.fields).flatMap(([, field]) => [field, ...Object.values(field.choices ?? {})]),
    ]
    for (const { zh, en } of labels) {
      expect(zh).toMatch(/\p{Script=Han}|BSRS/u)
      expect(en).toMatch(/^[\p{Script=Latin}\d ,.()'/-]+$/u)
    }
  })

  it('backs facts there are, and none of its fields backs another', () => {
    for (const type of form.backs) expect(facts).toHaveProperty([type])
    for (const [, { backs }] of notEmpty(leavesOf(form.fields)))
      expect(form.backs).toEqual(expect.arrayContaining([...backs]))
  })

  it('has no field that could be taken for the handing in', () => {
    expect(Object.keys(form.fields).filter((name) => name === 'at' || name === 'by')).toEqual([])
  })
})

it('the page of the forms is what the forms say', async () => {
  await expect(pageOf(all)).toMatchFileSnapshot('../../docs/forms/README.md')
})
