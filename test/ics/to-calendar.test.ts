import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import type { CaseDuty } from '#src/agenda/case-duty.ts'
import { dueAll } from '#src/agenda/due-all.ts'
import { type CalendarOptions, toCalendar } from '#src/ics/index.ts'
import { owingCase, owingCases, owings } from '../agenda/owing-cases.ts'
import { having, minute, opened } from '../support/cases.ts'
import { notEmpty } from '../support/not-empty.ts'
import { eventsOf } from './events.ts'

const now = minute(0)
const usual: CalendarOptions = { at: now, key: 'a secret of the host' }
const iso = (at: string) => new Date(at).toISOString().replace(/\.\d+Z$/, '.000Z')

const report = owingCase('c-0', [{ duty: 'reportSuicideBehaviour', since: 0 }])
const several = owingCase('c-1', [
  { duty: 'reportSuicideBehaviour', since: 0 },
  { duty: 'reassessDanger', since: 5 },
  { duty: 'sealRecord', since: 7 },
  { duty: 'holdCareTeam', since: 9 },
])
const rows = [...dueAll([several], now)]

/** The only event of the calendar of one duty. */
const theEvent = (options: Partial<CalendarOptions> = {}, kase = report) => {
  const [event] = eventsOf(toCalendar(dueAll([kase], now), { ...usual, ...options }))
  if (!event) throw new Error('no event')
  return event
}

describe('a duty in a calendar', () => {
  it('stands at its due instant, takes no time, and is stamped as the caller says', () => {
    const event = theEvent({ at: '2026-03-02T09:30:00+08:00' })
    expect(event.start).toBe(iso(minute(24 * 60)))
    expect(event.stamp).toBe('2026-03-02T01:30:00.000Z')
    expect(event.property('dtend')).toBeNull()
    expect(event.property('transp')).toBe('TRANSPARENT')
    expect(event.property('class')).toBe('CONFIDENTIAL')
  })

  it.each<[CalendarOptions['language'], string, RegExp, RegExp | null]>([
    ['zh', '通報自殺行為', /單一服務窗口.*自殺防治法 §11/s, /window|Report/],
    ['en', 'Report suicide behaviour', /EAP service window.*自殺防治法 §11/s, /單一/],
    ['both', '通報自殺行為 Report suicide behaviour', /單一服務窗口 EAP service window/, null],
    [undefined, '通報自殺行為 Report suicide behaviour', /依據 Ground: 解讀.21/, null],
  ])('speaks %s', (language, summary, says, neverSays) => {
    const event = theEvent(language && { language })
    expect(event.summary).toBe(summary)
    expect(event.description).toMatch(says)
    if (neverSays) expect(event.description).not.toMatch(neverSays)
  })

  it('is never left out for want of a date: it stands where it began to be owed, and says so', () => {
    const events = eventsOf(toCalendar(rows, { ...usual, language: 'en' }))
    expect(events.map(({ summary, start }) => [summary, start])).toEqual([
      ['Assess the danger again', iso(minute(5))],
      ['Report suicide behaviour', iso(minute(24 * 60))],
      ['Hold the care-team meeting', '2026-03-05T15:59:59.000Z'],
      ['Record and seal as confidential', iso(minute(7))],
    ])
    expect(events.map(({ description }) => description.split('\n')[1])).toEqual([
      'To be done at once',
      expect.stringContaining('By:'),
      expect.stringContaining('A provisional date'),
      expect.stringContaining('No date set'),
    ])
    expect(events.map(({ property }) => property('priority'))).toEqual([1, null, null, null])
  })

  it('says of a paused deadline that it stands still', () => {
    const paused = rows.map((row) => ({ ...row, dueAt: null, atOnce: false, paused: true }))
    for (const { description } of notEmpty(eventsOf(toCalendar(paused, { ...usual, language: 'en' }))))
      expect(description).toContain('Its deadline stands still')
  })

  it('reminds before its due instant, and of nothing that has none or is to be done at once', () => {
    const alarms = eventsOf(toCalendar(rows, { ...usual, alarms: [24 * 60, 60, 0] })).map((event) => event.alarms)
    expect(alarms).toEqual([[], [-86_400, -3_600, 0], [-86_400, -3_600, 0], []])
    expect(theEvent().alarms).toEqual([])
  })

  it('names its case only by the reference the host gives', () => {
    expect(theEvent({ language: 'zh', reference: ({ caseId }) => `ref-${caseId}` }).summary).toBe(
      '通報自殺行為 [ref-c-0]',
    )
  })

  it('says only that there is something to do, for calendars others see', () => {
    const discreet = toCalendar(rows, { ...usual, discreet: true, alarms: [60] })
    expect(new Set(eventsOf(discreet).map(({ summary }) => summary))).toEqual(new Set(['待辦事項 Something to do']))
    expect(discreet).not.toMatch(/自殺|suicide|§|解讀/)
  })
})

