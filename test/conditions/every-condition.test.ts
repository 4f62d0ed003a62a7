import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { chiayiCity2016 } from '#machines/index.ts'
import { examine, type Finding, failing } from '#src/conditions/answer.ts'
import { type Condition, condition, part } from '#src/conditions/condition.ts'
import { citesOf } from '#src/flow/document.ts'
import { conditions, duties } from '#src/index.ts'
import { knowing } from '../support/asking.ts'

type Asked = Condition<never>
const all = Object.entries(conditions) as unknown as readonly (readonly [string, Asked])[]
const asking = all.filter(([, { ask }]) => ask)
const label = { zh: '？', en: '?' }
const labels = { ...label, failSafe: 'no', remedy: label } as const

/** A memory that cannot be read, and a fact that cannot. */
const unreadable = <T extends object>() =>
  new Proxy({} as T, {
    get: () => {
      throw new Error('unreadable')
    },
  })

describe('every condition', () => {
  it.each(all)('%s goes by its own name and asks itself or its parts', (name, { id, ask, every, some }) => {
    expect(id).toBe(name)
    expect([ask, every, some].filter(Boolean)).toHaveLength(1)
  })

  it.each(all)('%s asks, and says what would help, in both languages', (_, { zh, en, remedy }) => {
    const helps = typeof remedy === 'function' ? remedy(knowing(), duties, { type: 'a fact' }) : remedy
    expect(zh).toMatch(/^\p{Script=Han}.*？$/u)
    expect(en).toMatch(/^[A-Z].*\?$/)
    expect(helps.zh).toMatch(/\p{Script=Han}/u)
    expect(helps.en).toMatch(/[A-Za-z]/)
  })

  it.each(all)('%s cites the document that asks it', (name) => {
    expect(citesOf(chiayiCity2016.source.conditions[name as keyof typeof conditions])).not.toEqual([])
  })

  it('has its table in this folder', () => {
    const folder = new URL('.', import.meta.url)
    const tables = readdirSync(folder).map((file) => readFileSync(new URL(file, folder), 'utf8'))
    const told = tables.join('\n')
    expect(
      all.map(([name]) => name).filter((name) => !new RegExp(`(answers|parts)\\(\\s*${name},`).test(told)),
    ).toEqual([])
  })
})

describe('a condition that crashes follows its fail-safe', () => {
  const escalating = [
    'dangerKnown',
    'dangerToReassess',
    'immediateDanger',
    'reassessmentDue',
    'crisisTriggered',
    'casualtiesPossible',
    'crisisWithCasualties',
    'newCasualties',
  ]

  it('danger and casualties escalate, everything else denies', () => {
    expect(
      all
        .filter(([, { failSafe }]) => failSafe === 'yes')
        .map(([name]) => name)
        .sort(),
    ).toEqual(escalating.sort())
  })

  it.each(asking)('%s', (_, asked) => {
    const finding = examine(asked, unreadable(), unreadable())
    expect(finding).toMatchObject({ answer: 'unknown', crashed: true, holds: asked.failSafe === 'yes' })
  })

  it('and is named among the crashes, however deep it stands', () => {
    const crashes: Finding[] = []
    examine(conditions.closable as Asked, unreadable(), { type: 'closure.decided' }, undefined, crashes)
    expect(crashes.map(({ condition: { id } }) => id)).toEqual(['noDangerOpen'])
  })

  it('and is a failing part like any other', () => {
    const found = failing(conditions.nothingLeftOpen as Asked, unreadable(), { type: 'closure.decided' })
    expect(found.map(({ condition: { id }, crashed }) => [id, crashed])).toEqual([
      ['noDangerOpen', true],
      ['dangerResolved', true],
      ['nothingOwed', true],
      ['recordSealed', true],
    ])
  })

  it.each([['maybe'], [undefined], [true], [Number.NaN]])('an answer of %s is a crash', (answer) => {
    const odd = condition('odd', { ...labels, ask: () => answer as never })
    expect(examine(odd as Asked, knowing(), { type: 'a fact' })).toMatchObject({ crashed: true, holds: false })
  })

  it('a condition that cannot list its parts crashes by itself', () => {
    const lost = condition('lost', {
      ...labels,
      every: () => {
        throw new Error('lost')
      },
    })
    const found = failing(lost as Asked, knowing(), { type: 'a fact' })
    expect(found.map(({ condition: { id }, crashed }) => [id, crashed])).toEqual([['lost', true]])
  })
})

describe('a condition with alternatives', () => {
  const yes = condition('sure', { ...labels, ask: () => 'yes' })
  const no = condition('never', { ...labels, ask: () => 'no' })
  const dark = condition('dark', { ...labels, ask: () => 'unknown' })

  it.each([
    ['holds by one of them', [no, yes], []],
    ['fails by all of them', [no, dark], ['never', 'dark']],
    ['fails when there is none', [], []],
  ])('%s', (_, several, named) => {
    const either = condition('either', {
      ...labels,
      some: () => several.map((each) => part(each as Condition)),
    }) as Asked
    const { holds } = examine(either, knowing(), { type: 'a fact' })
    expect(holds).toBe(several.includes(yes as never))
    expect(failing(either, knowing(), { type: 'a fact' }).map(({ condition: { id } }) => id)).toEqual(named)
  })
})
