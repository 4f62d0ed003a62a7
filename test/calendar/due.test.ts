import { describe, expect, it } from 'vitest'
import { type Case, type DutyId, due, type Instant, type Policy } from '#src/index.ts'
import { aFact, opened, taken } from '../support/cases.ts'

const told = (kase: Case, type: Parameters<typeof aFact>[0], saying: object, at: Instant) =>
  taken(kase, aFact(type, saying, at)).case

/** Until when a duty opened at an instant is owed, under a policy. */
const dueAt = (duty: DutyId, since: Instant, policy: Partial<Policy> = {}) => {
  const kase = opened(duty === 'reportOccupationalAccident' ? 'crisis' : 'involuntary', { at: since, policy })
  const known =
    duty === 'holdCareTeam'
      ? told(kase, 'danger.reported', {}, since)
      : told(kase, 'reportableMatter.known', { matter: matterOf[duty] ?? 'suicideBehaviour' }, since)
  return due(known, since).find((owed) => owed.duty === duty)?.dueAt
}

const matterOf: Partial<Record<DutyId, string>> = {
  reportOccupationalAccident: 'occupationalAccident',
  reportChildHarm: 'childHarm',
  openProtectionTrack: 'workplaceAllegation',
}

const within = (period: Policy['periods'][DutyId], timeZone = 'Asia/Taipei'): Partial<Policy> => ({
  timeZone,
  periods: { holdCareTeam: period as never },
})

const clock = (at: Instant | null | undefined) => (at ? new Date(at).toISOString() : at)
const inTaipei = (text: string) => new Date(`${text}+08:00`).toISOString()

describe('hours run at once, through nights, weekends and holidays (行政程序法 §48 I)', () => {
  it.each<[string, DutyId, Instant, string]>([
    [
      'Friday 18:00 and a day is Saturday 18:00',
      'reportSuicideBehaviour',
      '2026-03-06T18:00:00+08:00',
      '2026-03-07T18:00:00',
    ],
    ['Saturday 23:30 and a day is Sunday 23:30', 'reportChildHarm', '2026-03-07T23:30:00+08:00', '2026-03-08T23:30:00'],
    ['New Year counts like any day', 'reportSuicideBehaviour', '2025-12-31T18:00:00+08:00', '2026-01-01T18:00:00'],
    [
      '22:00 and eight hours is 06:00',
      'reportOccupationalAccident',
      '2026-03-06T22:00:00+08:00',
      '2026-03-07T06:00:00',
    ],
    [
      'knowledge noted in another zone is the same knowledge',
      'reportSuicideBehaviour',
      '2026-03-06T10:00:00Z',
      '2026-03-07T18:00:00',
    ],
    ['a leap day has its hours too', 'reportSuicideBehaviour', '2028-02-28T12:00:00+08:00', '2028-02-29T12:00:00'],
  ])('%s', (_, duty, since, expected) => {
    expect(clock(dueAt(duty, since))).toBe(inTaipei(expected))
  })
})

describe('days exclude the first, and a last day off gives way (行政程序法 §48 II, IV)', () => {
  it.each<[string, Instant, number, string]>([
    ['Friday and fifteen days is a Saturday: Monday noon', '2026-03-06T18:00:00+08:00', 15, '2026-03-23T12:00:00'],
    ['Friday and thirty days is a Sunday: the end of Monday', '2026-03-06T18:00:00+08:00', 30, '2026-04-06T23:59:59'],
    ['Monday and a day is the end of Tuesday', '2026-03-09T08:00:00+08:00', 1, '2026-03-10T23:59:59'],
    ['a minute before midnight is still the first day', '2026-03-09T23:59:00+08:00', 1, '2026-03-10T23:59:59'],
    ['midnight begins a first day of its own', '2026-03-10T00:00:00+08:00', 1, '2026-03-11T23:59:59'],
    ['which day it is, the zone of the agency says', '2026-03-09T16:30:00Z', 1, '2026-03-11T23:59:59'],
    ['weekends in between count', '2026-03-05T09:00:00+08:00', 5, '2026-03-10T23:59:59'],
  ])('%s', (_, since, days, expected) => {
    expect(clock(dueAt('holdCareTeam', since, within({ days })))).toBe(inTaipei(expected))
  })
})

