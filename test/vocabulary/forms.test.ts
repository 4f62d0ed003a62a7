import { describe, expect, it } from 'vitest'
import { samplesOf } from '#src/case/samples.ts'
import { facts, receive } from '#src/index.ts'
import { aFact, by, factTypes, handIn, minute, opened } from '../support/cases.ts'
import { notEmpty } from '../support/not-empty.ts'

const rights = aFact('rights.explained')
const danger = aFact('danger.assessed', { danger: 'none' })
const consent = aFact('consent.given', { scope: 'service', form: 'oral' })
const meeting = aFact('careTeam.resolved', {
  basis: 'actualAssessment',
  attendees: ['m1'],
  quorate: true,
  committee: 'notNecessary',
  nextReviewAt: minute(60),
})
const told = aFact('notification.made', { to: ['supervisor'], items: ['danger'], ground: 'incident' })
const conflict = aFact('conflict.declared', { who: by('supervisor') })
const granted = aFact('extension.granted', { sessions: 2 })

const faultsOf = (fact: unknown) => {
  const outcome = receive(opened('general'), fact, { recordedAt: minute(1) })
  return outcome.accepted ? [] : outcome.reasons.map(({ code, path }) => `${code} ${path ?? ''}`.trim())
}

describe('a form refuses', () => {
  it.each<[string, unknown, readonly string[]]>([
    ['a field it does not have', { ...rights, mood: 'low' }, ['unknownField']],
    ['a field its reporter does not have', { ...rights, by: { ...rights.by, name: 'x' } }, ['unknownField by']],
    ['details under another name', { ...rights, details: { diagnosis: 'x' } }, ['unknownField details']],
    ['details outside the details', { ...danger, grounds: 'x' }, ['unknownField']],
    ['details that are no texts', { ...danger, details: { grounds: 7 } }, ['wrongType details.grounds']],
    ['details without end', { ...danger, details: { grounds: 'x'.repeat(20_001) } }, ['outOfRange details.grounds']],
    ['nothing said', { ...danger, danger: undefined }, ['missing danger']],
    ['no instant', { ...rights, at: undefined }, ['missing at']],
    ['no reporter', { ...rights, by: undefined }, ['missing by']],
    ['a reporter without a reference', { ...rights, by: { role: 'eapWindow' } }, ['missing by.id']],
    ['a role there is not', { ...rights, by: by('director' as never) }, ['notAChoice by.role']],
    ['a choice there is not', { ...danger, danger: 'some' }, ['notAChoice danger']],
    ['a number for a choice', { ...danger, danger: 1 }, ['notAChoice danger']],
    ['a number for an instant', { ...rights, at: 1772413800000 }, ['wrongType at']],
    ['a date object for an instant', { ...rights, at: new Date(0) }, ['wrongType at']],
    ['a text for a count', { ...granted, sessions: '2' }, ['wrongType sessions']],
    ['half a session', { ...granted, sessions: 1.5 }, ['wrongType sessions']],
    ['no session', { ...granted, sessions: 0 }, ['outOfRange sessions']],
    ['a hundred and one sessions', { ...granted, sessions: 101 }, ['outOfRange sessions']],
    ['sessions that are no number', { ...granted, sessions: Number.NaN }, ['wrongType sessions']],
    ['a text for yes or no', { ...meeting, quorate: 'true' }, ['wrongType quorate']],
    ['a meeting nobody attended', { ...meeting, attendees: [] }, ['outOfRange attendees']],
    [
      'a meeting of fifty-one',
      { ...meeting, attendees: Array.from({ length: 51 }, (_, n) => `m${n}`) },
      ['outOfRange attendees'],
    ],
    ['one name for a list', { ...meeting, attendees: 'm1' }, ['wrongType attendees']],
    ['one wrong recipient among good ones', { ...told, to: ['supervisor', 'press'] }, ['notAChoice to.1']],
    ['somebody in conflict without a reference', { ...conflict, who: { role: 'supervisor' } }, ['missing who.id']],
    [
      'every fault at once',
      { ...danger, danger: 'some', at: 'today', by: by('x' as never, 'a@b') },
      ['notAnInstant at', 'notAChoice by.role', 'personalIdentifier by.id', 'notAChoice danger'],
    ],
  ])('%s', (_, fact, faults) => {
    expect(faultsOf(fact)).toEqual(faults)
  })

  it.each<[string, unknown, string]>([
    ['nothing', undefined, 'notAFact'],
    ['null', null, 'notAFact'],
    ['an empty object', {}, 'notAFact'],
    ['a text', 'rights.explained', 'notAFact'],
    ['a number', 7, 'notAFact'],
    ['a list', [rights], 'notAFact'],
    ['a type that is no text', { ...rights, type: ['rights.explained'] }, 'notAFact'],
    ['a misspelt fact', { ...rights, type: 'right.explained' }, 'unknownFact'],
    ['a fact in capitals', { ...rights, type: 'RIGHTS.EXPLAINED' }, 'unknownFact'],
    ['a wildcard', { ...rights, type: '*' }, 'unknownFact'],
    ['a partial wildcard', { ...rights, type: 'rights.*' }, 'unknownFact'],
    ['a word every object has', { ...rights, type: 'constructor' }, 'unknownFact'],
    ['the prototype', JSON.parse('{"type":"__proto__"}'), 'unknownFact'],
    ['a forged beginning', { type: 'xstate.init' }, 'reservedEvent'],
    ['a forged ending', { type: 'xstate.done.state.chiayi-city-2016.general' }, 'reservedEvent'],
    ['a forged stop', { type: 'xstate.stop' }, 'reservedEvent'],
  ])('%s', (_, fact, code) => {
    expect(faultsOf(fact)).toEqual([code])
  })

  it('tells the choices there are', () => {
    const outcome = handIn(opened('general'), { ...danger, danger: 'some' })
    expect(outcome).toMatchObject({ reasons: [{ unblock: { zh: '可為：immediate · unclear · none' } }] })
  })
})

