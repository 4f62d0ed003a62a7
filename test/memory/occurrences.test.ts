import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AnyStateMachine } from 'xstate'
import * as published from '#machines/index.ts'
import { calendarOf } from '#src/calendar/calendar.ts'
import { nothingOwed } from '#src/conditions/record.ts'
import { toCalendar } from '#src/ics/index.ts'
import {
  type Case,
  definition,
  due,
  dueAll,
  fromEnvelope,
  isFlow,
  type Label,
  lapse,
  nextLapse,
  outlineOf,
  receive,
  replay,
  toEnvelope,
} from '#src/index.ts'
import { givenFor } from '#src/promises/space/policy.ts'
import { dutyFor, matterNames } from '#src/vocabulary/statutory.ts'
import { officeDays } from '../calendar/office-days.ts'
import { aFact, minute, opened, taken } from '../support/cases.ts'

const calendar = calendarOf(officeDays)
const evening = minute(60 * 24 * 30)

const everyFlow: readonly AnyStateMachine[] = Object.values<object>(published)
  .flatMap((parts) => Object.values(parts))
  .filter(isFlow)
/** The flows that take what obliges to report, and what was reported. */
const flows = everyFlow.filter((flow) =>
  ['reportableMatter.known', 'statutoryReport.filed'].every((type) => outlineOf(flow).facts.includes(type)),
)
const begun = (flow: AnyStateMachine): Case => opened(flow, { policy: givenFor(flow).policy })

type Told = readonly [type: string, minutes: number, saying: object]
const known = (at: number, matter = 'suicideBehaviour'): Told => ['reportableMatter.known', at, { matter }]
const filed = (at: number, matter = 'suicideBehaviour'): Told => ['statutoryReport.filed', at, { matter }]

/** A case that was told these facts in this order, each recorded after all of them were so. */
const told = (kase: Case, facts: readonly Told[]): Case =>
  facts.reduce(
    (so, [type, at, saying], n) =>
      taken(so, aFact(type as never, saying, minute(at)), { recordedAt: minute(20_000 + n) }).case,
    kase,
  )

const owedSince = (kase: Case, duty: string): readonly string[] =>
  kase.known.duties
    .filter((owed) => owed.duty === duty)
    .map(({ since }) => since)
    .sort()

const ordersOf = <T>(all: readonly T[]): readonly (readonly T[])[] =>
  all.length < 2
    ? [all]
    : all.flatMap((one, n) => ordersOf([...all.slice(0, n), ...all.slice(n + 1)]).map((rest) => [one, ...rest]))

describe('law 3: each incident is owed on its own', () => {
  it('is tried on every flow that takes reports', () => expect(flows.length).toBeGreaterThan(15))

  const mattersOfFlows = flows.flatMap((flow) => matterNames.map((matter) => [flow.id, matter, flow] as const))

  it.each(mattersOfFlows)(
    'M2 · %s, %s: what was learnt after a report is owed, in whatever order the three are told',
    (_, matter, flow) => {
      const three = [known(30, matter), known(1_470, matter), filed(180, matter)]
      const owed = ordersOf(three).map((order) => owedSince(told(begun(flow), order), dutyFor(matter)))
      expect(owed).toEqual(Array(6).fill([minute(1_470)]))
    },
  )

  it.each(mattersOfFlows)(
    'M3 · %s, %s: what was known by the time of a report is covered by it, whoever tells it and when',
    (_, matter, flow) => {
      const three = [known(60, matter), filed(120, matter), known(30, matter)]
      const owed = ordersOf(three).map((order) => owedSince(told(begun(flow), order), dutyFor(matter)))
      expect(owed).toEqual(Array(6).fill([]))
    },
  )

  it('the same in any order: what is owed of each matter is what was learnt after its last report', () => {
    const fact = fc.tuple(fc.boolean(), fc.constantFrom(...matterNames.slice(0, 3)), fc.integer({ min: 1, max: 40 }))
    let several = 0
    fc.assert(
      fc.property(
        fc.constantFrom(...flows),
        fc.uniqueArray(fact, { minLength: 2, maxLength: 9, selector: ([, , at]) => at }),
        (flow, all) => {
          const kase = told(
            begun(flow),
            all.map(([isReport, matter, at]) => (isReport ? filed(at, matter) : known(at, matter))),
          )
          for (const matter of matterNames) {
            const of = all.filter(([, about]) => about === matter)
            const last = Math.max(0, ...of.flatMap(([isReport, , at]) => (isReport ? [at] : [])))
            const open = of.flatMap(([isReport, , at]) => (!isReport && at > last ? [at] : []))
            if (open.length > 1) several++
            expect(owedSince(kase, dutyFor(matter))).toEqual(open.sort((a, b) => a - b).map(minute))
          }
        },
      ),
      { seed: 5, numRuns: 600 },
    )
    expect(several).toBeGreaterThan(50)
  })

  it('requests about own data likewise', () => {
    const asked = (at: number): Told => ['dataRequest.received', at, { request: 'access' }]
    const answered = (at: number): Told => ['dataRequest.answered', at, { request: 'access', decision: 'granted' }]
    const orders = ordersOf([asked(10), asked(90), answered(60)])
    expect(orders.map((order) => owedSince(told(opened('general'), order), 'answerAccessRequest'))).toEqual(
      Array(6).fill([minute(90)]),
    )
  })

  it('known twice of one instant is known once, however the instant is written', () => {
    const once = told(opened('general'), [known(60), known(60)])
    expect(owedSince(once, 'reportSuicideBehaviour')).toEqual([minute(60)])
    const inUtc = aFact('reportableMatter.known', { matter: 'suicideBehaviour' }, '2026-03-02T02:00:00Z')
    expect(owedSince(taken(once, inUtc).case, 'reportSuicideBehaviour')).toEqual([minute(60)])
  })
})

