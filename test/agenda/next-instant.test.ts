import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstDue, nextInstant } from '#src/agenda/next-instant.ts'
import { due } from '#src/index.ts'
import { minute } from '../support/cases.ts'
import { type Owing, owingCase, owingCases, owings } from './owing-cases.ts'

const report: Owing = { duty: 'reportSuicideBehaviour', since: 0 }
const review: Owing = { duty: 'followUp', since: 0, until: 3 * 24 * 60 }
const atOnce: Owing = { duty: 'reassessDanger', since: 0 }

describe('nextInstant', () => {
  it.each<[string, readonly Owing[], number, number | null]>([
    ['nothing owed', [], 0, null],
    ['nothing owed that has a date', [atOnce], 0, null],
    ['the earliest of several', [review, report, atOnce], 0, 24 * 60],
    ['a minute before it', [review, report], 24 * 60 - 1, 24 * 60],
    ['at the instant itself the next one', [review, report], 24 * 60, 3 * 24 * 60],
    ['past one the next one', [review, report], 24 * 60 + 1, 3 * 24 * 60],
    ['past all of them nothing', [review, report], 4 * 24 * 60, null],
  ])('%s', (_, owed, now, expected) => {
    const next = nextInstant(owingCase('c-0', owed), minute(now))
    expect(next && Date.parse(next)).toEqual(expected === null ? null : Date.parse(minute(expected)))
  })

  it('nothing falls due between now and then, and something does then', () => {
    let [looked, found] = [0, 0]
    fc.assert(
      fc.property(owings, fc.integer({ min: -50_000, max: 50_000 }), (all, minutes) => {
        const now = Date.parse(minute(minutes))
        for (const kase of owingCases(all)) {
          looked++
          const next = nextInstant(kase, minute(minutes))
          if (next) found++
          const times = due(kase, minute(minutes)).flatMap(({ dueAt }) => (dueAt ? [Date.parse(dueAt)] : []))
          const later = times.filter((time) => time > now)
          expect(next && Date.parse(next)).toEqual(later.length ? Math.min(...later) : null)
        }
      }),
    )
    expect(found).toBeGreaterThan(0)
    expect(looked).toBeGreaterThan(found)
  })

  it('a scheduler that follows it meets every date once, in order, and stops', () => {
    const kase = owingCase('c-0', [report, review, { duty: 'notifyForCare', since: 0 }])
    const met: string[] = []
    for (let now: string | null = minute(-1); now; now = nextInstant(kase, now)) met.push(now)
    expect(met.slice(1)).toEqual([minute(4 * 60), minute(24 * 60), minute(3 * 24 * 60)])
  })

  it('a now that is no instant is a mistake of the program', () => {
    expect(() => nextInstant(owingCase('c-0', []), '')).toThrow(TypeError)
  })
})

describe('firstDue', () => {
  it('is the earliest date, past or to come, whatever the clock says', () => {
    expect(firstDue(owingCase('c-0', [review, { duty: 'followUp', since: 0, until: -9_000 }]))).toBe(minute(-9_000))
    expect(firstDue(owingCase('c-0', [review, atOnce]))).toBe(minute(0))
    expect(firstDue(owingCase('c-0', [{ duty: 'reviewOverride', since: 0 }]))).toBeNull()
    expect(firstDue(owingCase('c-0', []))).toBeNull()
  })
})
