import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CaseDuty, rowsAt, timeOfRow } from '#src/agenda/case-duty.ts'
import { dueAll } from '#src/agenda/due-all.ts'
import { firstDue } from '#src/agenda/next-instant.ts'
import { soonest } from '#src/agenda/soonest.ts'
import { type Case, calendarOf, weekendsOnly } from '#src/index.ts'
import { minute } from '../support/cases.ts'
import { owingCase, owingCases, owings } from './owing-cases.ts'

const now = minute(0)
const calendar = weekendsOnly('Asia/Taipei')

/** All there is, sorted at the end: dear, and certainly right. */
const collected = (cases: readonly Case[]): readonly CaseDuty[] =>
  cases.flatMap((kase) => rowsAt(now, calendar)(kase)).sort((a, b) => order(timeOfRow(a), timeOfRow(b)))
const order = (a: number, b: number) => (a === b ? 0 : a < b ? -1 : 1)

const byFirstDue = (cases: readonly Case[]): readonly Case[] => {
  const key = (kase: Case) => Date.parse(firstDue(kase, calendar) ?? '9999-12-31T00:00Z')
  return [...cases].sort((a, b) => key(a) - key(b))
}

/** Cases one by one, counting how many were asked for, and noting when nobody wants any more. */
function source(cases: Iterable<Case>) {
  const seen = { read: 0, closed: false }
  function* iterable() {
    try {
      for (const kase of cases) {
        seen.read++
        yield kase
      }
    } finally {
      seen.closed = true
    }
  }
  async function* stream() {
    yield* iterable()
  }
  return { seen, iterable, stream }
}

async function every<T>(rows: AsyncIterable<T>): Promise<readonly T[]> {
  const found: T[] = []
  for await (const row of rows) found.push(row)
  return found
}

const taken = <T>(rows: Iterable<T>, count: number): readonly T[] => {
  const found: T[] = []
  if (count === 0) return found
  for (const row of rows) if (found.push(row) >= count) break
  return found
}