describe('a UID', () => {
  it('is the same whenever the calendar is made, however the instant is written', () => {
    const [row] = dueAll([report], now) as Iterable<CaseDuty>
    const uid = theEvent().uid
    expect(theEvent({ at: minute(99), language: 'en' }).uid).toBe(uid)
    const inUtc = { ...(row as CaseDuty), since: new Date(now).toISOString() }
    expect(eventsOf(toCalendar([inUtc], usual))[0]?.uid).toBe(uid)
  })

  it('is another for another case, duty, beginning or secret, and tells none of them', () => {
    const uids = [
      theEvent().uid,
      theEvent({}, owingCase('c-2', [{ duty: 'reportSuicideBehaviour', since: 0 }])).uid,
      theEvent({}, owingCase('c-0', [{ duty: 'reportChildHarm', since: 0 }])).uid,
      theEvent({}, owingCase('c-0', [{ duty: 'reportSuicideBehaviour', since: 1 }])).uid,
      theEvent({ key: 'another secret of the host' }).uid,
    ]
    expect(new Set(uids).size).toBe(uids.length)
    for (const uid of uids) expect(uid).toMatch(/^[0-9a-f]{32}@eap-case-flows$/)
  })
})

describe('any calendar', () => {
  const folded = (text: string) => text.split('\r\n').slice(0, -1)

  it('is read by another program as it was meant, event for event', () => {
    fc.assert(
      fc.property(owings, (all) => {
        const due = [...dueAll(owingCases(all), now)]
        const events = eventsOf(toCalendar(due, usual))
        expect(events.map(({ start }) => start)).toEqual(due.map(({ dueAt, since }) => iso(dueAt ?? since)))
        expect(events.map(({ summary }) => summary)).toEqual(due.map(({ zh, en }) => `${zh} ${en}`))
      }),
      { numRuns: 30 },
    )
  })

  it('keeps any text whole, whatever its characters, in lines of at most 75 octets', () => {
    const [row] = dueAll([report], now) as Iterable<CaseDuty>
    const character = fc.constantFrom(...'召開關懷小組𠮷👩‍👩‍👧,;\\:" \nÀé§nN', 'x'.repeat(30), '密'.repeat(30))
    const text = fc.array(character, { minLength: 1, maxLength: 80 }).map((all) => all.join(''))
    fc.assert(
      fc.property(text, text, (zh, en) => {
        const calendar = toCalendar([{ ...(row as CaseDuty), zh, en }], usual)
        const [event] = eventsOf(calendar)
        expect(event?.summary).toBe(`${zh} ${en}`)
        expect(event?.description.startsWith(`${zh}\n${en}\n`)).toBe(true)
        for (const line of folded(calendar)) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
          expect(Buffer.from(line).toString()).toBe(line)
        }
      }),
    )
  })

  it('ends every line alike and is one calendar, even when nothing is owed', () => {
    const empty = toCalendar([], usual)
    expect(empty.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(new ICAL.Component(ICAL.parse(empty)).getAllSubcomponents()).toEqual([])
  })

  it('is the same text for the same duties', () => {
    expect(toCalendar(rows, usual)).toBe(toCalendar(rows, usual))
  })
})

describe('nothing of a case gets out', () => {
  const canaries = ['CANARY-case', 'CANARY-reporter', 'CANARY-grounds', 'a secret of the host']

  it('neither its id, nor who reported what, nor the secret', () => {
    const kase = having(
      opened('involuntary', { caseId: 'CANARY-case', by: { role: 'eapWindow', id: 'CANARY-reporter' } }),
      ['reportableMatter.known', { matter: 'suicideBehaviour', details: { notes: 'CANARY-grounds' } }],
      ['danger.reported', { details: { grounds: 'CANARY-grounds' } }],
    )
    const calendar = toCalendar(dueAll([kase], now), { ...usual, alarms: [60] }).replaceAll('\r\n ', '')
    expect(eventsOf(calendar).length).toBeGreaterThan(2)
    for (const canary of canaries) expect(calendar).not.toContain(canary)
  })

  it.each(['王小明', 'A123456789', '0912-345-678', 'ming@example.com', 'two words'])(
    'a reference that could be personal is refused, and not repeated: %s',
    (personal) => {
      const make = () => toCalendar(rows, { ...usual, reference: () => personal })
      expect(make).toThrow(TypeError)
      expect(make).not.toThrow(personal)
    },
  )

  it.each<[string, Partial<CalendarOptions>]>([
    ['a key anybody could guess', { key: 'CANARY' }],
    ['no instant', { at: 'CANARY' }],
    ['half a minute', { alarms: [0.5] }],
    ['a reminder afterwards', { alarms: [-5] }],
  ])('refuses %s, and repeats nothing', (_, options) => {
    const make = () => toCalendar([], { ...usual, ...options })
    expect(make).toThrow(TypeError)
    expect(make).not.toThrow('CANARY')
  })
})
