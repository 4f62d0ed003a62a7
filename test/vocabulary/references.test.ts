import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { facts } from '#src/index.ts'
import { instant, isBefore, opaqueReference, timeOf } from '#src/vocabulary/references.ts'
import { aFact, by } from '../support/cases.ts'

const taken = (id: string) => opaqueReference.safeParse(id).success
const seeded = { seed: 20160321, numRuns: 2_000 }

describe('an opaque reference may be', () => {
  it.each([
    ['a user of the host', 'u7'],
    ['a number', '20394'],
    ['a case of the host', 'c-0192'],
    ['a numbered case', 'EAP-2026-000123'],
    ['a UUID', '3f2504e0-4f89-41d3-9a0c-0305e82c3301'],
    ['a ULID', '01ARZ3NDEKTSV4RRFFQ69G5FAV'],
    ['an object id', '507f1f77bcf86cd799439011'],
    ['a path of the host', 'hr:case.2026_0192'],
    ['a digest', '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'],
  ])('%s: %s', (_, id) => expect(taken(id)).toBe(true))

  it('any UUID', () => {
    fc.assert(
      fc.property(fc.uuid(), (id) => void expect([taken(id), taken(id.toUpperCase())]).toEqual([true, true])),
      seeded,
    )
  })

  it('any ULID', () => {
    fc.assert(
      fc.property(fc.ulid(), (id) => void expect(taken(id)).toBe(true)),
      seeded,
    )
  })

  it('a prefix and a running number', () => {
    const prefixes = fc.constantFrom('c-', 'u', 'case:', 'EAP-2026-')
    fc.assert(
      fc.property(
        prefixes,
        fc.integer({ min: 1, max: 9_999_999 }),
        (prefix, n) => void expect(taken(`${prefix}${n}`)).toBe(true),
      ),
      seeded,
    )
  })
})

describe('an opaque reference is never', () => {
  it.each([
    ['a national ID number', 'A123456789'],
    ['in lower case', 'a123456789'],
    ['of a woman', 'F223456789'],
    ['between separators', 'u-A123456789'],
    ['before separators', 'A123456789.bak'],
    ['amid separators', 'case:a123456789:2026'],
    ['after an underscore', 'id_B223456789'],
    ['a resident certificate number of the old format', 'AB12345678'],
    ['in lower case', 'ac12345678'],
    ['of the new format', 'A800000014'],
    ['of the new format, between separators', 'u.a900000016.x'],
    ['a mobile number', '0912345678'],
    ['a mobile number with hyphens', '0912-345-678'],
    ['a mobile number with one hyphen', '0912-345678'],
    ['a mobile number with its country', '886912345678'],
    ['a mobile number after a word', 'tel:0912345678'],
    ['an e-mail address', 'wang@chiayi.gov.tw'],
    ['a name', '王小明'],
    ['a name in letters', 'Wang Xiaoming'],
    ['a text', 'the man from the counter'],
    ['empty', ''],
    ['longer than sixty-four', 'a'.repeat(65)],
    ['two lines', 'u7\nA123456789'],
    ['hidden characters', 'u7\u200b'],
    ['a sign first', '-u7'],
  ])('%s: %j', (_, id) => expect(taken(id)).toBe(false))

  it('a national ID number of anybody, in either case, between any separators', () => {
    const letters = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz')
    const second = fc.constantFrom('1', '2', '8', '9', 'A', 'B', 'C', 'D', 'a', 'd')
    const digits = fc.stringMatching(/^\d{8}$/)
    const around = fc.constantFrom<readonly string[]>(['', ''], ['u-', ''], ['', '.x'], ['case:', ':1'], ['id_', '_'])
    const hidden = (a: string, b: string, c: string, [before, after]: readonly string[]) =>
      void expect(taken(`${before}${a}${b}${c}${after}`)).toBe(false)
    fc.assert(fc.property(letters, second, digits, around, hidden), seeded)
  })

  it.each([
    ['its reporter', aFact('rights.explained', { by: by('eapWindow', 'A123456789') })],
    ['those attending', aFact('committee.resolved', { heard: true, attendees: ['m1', '0912345678'] })],
    ['somebody in conflict', aFact('conflict.declared', { who: by('supervisor', 'a@b.tw') })],
  ])('where a fact names %s', (_, fact) => {
    expect(facts[fact.type].form.safeParse(fact).success).toBe(false)
  })
})

describe('instants', () => {
  const texts = fc
    .record({
      ms: fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2090, 0, 1) }),
      zone: fc.constantFrom('Z', '+08:00', '-05:30', '+00:00'),
      precision: fc.constantFrom(16, 19, 21, 22, 23),
    })
    .map(({ ms, zone, precision }) => `${new Date(ms).toISOString().slice(0, precision)}${zone}`)

  it('written in any zone and to any precision are compared as moments', () => {
    const compared = (a: string, b: string) => {
      expect(instant.safeParse(a).success).toBe(true)
      expect(isBefore(a, b)).toBe(timeOf(a) < timeOf(b))
    }
    fc.assert(fc.property(texts, texts, compared), seeded)
  })

  it('that are taken in can be compared at all', () => {
    const digits = (max: number) => fc.integer({ min: 0, max }).map((n) => String(n).padStart(2, '0'))
    const odd = fc
      .tuple(
        fc.constantFrom('0000', '1970', '2026', '9999'),
        digits(13),
        digits(32),
        digits(25),
        digits(61),
        fc.constantFrom('Z', '+08:00', '+14:00', '-12:00', '-00:00', '+23:59', '+24:00'),
      )
      .map(([year, month, day, hour, minute, zone]) => `${year}-${month}-${day}T${hour}:${minute}:00${zone}`)
    let met = 0
    const comparable = (a: string, b: string) => {
      if (!instant.safeParse(a).success || !instant.safeParse(b).success) return
      met++
      expect(timeOf(a)).not.toBeNaN()
      expect(isBefore(a, b)).toBe(timeOf(a) < timeOf(b))
    }
    fc.assert(fc.property(odd, odd, comparable), { ...seeded, numRuns: 20_000 })
    expect(met).toBeGreaterThan(1_000)
  })
})
