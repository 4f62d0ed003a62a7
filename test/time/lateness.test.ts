import { describe, expect, it } from 'vitest'
import { chiayiCity2016 } from '#machines/index.ts'
import { calendarOf } from '#src/calendar/calendar.ts'
import {
  type Case,
  datingOf,
  due,
  dueAll,
  explain,
  fromEnvelope,
  lapse,
  nextLapse,
  openCase,
  type Policy,
  receive,
  replay,
  soonest,
  toEnvelope,
} from '#src/index.ts'
import { officeDays } from '../calendar/office-days.ts'
import { aFact, asJson, by, taken } from '../support/cases.ts'

const calendar = calendarOf(officeDays)
const dating = datingOf(calendar)

const opened = (at: string, policy: Partial<Policy> = { periods: { replyFirst: { workingDays: 3 } } }): Case =>
  openCase(chiayiCity2016.general, {
    caseId: 'c-1',
    at,
    recordedAt: at,
    by: by('eapWindow') as never,
    policy: policy as never,
  })

const tell = (kase: Case, type: string, at: string, saying: object = {}, options: object = { dating }) =>
  receive(kase, aFact(type as never, saying, at), { recordedAt: at, ...options })

const told = (kase: Case, ...rows: readonly (readonly [type: string, at: string, saying?: object])[]): Case =>
  rows.reduce((so, [type, at, saying]) => taken(so, aFact(type as never, saying ?? {}, at)).case, kase)

const rowOf = (kase: Case, duty: string, now: string) => due(kase, now, calendar).find((row) => row.duty === duty)

const pausing = (from: string, to: string) =>
  [
    ['deadline.paused', from, { duty: 'replyFirst', reason: 'personAway' }],
    ['deadline.resumed', to, { duty: 'replyFirst' }],
  ] as const

const codes = (outcome: ReturnType<typeof receive>) => (outcome.accepted ? [] : outcome.reasons.map(({ code }) => code))