describe('law 3: lists, lapses, calendars and entries name the occurrence', () => {
  const two = told(opened('general'), [known(30), known(1_470)])
  const [first, second] = due(two, minute(1_500), calendar).filter(({ duty }) => duty === 'reportSuicideBehaviour')

  it('due lists each with its own date and an id of its own, which stays', () => {
    expect([first?.since, second?.since]).toEqual([minute(30), minute(1_470)])
    expect(first?.dueAt).not.toBe(second?.dueAt)
    expect(new Set([first?.id, second?.id]).size).toBe(2)
    const later = told(two, [['rights.explained', 1_480, {}]])
    const ids = due(later, evening, calendar).map(({ id }) => id)
    expect(ids).toEqual(expect.arrayContaining([first?.id, second?.id]))
    expect([...dueAll([two], evening, calendar)].map(({ id }) => id)).toEqual(
      due(two, evening, calendar).map(({ id }) => id),
    )
  })

  it('each lapses on its own, once', () => {
    const lapses = lapse(two, evening, calendar).filter(({ fact }) => fact.duty === 'reportSuicideBehaviour')
    expect(lapses.map(({ fact }) => fact.since)).toEqual([minute(30), minute(1_470)])
    expect(new Set(lapses.map(({ key }) => key)).size).toBe(2)
    const one = taken(two, lapses[0]?.fact, { recordedAt: evening }).case
    const rows = due(one, evening, calendar).filter(({ duty }) => duty === 'reportSuicideBehaviour')
    expect(rows.map(({ lapsed }) => lapsed)).toEqual([true, false])
    expect(nextLapse(one, calendar)).not.toBeNull()
  })

  it('a lapse that does not say which of several is refused, with what would help', () => {
    const [{ fact } = {} as never] = lapse(two, evening, calendar)
    const { since: _, ...unnamed } = fact as { since?: string }
    const outcome = receive(two, unnamed, { recordedAt: evening })
    expect(outcome).toMatchObject({ accepted: false, reasons: [{ code: 'dutyOwed' }] })
    const other = receive(two, { ...fact, since: minute(31) }, { recordedAt: evening })
    expect(other).toMatchObject({ accepted: false, reasons: [{ code: 'dutyOwed' }] })
  })

  it('a calendar holds an event for each', () => {
    const text = toCalendar([...dueAll([two], evening, calendar)], { at: evening, key: 'a secret of the host' })
    const uids = [...text.matchAll(/^UID:(.*)$/gm)].map(([, uid]) => uid)
    expect(new Set(uids).size).toBe(uids.length)
    expect(uids.length).toBe(due(two, evening, calendar).length)
  })

  it('the entry that settles says which', () => {
    const report = taken(two, aFact('statutoryReport.filed', { matter: 'suicideBehaviour' }, minute(60)))
    expect(report.entry.discharged).toEqual(['reportSuicideBehaviour'])
    expect(report.entry.settled).toEqual([{ duty: 'reportSuicideBehaviour', since: minute(30) }])
    const both = taken(two, aFact('statutoryReport.filed', { matter: 'suicideBehaviour' }, minute(1_480)))
    expect(both.entry.settled?.map(({ since }) => since)).toEqual([minute(1_470), minute(30)])
  })

  it('a journal with several of a kind replays to the same', () => {
    const one = taken(opened('general'), aFact('reportableMatter.known', { matter: 'elderHarm' }, minute(30)))
    const other = taken(one.case, aFact('reportableMatter.known', { matter: 'elderHarm' }, minute(40)))
    const settled = taken(other.case, aFact('statutoryReport.filed', { matter: 'elderHarm' }, minute(35)))
    const again = replay(settled.case.flow, [settled.case.opening, one.entry, other.entry, settled.entry])
    expect(again).toMatchObject({ accepted: true, case: { known: settled.case.known } })
  })
})

