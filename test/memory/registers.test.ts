import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { facts, type Known, roles } from '#src/index.ts'
import type { FactDefinition } from '#src/vocabulary/fact.ts'
import { gathered, inFixedOrder } from '#src/vocabulary/registers/gathered.ts'
import { later, overrules } from '#src/vocabulary/registers/latest.ts'
import { asOfNames, registers } from '#src/vocabulary/registers/table.ts'
import { knowing } from '../support/asking.ts'
import { minute } from '../support/cases.ts'

interface Word {
  readonly is: string
  readonly at: string
}

const order = ['a', 'b', 'c']
const word = fc.record({ is: fc.constantFrom(...order), at: fc.integer({ min: 1, max: 4 }).map(minute) })

/** The latest of some words, told one after another. */
const latest = (words: readonly Word[]): Word | undefined =>
  words.reduce<Word | undefined>(
    (so, { is, at }) => (!so || overrules(is, at, () => so.is, so.at, order) ? { is, at } : so),
    undefined,
  )

describe('law 1: each shape of a register comes to the same in any order, and however often it is told', () => {
  it('latest by instant, and of one instant what stands first', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), fc.infiniteStream(fc.nat(7)), (words, picks) => {
        const left = [...words]
        const mixed = Array.from(words, () => left.splice((picks.next().value as number) % left.length, 1)[0] as Word)
        expect(latest(mixed)).toEqual(latest(words))
        expect(latest([...words, ...mixed])).toEqual(latest(words))
        const last = [...words].sort((x, y) => x.at.localeCompare(y.at) || y.is.localeCompare(x.is)).at(-1)
        expect(latest(words)).toEqual(last)
      }),
      { seed: 1, numRuns: 2_000 },
    )
  })

  it('a set, whose members do not tell in which order they came', () => {
    const members = fc.array(fc.constantFrom('x', 'y', 'z'), { maxLength: 6 })
    fc.assert(
      fc.property(members, members, (one, other) => {
        const both = inFixedOrder(gathered(one, other))
        expect(inFixedOrder(gathered(other, one))).toEqual(both)
        expect(inFixedOrder(gathered(both, one))).toEqual(both)
      }),
      { seed: 2, numRuns: 500 },
    )
  })

  it('the later of two instants', () => {
    expect(later(null, minute(2))).toBe(minute(2))
    expect(later(minute(3), minute(2))).toBe(minute(3))
    expect(later(minute(2), minute(3))).toBe(minute(3))
  })
})

describe('the table of registers', () => {
  const kept = Object.keys(knowing()) as (keyof Known)[]
  const bookkeeping: readonly string[] = [
    'caseId',
    'openedAt',
    'notedAt',
    'policy',
    'origin',
    'duties',
    'asOf',
    'own',
    'goesOnIn',
  ]
  const instantsOf: Readonly<Record<string, string>> = { dangerAt: 'danger' }

  it('has a row for everything a case remembers, bookkeeping aside', () => {
    const rows = kept.filter((name) => !bookkeeping.includes(name)).map((name) => instantsOf[name] ?? name)
    expect([...new Set(rows)].sort()).toEqual(Object.keys(registers).sort())
  })

  it('keeps an instant beside each subject of which the latest word counts, unless it has one of its own', () => {
    const own = ['consents', 'emergencyAt']
    const latest = Object.entries(registers).flatMap(([name, { shape }]) => (shape === 'latest' ? [name] : []))
    expect(latest.filter((name) => !own.includes(name) && !asOfNames.some((each) => each === name))).toEqual([])
  })

  it.each(Object.values(facts).map((fact) => [fact.type, fact as FactDefinition] as const))(
    '%s has a row: who may report it, and what it teaches, lesson by lesson',
    (_, { by, lessons }) => {
      expect(by.filter((role) => !(role in roles))).toEqual([])
      expect(by.length).toBeGreaterThan(0)
      expect(lessons.every((lesson) => typeof lesson === 'function')).toBe(true)
    },
  )
})