describe('law 11: lateness is a matter of dates, whoever ran the clock', () => {
  it('M6 · a lapse is a notice: it opens and settles nothing, nor does what else is noted of a deadline', () => {
    const kase = opened('2026-03-02T09:00:00+08:00')
    const [{ fact, key } = {} as never] = lapse(kase, '2026-03-10T09:00:00+08:00', calendar)
    const lapsed = taken(kase, fact, { key, recordedAt: '2026-03-10T09:00:00+08:00' })
    expect(lapsed.entry).toMatchObject({ opened: [], discharged: [] })
    const paused = tell(kase, 'deadline.paused', '2026-03-03T09:00:00+08:00', {
      duty: 'replyFirst',
      reason: 'personAway',
    })
    expect(paused).toMatchObject({ accepted: true, entry: { opened: [], discharged: [] } })
    const replied = tell(lapsed.case, 'rights.explained', '2026-03-11T09:00:00+08:00')
    expect(replied).toMatchObject({ accepted: true, entry: { discharged: ['replyFirst'] } })
  })

  describe('M7 · a report filed twenty days late', () => {
    const known = '2026-03-02T09:30:00+08:00'
    const filed = '2026-03-23T10:00:00+08:00'
    const matter = { matter: 'suicideBehaviour' }
    const late = [{ duty: 'reportSuicideBehaviour', dueAt: '2026-03-03T09:30:00+08:00' }]
    const knowing = told(opened(known, {}), ['reportableMatter.known', known, matter])

    it('is late in its own entry, be a scheduler run or not', () => {
      const alone = tell(knowing, 'statutoryReport.filed', filed, matter)
      expect(alone).toMatchObject({ accepted: true, entry: { late } })
      const nightly = lapse(knowing, '2026-03-04T00:00:00+08:00', calendar).reduce(
        (kase, { fact, key }) => taken(kase, fact, { key, recordedAt: '2026-03-04T00:00:00+08:00', dating }).case,
        knowing,
      )
      expect(nightly.revision).toBe(knowing.revision + 1)
      expect(tell(nightly, 'statutoryReport.filed', filed, matter)).toMatchObject({ accepted: true, entry: { late } })
    })

    it('is late after a lapse on record, without a calendar too', () => {
      const [{ fact } = {} as never] = lapse(knowing, '2026-03-04T00:00:00+08:00', calendar)
      const lapsed = taken(knowing, fact, { recordedAt: '2026-03-04T00:00:00+08:00' }).case
      expect(tell(lapsed, 'statutoryReport.filed', filed, matter, {})).toMatchObject({ entry: { late } })
      expect(tell(knowing, 'statutoryReport.filed', filed, matter, {})).not.toHaveProperty('entry.late')
    })

    it('filed in time, whenever it is told, it is not', () => {
      const inTime = tell(knowing, 'statutoryReport.filed', '2026-03-03T09:30:00+08:00', matter, {
        recordedAt: filed,
        dating,
      })
      expect(inTime).toMatchObject({ accepted: true, entry: { discharged: ['reportSuicideBehaviour'] } })
      expect(inTime).not.toHaveProperty('entry.late')
    })

    it('its journal replays, and is stored', () => {
      const outcome = tell(knowing, 'statutoryReport.filed', filed, matter, { dating, key: 'k-1' })
      const knowingEntry = tell(opened(known, {}), 'reportableMatter.known', known, matter)
      if (!outcome.accepted || !knowingEntry.accepted) throw new Error('refused')
      const journal = asJson([outcome.case.opening, knowingEntry.entry, outcome.entry])
      expect(replay(outcome.case.flow, journal as never)).toMatchObject({ accepted: true })
      expect(fromEnvelope(outcome.case.flow, asJson(toEnvelope(outcome.case)))).toMatchObject({ accepted: true })
    })
  })

  it.each([
    ['for one working day', '2026-02-11T09:00:00+08:00', '2026-02-12T09:00:00+08:00', '2026-02-23T23:59:59+08:00'],
    [
      'over a weekend, from office end to office start',
      '2026-02-13T18:00:00+08:00',
      '2026-02-23T08:00:00+08:00',
      '2026-02-13T23:59:59+08:00',
    ],
    ['for an afternoon', '2026-02-11T13:00:00+08:00', '2026-02-11T17:00:00+08:00', '2026-02-13T23:59:59+08:00'],
    ['for two working days', '2026-02-11T09:00:00+08:00', '2026-02-13T09:00:00+08:00', '2026-02-24T23:59:59+08:00'],
    ['on the days off alone', '2026-02-15T09:00:00+08:00', '2026-02-16T09:00:00+08:00', '2026-02-13T23:59:59+08:00'],
  ])('M8 · three working days, due on Friday 13 February 2026, paused %s', (_, from, to, dueAt) => {
    const kase = opened('2026-02-10T09:00:00+08:00')
    expect(rowOf(kase, 'replyFirst', from)).toMatchObject({ dueAt: '2026-02-13T23:59:59+08:00', provisional: false })
    expect(rowOf(told(kase, ...pausing(from, to)), 'replyFirst', to)).toMatchObject({ dueAt, paused: false })
  })

  it.each([
    ['hours', { hours: 4 }, '2026-03-02T13:00:00+08:00', '2026-03-02T15:30:00+08:00'],
    ['days', { days: 2 }, '2026-03-04T23:59:59+08:00', '2026-03-04T23:59:59+08:00'],
  ])('a pause of two and a half hours, of a period in %s', (_, period, before, after) => {
    const kase = opened('2026-03-02T09:00:00+08:00', { periods: { replyFirst: period } } as never)
    expect(rowOf(kase, 'replyFirst', before)?.dueAt).toBe(before)
    const paused = told(kase, ...pausing('2026-03-02T10:00:00+08:00', '2026-03-02T12:30:00+08:00'))
    expect(rowOf(paused, 'replyFirst', before)?.dueAt).toBe(after)
  })

  it('M9 · what is late already is not paused away', () => {
    const kase = opened('2026-03-02T09:00:00+08:00')
    const [from, to] = ['2026-03-09T09:00:00+08:00', '2026-03-12T09:00:00+08:00']
    expect(codes(tell(kase, 'deadline.paused', from, { duty: 'replyFirst', reason: 'personAway' }))).toEqual([
      'lateAlready',
    ])
    const more = { duty: 'replyFirst', reason: 'personAsked', until: '2026-03-20T09:00:00+08:00' }
    expect(codes(tell(kase, 'deadline.extended', from, more))).toEqual(['lateAlready'])
    const late = { dueAt: '2026-03-05T23:59:59+08:00', overdue: true }
    const [pause, resumption] = pausing(from, to)
    const paused = told(kase, pause)
    expect(rowOf(paused, 'replyFirst', to)).toMatchObject({ ...late, paused: true })
    expect(rowOf(told(paused, resumption), 'replyFirst', to)).toMatchObject({ ...late, paused: false })
    expect(lapse(paused, to, calendar)).toMatchObject([{ fact: { dueAt: late.dueAt } }])
  })

  it('M10 · a lapse of an invented instant is refused by the calendar', () => {
    const kase = opened('2026-03-02T09:00:00+08:00')
    const [at, invented] = ['2026-03-10T09:00:00+08:00', '2026-03-03T09:00:00+08:00']
    const lapsed = (dueAt: string) => ({ ...aFact('duty.lapsed', {}, at), duty: 'replyFirst', dueAt })
    const options = { recordedAt: at, dating }
    expect(codes(receive(kase, lapsed(invented), options))).toEqual(['anotherDueInstant'])
    expect(explain(kase, lapsed(invented), undefined, options).reasons).toMatchObject([{ code: 'anotherDueInstant' }])
    expect(codes(receive(kase, lapsed('2026-03-05T23:59:59+08:00'), options))).toEqual([])
    const undated = opened(at, {})
    expect(codes(receive(undated, lapsed(invented), options))).toEqual(['anotherDueInstant'])
  })

  it('M11 · nothing lapses, and nothing is late, on a provisional date', () => {
    const kase = opened('2026-02-11T09:00:00+08:00')
    const now = '2026-03-20T09:00:00+08:00'
    expect(due(kase, now)).toMatchObject([{ dueAt: '2026-02-16T23:59:59+08:00', provisional: true, overdue: true }])
    expect(lapse(kase, now)).toEqual([])
    expect(nextLapse(kase)).toBeNull()
    expect(lapse(kase, now, calendar)).toMatchObject([{ fact: { dueAt: '2026-02-23T23:59:59+08:00' } }])
    const wrongly = { ...aFact('duty.lapsed', {}, now), duty: 'replyFirst', dueAt: '2026-02-16T23:59:59+08:00' }
    expect(codes(receive(kase, wrongly, { recordedAt: now, dating }))).toEqual(['anotherDueInstant'])
    const weekends = datingOf({ ...calendar, turns: [], known: new Set() })
    expect(tell(kase, 'rights.explained', now, {}, { dating: weekends })).not.toHaveProperty('entry.late')
  })

  it('M46 · a scheduler sleeps until the next lapse that is not recorded, and is not woken again by one that is', () => {
    const kase = opened('2026-03-02T09:00:00+08:00')
    expect(nextLapse(kase, calendar)).toBe('2026-03-05T23:59:59+08:00')
    const now = '2026-03-09T09:00:00+08:00'
    const [{ fact, key } = {} as never] = lapse(kase, now, calendar)
    const lapsed = taken(kase, fact, { key, recordedAt: now, dating }).case
    expect([nextLapse(lapsed, calendar), lapse(lapsed, '2030-01-01T00:00:00+08:00', calendar)]).toEqual([null, []])
    const knowing = told(lapsed, ['reportableMatter.known', now, { matter: 'suicideBehaviour' }])
    expect(nextLapse(knowing, calendar)).toBe('2026-03-10T09:00:00+08:00')
    expect(nextLapse(told(kase, ['rights.explained', now], ['help.declined', now]), calendar)).toBeNull()
  })

  describe('what is to be done at once', () => {
    const at = '2026-03-02T09:00:00+08:00'
    const inDanger = (policy: object = {}) => {
      const kase = opened('2026-02-02T09:00:00+08:00', policy)
      return told(
        kase,
        ['reportableMatter.known', '2026-02-02T10:00:00+08:00', { matter: 'suicideBehaviour' }],
        ['danger.reported', at],
      )
    }
    const nextDay = '2026-03-03T09:00:00+08:00'

    it('comes first, is due from the start, and without a number of the agency never counts as late', () => {
      const rows = due(inDanger(), nextDay, calendar)
      expect(rows[0]).toMatchObject({ duty: 'requestEmergencyHelp', dueAt: at, overdue: false })
      expect(rows.find(({ duty }) => duty === 'reportSuicideBehaviour')).toMatchObject({ overdue: true })
      expect(lapse(inDanger(), nextDay, calendar).map(({ fact }) => fact.duty)).not.toContain('requestEmergencyHelp')
    })

    it('is late after as long as the policy says', () => {
      const kase = inDanger({ atOnceWithin: { hours: 1 } })
      const dueAt = '2026-03-02T10:00:00+08:00'
      expect(due(kase, nextDay, calendar)[0]).toMatchObject({ dueAt: at, overdue: true, overdueMinutes: 23 * 60 })
      const lapses = lapse(kase, nextDay, calendar)
      expect(lapses.map(({ fact }) => [fact.duty, fact.dueAt])).toContainEqual(['requestEmergencyHelp', dueAt])
      const lapsed = lapses.reduce(
        (so, { fact, key }) => taken(so, fact, { key, recordedAt: nextDay, dating }).case,
        kase,
      )
      expect(due(lapsed, nextDay, calendar)[0]).toMatchObject({ duty: 'requestEmergencyHelp', lapsed: true })
      const asked = tell(kase, 'emergency.requested', nextDay, { from: 'police' })
      expect(asked).toMatchObject({ entry: { late: [{ duty: 'requestEmergencyHelp', dueAt }] } })
      const inTime = tell(kase, 'emergency.requested', '2026-03-02T09:30:00+08:00', { from: 'police' })
      expect(inTime).toMatchObject({ accepted: true })
      expect(inTime).not.toHaveProperty('entry.late')
    })

    it('stands in lists over many cases at the instant since when it is owed', async () => {
      const cases = [opened('2026-03-02T08:00:00+08:00'), inDanger()]
      const listed = [...dueAll(cases, nextDay, calendar)].map(({ duty, dueAt }) => [duty, dueAt])
      expect(listed).toContainEqual(['requestEmergencyHelp', at])
      const dates = listed.map(([, dueAt]) => (dueAt ? Date.parse(dueAt) : Number.POSITIVE_INFINITY))
      expect(dates).toEqual([...dates].sort((a, b) => a - b))
      expect(soonest(cases, 100, nextDay, calendar).map(({ duty, dueAt }) => [duty, dueAt])).toEqual(listed)
    })
  })
})