describe('law 3: nothing older than its latest cause settles a duty', () => {
  /** A screening hands a danger over; the others meet it. */
  const meeting = flows.filter((flow) =>
    told(begun(flow), [['danger.reported', 1_440, {}]]).known.duties.some(
      ({ duty }) => duty === 'requestEmergencyHelp' && !flow.id.endsWith('.screening'),
    ),
  )

  it('is tried on every flow that meets danger', () => expect(meeting.length).toBeGreaterThan(12))

  it.each(meeting.map((flow) => [flow.id, flow] as const))(
    "M1 · %s: yesterday's call for help leaves today's danger to be answered",
    (_, flow) => {
      const inDanger = told(begun(flow), [['danger.reported', 1_440, {}]])
      const late = receive(inDanger, aFact('emergency.requested', { from: 'police' }, minute(60)), {
        recordedAt: minute(1_500),
      })
      const after = late.accepted ? late.case : inDanger
      expect(after.known.duties.map(({ duty }) => duty)).toContain('requestEmergencyHelp')
      const called = taken(after, aFact('emergency.requested', { from: 'police' }, minute(1_441)), {
        recordedAt: minute(1_501),
      })
      expect(called.case.known.duties.map(({ duty }) => duty)).not.toContain('requestEmergencyHelp')
    },
  )

  it('a danger met again is one duty, dated from the first and settled by nothing older than the last', () => {
    const twice = told(opened('general'), [
      ['danger.reported', 100, {}],
      ['danger.reported', 200, {}],
    ])
    const rows = due(twice, minute(300), calendar).filter(({ duty }) => duty === 'requestEmergencyHelp')
    expect(rows.map(({ since }) => since)).toEqual([minute(100)])
    const between = told(twice, [['emergency.requested', 150, { from: 'fireService' }]])
    expect(between.known.duties.map(({ duty }) => duty)).toContain('requestEmergencyHelp')
    const after = told(twice, [['emergency.requested', 200, { from: 'fireService' }]])
    expect(after.known.duties.map(({ duty }) => duty)).not.toContain('requestEmergencyHelp')
  })

  it('what holds whenever it was settles also when it is older: rights once explained stay explained', () => {
    const asked = opened('general')
    expect(asked.known.duties.map(({ duty }) => duty)).toEqual(['replyFirst'])
    expect(told(asked, [['rights.explained', -10, {}]]).known.duties).toEqual([])
  })
})