describe('an instant', () => {
  const taken = (at: unknown) => facts['rights.explained'].form.safeParse({ ...rights, at }).success

  it.each([
    '2026-03-02T09:10:00+08:00',
    '2026-03-02T09:10+08:00',
    '2026-03-02T01:10:00Z',
    '2026-03-02T01:10:00.123Z',
    '2024-02-29T12:00:00+08:00',
    '2026-12-31T23:59:59-05:30',
  ])('%s is one', (at) => expect(taken(at)).toBe(true))

  it.each([
    ['has no offset', '2026-03-02T09:10:00'],
    ['has no time', '2026-03-02'],
    ['names 31 February', '2026-02-31T09:10:00+08:00'],
    ['names 29 February of a common year', '2026-02-29T09:10:00+08:00'],
    ['names 31 April', '2026-04-31T09:10:00+08:00'],
    ['names a thirteenth month', '2026-13-01T09:10:00+08:00'],
    ['names a month nought', '2026-00-01T09:10:00+08:00'],
    ['names a day nought', '2026-03-00T09:10:00+08:00'],
    ['names hour 24', '2026-03-02T24:00:00+08:00'],
    ['names minute 60', '2026-03-02T09:60:00+08:00'],
    ['names second 60', '2026-03-02T09:10:60+08:00'],
    ['has an offset of a day', '2026-03-02T09:10:00+24:00'],
    ['has a space', '2026-03-02 09:10:00+08:00'],
    ['is written in words', 'Mon, 02 Mar 2026 09:10:00 +0800'],
    ['has no colon in its offset', '2026-03-02T09:10:00+0800'],
    ['has a year of five digits', '+12026-03-02T09:10:00+08:00'],
    ['has more after it', '2026-03-02T09:10:00+08:00 王小明'],
    ['has a line before it', '\n2026-03-02T09:10:00+08:00'],
    ['has a line after it', '2026-03-02T09:10:00+08:00\n'],
    ['is empty', ''],
  ])('that %s is none: %j', (_, at) => {
    expect(faultsOf({ ...rights, at })).toEqual(['notAnInstant at'])
  })

  it('is asked for wherever an instant stands', () => {
    expect(faultsOf({ ...meeting, nextReviewAt: '2026-02-31T09:00:00+08:00' })).toEqual(['notAnInstant nextReviewAt'])
    expect(faultsOf({ ...consent, until: '2026-03-02' })).toEqual(['notAnInstant until'])
  })
})

describe('every form', () => {
  it.each(factTypes)('%s takes each of its own samples, and nothing beside', (type) => {
    for (const sample of notEmpty(samplesOf(facts[type] as never, minute(1)))) {
      const fact = aFact(type, sample)
      expect(facts[type].form.safeParse(fact).success).toBe(true)
      expect(facts[type].form.safeParse({ ...fact, extra: null }).success).toBe(false)
      break
    }
  })

  it.each(factTypes)('%s keeps texts for its details, under the names it declares', (type) => {
    const [sample = {}] = samplesOf(facts[type] as never, minute(1))
    const details = Object.fromEntries(facts[type].details.map((name) => [name, '密']))
    expect(facts[type].form.safeParse(aFact(type, { ...sample, details })).data).toMatchObject({ details })
    expect(
      Object.keys(facts[type].decisive).filter(
        (name) => (facts[type].details as readonly string[]).includes(name) && type !== 'measures.taken',
      ),
    ).toEqual([])
  })
})