describe('dueAll', () => {
  it('gives of an array in any order what sorting everything would give', () => {
    fc.assert(
      fc.property(owings, (all) => {
        const cases = owingCases(all)
        expect([...dueAll(cases, now, calendar)]).toEqual(collected(cases))
      }),
    )
  })

  it('gives of an iterable and of a stream in order of firstDue the same', async () => {
    await fc.assert(
      fc.asyncProperty(owings, async (unordered) => {
        const cases = byFirstDue(owingCases(unordered))
        expect([...dueAll(source(cases).iterable(), now, calendar)]).toEqual(collected(cases))
        expect(await every(dueAll(source(cases).stream(), now, calendar))).toEqual(collected(cases))
      }),
    )
  })

  it('reads of a hundred thousand cases in order no more than the rows taken, and then closes them', () => {
    const kaseAt = (n: number) =>
      owingCase(`c-${n}`, [
        { duty: 'notifyForCare', since: n },
        { duty: 'followUp', since: 0, until: n + 500_000 },
      ])
    function* cases() {
      for (let n = 0; n < 100_000; n++) yield kaseAt(n)
    }
    const { iterable, seen } = source(cases())
    const rows = taken(dueAll(iterable(), now, calendar), 100)
    expect(rows.map(({ caseId }) => caseId)).toEqual(rows.map((_, n) => `c-${n}`))
    expect(seen).toEqual({ read: 100, closed: true })
  })

  it('asks nothing before the first row is wanted', () => {
    const { iterable, seen } = source([owingCase('c-0', [])])
    dueAll(iterable(), now)
    expect(seen.read).toBe(0)
  })

  it('closes a stream when the reader has seen enough', async () => {
    const { stream, seen } = source([0, 1, 2].map((n) => owingCase(`c-${n}`, [{ duty: 'notifyForCare', since: n }])))
    for await (const _ of dueAll(stream(), now)) break
    expect(seen).toEqual({ read: 1, closed: true })
  })

  it('counts the due dates of an array only as far as its rows are wanted', () => {
    const counted: string[] = []
    const cases = Array.from({ length: 100 }, (_, n) => {
      const kase = owingCase(`c-${n}`, [{ duty: 'notifyForCare', since: ((n * 37) % 100) * 60 }])
      const watched = {
        get policy() {
          counted.push(kase.known.caseId)
          return kase.known.policy
        },
      }
      return { ...kase, known: Object.create(kase.known, Object.getOwnPropertyDescriptors(watched)) }
    })
    taken(dueAll(cases, now, calendar), 3)
    expect(new Set(counted).size).toBeLessThan(10)
  })

  it('says of each row which case owes it, in which flow', () => {
    const [row] = dueAll([owingCase('c-7', [{ duty: 'reportSuicideBehaviour', since: 0 }])], now)
    expect(row).toMatchObject({
      caseId: 'c-7',
      flow: 'chiayi-city-2016.involuntary',
      duty: 'reportSuicideBehaviour',
      owners: expect.arrayContaining([{ zh: '單一服務窗口', en: 'EAP service window' }]),
      dueAt: minute(24 * 60),
      overdue: false,
    })
  })

  it('puts what is due at the same instant as the cases stand, and what has no date last', () => {
    const cases = [
      owingCase('c-0', [{ duty: 'reviewOverride', since: -9 }]),
      owingCase('c-1', [{ duty: 'notifyForCare', since: 0 }]),
      owingCase('c-2', [{ duty: 'followUp', since: 0, until: 240 }]),
    ]
    expect([...dueAll(cases, now)].map(({ caseId }) => caseId)).toEqual(['c-1', 'c-2', 'c-0'])
  })

  it('puts what is to be done at once where it began', () => {
    const cases = [
      owingCase('c-0', [{ duty: 'followUp', since: -100, until: -10 }]),
      owingCase('c-1', [{ duty: 'followUp', since: -100, until: 10 }]),
      owingCase('c-2', [{ duty: 'reassessDanger', since: -9 }]),
    ]
    expect([...dueAll(cases, now)].map(({ caseId }) => caseId)).toEqual(['c-0', 'c-2', 'c-1'])
  })

  it('counts by the calendar it is given', () => {
    const cases = [owingCase('c-0', [{ duty: 'holdCareTeam', since: 0 }])]
    const offDay = calendarOf({
      timeZone: 'Asia/Taipei',
      weekend: [0, 6],
      years: { 2026: { holidays: ['2026-03-03'], workdays: [] } },
    })
    expect([...dueAll(cases, now)]).toMatchObject([{ dueAt: '2026-03-05T23:59:59+08:00', provisional: true }])
    expect([...dueAll(cases, now, offDay)]).toMatchObject([{ dueAt: '2026-03-06T23:59:59+08:00', provisional: false }])
  })

  const disordered = [2, 1].map((n) => owingCase(`秘密-${n}`, [{ duty: 'notifyForCare', since: n }]))
  const fault = /number 1 \(from 0\) is due before the one it follows/

  it('refuses cases out of order, naming their place and nothing of them', async () => {
    expect(() => [...dueAll(source(disordered).iterable(), now)]).toThrow(fault)
    await expect(every(dueAll(source(disordered).stream(), now))).rejects.toThrow(fault)
    expect(() => [...dueAll(new Set(disordered), now)]).not.toThrow(/秘密/)
  })

  it('refuses a case with dates after one without', () => {
    const cases = [owingCase('c-0', []), owingCase('c-1', [{ duty: 'notifyForCare', since: 0 }])]
    expect(() => [...dueAll(source(cases).iterable(), now)]).toThrow(fault)
  })

  it('a now that is no instant is a mistake of the program, told at once', () => {
    expect(() => dueAll([], '2026-03-02')).toThrow(TypeError)
    expect(() => soonest([], 1, '2026-03-02')).toThrow(TypeError)
  })
})

describe('soonest', () => {
  it('gives the first rows of what sorting everything would give, whatever the order of the cases', async () => {
    await fc.assert(
      fc.asyncProperty(owings, fc.nat(20), async (all, count) => {
        const cases = owingCases(all)
        const expected = collected(cases).slice(0, count)
        expect(soonest(source(cases).iterable(), count, now, calendar)).toEqual(expected)
        expect(await soonest(source(cases).stream(), count, now, calendar)).toEqual(expected)
      }),
    )
  })

  it.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('%d rows is a mistake of the program', (count) => {
    expect(() => soonest([], count, now)).toThrow(TypeError)
  })
})
