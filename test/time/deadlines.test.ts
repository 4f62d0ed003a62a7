import { describe, expect, it } from 'vitest'
import { chiayiCity2016 } from '#machines/index.ts'
import { calendarOf } from '#src/calendar/calendar.ts'
import { type Case, due, lapse, openCase, receive } from '#src/index.ts'
import { officeDays } from '../calendar/office-days.ts'
import { aFact, by, handIn } from '../support/cases.ts'

const calendar = calendarOf(officeDays)
const at = '2026-03-02T09:00:00+08:00'
const policy = { periods: { replyFirst: { workingDays: 3 } } } as const
const opened = (): Case =>
  openCase(chiayiCity2016.general, { caseId: 'c-1', at, recordedAt: at, by: by('eapWindow') as never, policy })
const say = (kase: Case, type: string, instant: string, saying: object, role = 'eapWindow') =>
  handIn(kase, { ...aFact(type as never, saying as never, instant), by: by(role as never) })
const reply = (kase: Case, now = '2026-03-20T09:00:00+08:00') =>
  due(kase, now, calendar).find(({ duty }) => duty === 'replyFirst')

const extended = { duty: 'replyFirst', until: '2026-03-16T12:00:00+08:00', reason: 'personAsked' }
const paused = { duty: 'replyFirst', reason: 'personAway' }

describe('A deadline of the agency', () => {
  it('counts from what opened it', () => {
    expect(reply(opened())).toMatchObject({ dueAt: '2026-03-05T23:59:59+08:00', overdue: true, paused: false })
  })

  it('is extended to the end that is named, with reason and author', () => {
    const outcome = say(opened(), 'deadline.extended', '2026-03-03T09:00:00+08:00', extended)
    expect(outcome).toMatchObject({
      accepted: true,
      entry: { by: by('eapWindow'), decisive: { reason: 'personAsked' } },
    })
    expect(reply(outcome.case)?.dueAt).toBe('2026-03-16T12:00:00+08:00')
  })

  it('stands still while it is paused, is never overdue then, and goes on by as many working days', () => {
    const first = say(opened(), 'deadline.paused', '2026-03-03T09:00:00+08:00', paused).case
    expect(reply(first)).toMatchObject({ dueAt: null, overdue: false, paused: true })
    expect(lapse(first, '2027-03-20T09:00:00+08:00', calendar)).toEqual([])
    const second = say(first, 'deadline.resumed', '2026-03-10T10:30:00+08:00', { duty: 'replyFirst' }).case
    expect(reply(second)).toMatchObject({ dueAt: '2026-03-12T23:59:59+08:00', overdue: true, paused: false })
    const third = say(second, 'deadline.paused', '2026-03-11T09:00:00+08:00', paused).case
    const fourth = say(third, 'deadline.resumed', '2026-03-11T10:00:00+08:00', { duty: 'replyFirst' }).case
    expect(reply(fourth)?.dueAt).toBe('2026-03-12T23:59:59+08:00')
  })

  it('once extended after a lapse, can lapse again', () => {
    const now = '2026-03-10T09:00:00+08:00'
    const [{ fact, key } = {} as never] = lapse(opened(), now, calendar)
    const lapsed = receive(opened(), fact, { key, recordedAt: now }).case
    const later = handIn(lapsed, { ...aFact('deadline.extended', extended as never, now), by: by('eapWindow') }).case
    expect(lapse(later, '2026-03-16T12:00:00+08:00', calendar)).toEqual([])
    expect(lapse(later, '2026-03-17T09:00:00+08:00', calendar)).toMatchObject([{ fact: { dueAt: extended.until } }])
  })

  it.each([
    ['paused twice', 'deadline.paused', paused, true, 'pauseLawful'],
    ['resumed without a pause', 'deadline.resumed', { duty: 'replyFirst' }, false, 'pauseEnds'],
    ['extended into the past', 'deadline.extended', { ...extended, until: at }, false, 'extensionLawful'],
    ['of a duty that is not owed', 'deadline.extended', { ...extended, duty: 'sealRecord' }, false, 'dutyOwed'],
  ])('cannot be %s', (_, type, saying, first, code) => {
    const kase = first ? say(opened(), 'deadline.paused', '2026-03-03T09:00:00+08:00', paused).case : opened()
    const outcome = say(kase, type, '2026-03-04T09:00:00+08:00', saying)
    expect(outcome.accepted ? [] : outcome.reasons.map((reason) => reason.code)).toContain(code)
  })

  it('is neither extended nor paused by the person, a superior or the clock', () => {
    for (const role of ['employee', 'supervisor', 'caseSystem'])
      for (const [type, saying] of [
        ['deadline.extended', extended],
        ['deadline.paused', paused],
      ] as const)
        expect(say(opened(), type, '2026-03-03T09:00:00+08:00', saying, role)).toMatchObject({ kind: 'notYours' })
  })
})

describe('What is done without consent for danger to life', () => {
  const inDanger = () => say(opened(), 'danger.reported', '2026-03-02T09:10:00+08:00', {}, 'colleague').case
  const notice = { to: ['supervisor'], items: ['danger'], ground: 'lifeDanger' }

  it.each([
    ['telling a superior', 'notification.made', notice],
    ['contacting the family', 'family.contacted', { contact: 'emergencyContact' }],
    ['disclosing the danger', 'disclosure.made', { ...notice, to: ['police'] }],
  ])('%s is reviewed by the care team (解讀.32)', (_, type, saying) => {
    const kase = say(inDanger(), type, '2026-03-02T09:20:00+08:00', saying).case
    expect(due(kase, at, calendar).map(({ duty }) => duty)).toContain('reviewOverride')
    const meeting = {
      ...{ basis: 'actualAssessment', attendees: ['m1'], quorate: true },
      ...{ committee: 'notNecessary', nextReviewAt: '2026-04-02T09:00:00+08:00' },
    }
    const met = say(kase, 'careTeam.resolved', '2026-03-02T15:00:00+08:00', meeting, 'careTeam')
    expect(met.accepted && met.entry.discharged).toContain('reviewOverride')
  })

  it('what rests on another ground needs no such review', () => {
    const kase = say(inDanger(), 'notification.made', '2026-03-02T09:20:00+08:00', {
      ...notice,
      ground: 'incident',
    }).case
    expect(due(kase, at, calendar).map(({ duty }) => duty)).not.toContain('reviewOverride')
  })
})