describe('law 3: a settlement may name what it answers', () => {
  const report = 'reportSuicideBehaviour'
  const naming = (type: string, at: number, answers: number, saying: object): Told => [
    type,
    at,
    { ...saying, answers: minute(answers) },
  ]
  const filedFor = (at: number, answers: number) =>
    naming('statutoryReport.filed', at, answers, { matter: 'suicideBehaviour' })
  const handedIn = (kase: Case, [type, at, saying]: Told) =>
    receive(kase, aFact(type as never, saying, minute(at)), { recordedAt: minute(30_000) })

  it.each(flows.map((flow) => [flow.id, flow] as const))(
    '%s: a report made before the office knew settles what it names, and nothing else',
    (_, flow) => {
      const two = told(begun(flow), [known(100), known(300)])
      expect(owedSince(told(two, [filed(90)]), report)).toEqual([minute(100), minute(300)])
      expect(owedSince(told(two, [filedFor(90, 100)]), report)).toEqual([minute(300)])
      expect(owedSince(told(two, [filedFor(90, 300)]), report)).toEqual([minute(100)])
      expect(owedSince(told(two, [filedFor(400, 300)]), report)).toEqual([minute(100)])
      expect(owedSince(told(two, [filed(400)]), report)).toEqual([])
    },
  )

  it('119 was rung at 08:50, the office told at 09:00', () => {
    const two = told(opened('general'), [['danger.reported', 100, {}]])
    const call = naming('emergency.requested', 90, 100, { from: 'fireService' })
    expect(told(two, [call]).known.duties.map(({ duty }) => duty)).not.toContain('requestEmergencyHelp')
    const concluded = naming('emergency.concluded', 95, 100, { outcome: 'escorted' })
    expect(told(two, [concluded]).known.duties.map(({ duty }) => duty)).not.toContain('requestEmergencyHelp')
  })

  it('of a danger met again the latest is to be named, which due shows', () => {
    const twice = told(opened('general'), [
      ['danger.reported', 100, {}],
      ['danger.reported', 200, {}],
    ])
    const [row] = due(twice, minute(300), calendar).filter(({ duty }) => duty === 'requestEmergencyHelp')
    expect([row?.since, row?.renewed]).toEqual([minute(100), minute(200)])
    const called = (answers: number) => naming('emergency.requested', 90, answers, { from: 'police' })
    expect(told(twice, [called(100)]).known.duties.map(({ duty }) => duty)).toContain('requestEmergencyHelp')
    expect(told(twice, [called(200)]).known.duties.map(({ duty }) => duty)).not.toContain('requestEmergencyHelp')
  })

  it('of two requests the one that is named is answered', () => {
    const two = told(opened('general'), [
      ['dataRequest.received', 100, { request: 'access' }],
      ['dataRequest.received', 200, { request: 'access' }],
    ])
    const answered = naming('dataRequest.answered', 300, 200, { request: 'access', decision: 'refused' })
    const after = told(two, [answered])
    expect(owedSince(after, 'answerAccessRequest')).toEqual([minute(100)])
    const { entry } = taken(two, aFact('dataRequest.answered', answered[2], minute(300)), {
      recordedAt: minute(30_000),
    })
    expect(entry.settled).toEqual([{ duty: 'answerAccessRequest', since: minute(200) }])
  })

  it('what was settled by name is not owed again when it is told again, in whatever order', () => {
    const all = [known(100), known(100), known(300)]
    let settled = 0
    for (const order of ordersOf(all)) {
      for (let n = 1; n <= order.length; n++) {
        const before = told(opened('general'), order.slice(0, n))
        if (!owedSince(before, report).includes(minute(100))) continue
        const after = told(told(before, [filedFor(90, 100)]), order.slice(n))
        expect(owedSince(after, report)).toEqual([minute(300)])
        settled++
      }
    }
    expect(settled).toBeGreaterThan(ordersOf(all).length)
  })

  it('the latest eight names are remembered, whatever came first, and stored', () => {
    const times = Array.from({ length: 12 }, (_, n) => 100 + n)
    const namedIn = (order: readonly number[]) =>
      told(opened('general'), [...times.map((at) => known(at)), ...order.map((at) => filedFor(90, at))])
    const kase = namedIn(times)
    expect(kase.known.answered).toHaveLength(8)
    expect(namedIn([...times].reverse()).known.answered).toEqual(kase.known.answered)
    const loaded = fromEnvelope(kase.flow, JSON.parse(JSON.stringify(toEnvelope(kase))))
    expect(loaded).toMatchObject({ accepted: true, case: { known: { answered: kase.known.answered } } })
  })

  it('named by an instant written otherwise it is the same', () => {
    const two = told(opened('general'), [known(60), known(300)])
    const inUtc = aFact('statutoryReport.filed', { matter: 'suicideBehaviour', answers: '2026-03-02T02:00:00Z' })
    expect(owedSince(taken(two, { ...inUtc, at: minute(50) }).case, report)).toEqual([minute(300)])
  })

  it.each<[string, Told]>([
    ['what nobody knew of', filedFor(400, 101)],
    ['another matter', naming('statutoryReport.filed', 400, 100, { matter: 'elderHarm' })],
    ['another kind', naming('dataRequest.answered', 400, 100, { request: 'access', decision: 'granted' })],
  ])('naming %s is refused, and nothing is settled', (_, fact) => {
    const outcome = handedIn(told(opened('general'), [known(100), known(300)]), fact)
    expect(outcome).toMatchObject({ accepted: false, kind: 'blocked', reasons: [{ code: 'notOwed', path: 'answers' }] })
  })

  it('a call for help that names what is not there is taken in all the same, and says so', () => {
    const inDanger = told(opened('general'), [['danger.reported', 100, {}]])
    const outcome = handedIn(inDanger, naming('emergency.requested', 400, 101, { from: 'police' }))
    expect(outcome).toMatchObject({ accepted: true, warnings: [{ code: 'notOwed', path: 'answers' }] })
    expect(outcome.case.known.duties.map(({ duty }) => duty)).toContain('requestEmergencyHelp')
  })

  it('what names nothing as an instant is refused by its form', () => {
    const outcome = receive(
      told(opened('general'), [known(100)]),
      aFact('statutoryReport.filed', { matter: 'suicideBehaviour', answers: 'the first one' } as never, minute(200)),
      { recordedAt: minute(300) },
    )
    expect(outcome).toMatchObject({ accepted: false, reasons: [{ path: 'answers' }] })
  })
})