describe('in other zones', () => {
  it.each<[string, string, Instant, Policy['periods'][DutyId], string]>([
    [
      'a day in New York ends at its midnight',
      'America/New_York',
      '2026-03-03T12:00:00Z',
      { days: 1 },
      '2026-03-05T04:59:59.000Z',
    ],
    [
      'hours run on when clocks go forward',
      'America/New_York',
      '2026-03-07T17:00:00Z',
      { hours: 24 },
      '2026-03-08T17:00:00.000Z',
    ],
    ['and when they go back', 'Europe/Berlin', '2026-10-24T10:00:00Z', { hours: 24 }, '2026-10-25T10:00:00.000Z'],
    [
      'a last day after the change has its own offset',
      'Europe/Berlin',
      '2026-03-27T10:00:00Z',
      { days: 4 },
      '2026-03-31T21:59:59.000Z',
    ],
    [
      'a Saturday across the change gives way to Monday noon',
      'Europe/Berlin',
      '2026-03-20T10:00:00Z',
      { days: 8 },
      '2026-03-30T10:00:00.000Z',
    ],
    ['half hours are no trouble', 'Asia/Kolkata', '2026-03-09T18:00:00Z', { days: 1 }, '2026-03-10T18:29:59.000Z'],
  ])('%s', (_, timeZone, since, period, expected) => {
    expect(clock(dueAt('holdCareTeam', since, within(period, timeZone)))).toBe(expected)
  })
})

describe('the task list', () => {
  const friday = '2026-03-06T18:00:00+08:00'
  const attempt = told(
    opened('involuntary', { at: friday }),
    'reportableMatter.known',
    { matter: 'suicideBehaviour' },
    friday,
  )
  const urgent = told(attempt, 'danger.reported', {}, friday)

  it('says who owes what, since when and until when, by which clause or law', () => {
    expect(due(attempt, friday)).toMatchObject([
      {
        duty: 'reportSuicideBehaviour',
        owner: ['eapWindow', 'personnel', 'counsellor', 'physician'],
        since: friday,
        overdue: false,
        overdueMinutes: 0,
        laws: ['自殺防治法 §11', '自殺防治法施行細則 §13'],
        cites: ['解讀.21'],
      },
    ])
  })

  it.each<[string, Instant, boolean, number]>([
    ['at its last instant it is not overdue', '2026-03-07T18:00:00+08:00', false, 0],
    ['a minute later it is', '2026-03-07T18:01:00+08:00', true, 1],
    ['on Monday morning by so many minutes', '2026-03-09T08:00:00+08:00', true, 38 * 60],
  ])('%s', (_, now, overdue, overdueMinutes) => {
    expect(due(attempt, now)).toMatchObject([{ overdue, overdueMinutes }])
  })

  it('lists what is to be done at once first, then what has a date, and what has none last', () => {
    const rows = due(urgent, friday).map(({ duty, atOnce, dueAt }) => [duty, atOnce, dueAt])
    expect(rows.slice(0, 2)).toEqual([
      ['requestEmergencyHelp', true, friday],
      ['reportSuicideBehaviour', false, '2026-03-07T18:00:00+08:00'],
    ])
    expect(rows.slice(2)).toEqual(rows.slice(2).map(([duty]) => [duty, false, null]))
  })

  it('an ended case still owes what it handed over, save what willingness settles', () => {
    const willing = taken(urgent, aFact('consent.given', { scope: 'service', form: 'oral' }, friday)).case
    expect(willing.status).toBe('ended')
    const owed = due(urgent, friday)
      .map(({ duty }) => duty)
      .filter((duty) => duty !== 'notifyForCare')
    expect(due(willing, friday).map(({ duty }) => duty)).toEqual(expect.arrayContaining(owed))
  })

  it('a now that is no instant is a mistake of the program', () => {
    expect(() => due(urgent, 'today')).toThrow(TypeError)
  })
})