describe('law 3: journals and stored cases hold each', () => {
  const one = taken(opened('general'), aFact('reportableMatter.known', { matter: 'elderHarm' }, minute(30)))
  const other = taken(one.case, aFact('reportableMatter.known', { matter: 'elderHarm' }, minute(40)))
  const filing = taken(other.case, aFact('statutoryReport.filed', { matter: 'elderHarm' }, minute(35)))
  const journal = (last: object) => [filing.case.opening, one.entry, other.entry, { ...filing.entry, ...last }] as never

  it.each<[string, object]>([
    ['another of them', { settled: [{ duty: 'reportElderHarm', since: minute(40) }] }],
    ['both', { settled: [minute(40), minute(30)].map((since) => ({ duty: 'reportElderHarm', since })) }],
    ['none', { settled: [] }],
  ])('an entry that says it settled %s is found', (_, last) => {
    expect(replay(filing.case.flow, journal(last))).toMatchObject({
      accepted: false,
      sequence: 3,
      reasons: [{ code: 'replayDiffers', path: 'settled' }],
    })
  })

  it('a journal of 0.1.0, in which of several one was owed, is read; what it owes is what is owed now', () => {
    const { rules: _, ...opening } = filing.case.opening
    const [{ settled: __, ...last }, again] = [filing.entry, { ...other.entry, opened: [] }]
    const outcome = replay(filing.case.flow, [opening, one.entry, again, last])
    expect(outcome).toMatchObject({ accepted: true, case: { known: { duties: filing.case.known.duties } } })
    const changed = { ...again, opened: ['sealRecord'] }
    expect(replay(filing.case.flow, [opening, one.entry, changed, last])).toMatchObject({
      accepted: false,
      sequence: 2,
      reasons: [{ path: 'opened' }],
    })
    expect(replay(filing.case.flow, [filing.case.opening, one.entry, again, last])).toMatchObject({ accepted: false })
  })

  it('a stored case may owe two of a kind, and not one of them twice', () => {
    const stored = JSON.parse(JSON.stringify(toEnvelope(other.case)))
    expect(fromEnvelope(other.case.flow, stored)).toMatchObject({ accepted: true, case: { known: other.case.known } })
    const [first] = stored.known.duties
    const again = { ...stored, known: { ...stored.known, duties: [...stored.known.duties, first] } }
    expect(fromEnvelope(other.case.flow, again)).toMatchObject({ accepted: false, reasons: [{ code: 'impossible' }] })
  })

  it('of two open the remedy of a closing says since when each is owed', () => {
    const served = { ...filing.case, known: { ...filing.case.known, duties: other.case.known.duties } }
    const remedy = nothingOwed.remedy as (...asked: readonly unknown[]) => Label
    const { en, zh } = remedy(served.known, definition(served.flow).duties)
    for (const text of [en, zh]) expect(text).toMatch(/09:30.*09:40|09:40.*09:30/)
  })
})
