import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { chiayiCity2016 } from '#machines/index.ts'
import { calendarOf } from '#src/calendar/calendar.ts'
import { type Case, due, lapse, openCase, receive, replay, toEnvelope, weekendsOnly } from '#src/index.ts'
import { officeDays } from '../calendar/office-days.ts'
import { aFact, by, flowNames, handIn, minute } from '../support/cases.ts'
import { gone, journeys } from '../support/journeys.ts'

const periods = { replyFirst: { workingDays: 1 }, holdCareTeam: { days: 7 }, notifyForCare: { hours: 4 } } as const
const calendar = calendarOf(officeDays)
const fridayEvening = '2026-03-06T18:00:00+08:00'

const general = (at = fridayEvening): Case =>
  openCase(chiayiCity2016.general, {
    caseId: 'c-1',
    at,
    recordedAt: at,
    by: by('eapWindow') as never,
    policy: { periods },
  })

/** The same case once every lapse by then is recorded, and the entries that says so. */
function caughtUp(kase: Case, now: string) {
  const entries: object[] = []
  let next = kase
  for (const { fact, key } of lapse(kase, now, calendar)) {
    const outcome = receive(next, fact, { key, recordedAt: now })
    if (!outcome.accepted) throw new Error(JSON.stringify(outcome.reasons))
    if (!outcome.repeated) entries.push(outcome.entry)
    next = outcome.case
  }
  return { kase: next, entries }
}

const told = (entries: readonly object[]) => entries.map((entry) => ({ ...entry, recordedAt: null }))

describe('A lapse is a fact', () => {
  it('of the instant at which it lapsed, by the case system, and moves nothing', () => {
    const now = '2026-03-12T09:00:00+08:00'
    const [{ fact } = {} as never] = lapse(general(), now, calendar)
    expect(fact).toEqual({
      type: 'duty.lapsed',
      at: '2026-03-09T23:59:59+08:00',
      by: { role: 'caseSystem', id: 'duty-clock' },
      duty: 'replyFirst',
      dueAt: '2026-03-09T23:59:59+08:00',
    })
    const { kase } = caughtUp(general(), now)
    expect(kase).toMatchObject({ step: 'explaining', status: 'open' })
    expect(due(kase, now, calendar)).toMatchObject([{ duty: 'replyFirst', overdue: true, lapsed: true }])
  })

  it('not before its due instant, nor for what has none', () => {
    expect(lapse(general(), '2026-03-09T23:59:59+08:00', calendar)).toEqual([])
    const undated = openCase(chiayiCity2016.general, {
      caseId: 'c-1',
      at: fridayEvening,
      recordedAt: fridayEvening,
      by: by('eapWindow') as never,
    })
    expect(lapse(undated, '2036-03-06T18:00:00+08:00', calendar)).toEqual([])
  })

  it('said once: run again, there is nothing to say; delivered again, it is a no-op', () => {
    const now = '2026-03-12T09:00:00+08:00'
    const { kase } = caughtUp(general(), now)
    expect(lapse(kase, '2027-03-12T09:00:00+08:00', calendar)).toEqual([])
    const [{ fact, key } = {} as never] = lapse(general(), now, calendar)
    expect(receive(kase, fact, { key, recordedAt: now })).toMatchObject({ accepted: true, repeated: true })
  })

  it('told too early, or of a duty that is settled, it is refused', () => {
    const [{ fact } = {} as never] = lapse(general(), '2026-03-12T09:00:00+08:00', calendar)
    expect(handIn(general(), { ...fact, at: '2026-03-09T09:00:00+08:00' })).toMatchObject({
      reasons: [{ code: 'dueInstantReached' }],
    })
    const replied = handIn(general(), aFact('rights.explained', {}, '2026-03-06T19:00:00+08:00')).case
    expect(handIn(replied, fact)).toMatchObject({ reasons: [{ code: 'dutyOwed' }] })
  })

  it('by nobody else than the case system', () => {
    const [{ fact } = {} as never] = lapse(general(), '2026-03-12T09:00:00+08:00', calendar)
    expect(handIn(general(), { ...fact, by: by('eapWindow') })).toMatchObject({ kind: 'notYours' })
  })
})

describe('Catching up', () => {
  const hoursOn = (hours: number) => new Date(Date.parse(fridayEvening) + hours * 3_600_000).toISOString()

  it('late, often, or after a year: the journal says the same', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9_000 }), { maxLength: 6 }), (looks) => {
        const end = hoursOn(9_000)
        const once = caughtUp(general(), end)
        let kase = general()
        const entries: object[] = []
        for (const hours of [...looks.sort((a, b) => a - b), 9_000]) {
          const step = caughtUp(kase, hoursOn(hours))
          entries.push(...step.entries)
          kase = step.kase
        }
        expect(told(entries)).toEqual(told(once.entries))
        expect(kase.known).toEqual(once.kase.known)
      }),
    )
  })

  it.each(flowNames)('in whatever order, the case of %s is the same', (flow) => {
    fc.assert(
      fc.property(journeys(flow, 20), fc.infiniteStream(fc.nat(99)), (tellings, chance) => {
        const { last } = gone(flow, tellings)
        const kase = { ...last, known: { ...last.known, policy: { ...last.known.policy, periods } } } as Case
        const now = new Date(Date.parse(kase.recordedAt) + 40 * 86_400_000).toISOString()
        const lapses = lapse(kase, now, calendar)
        const shuffled = [...lapses].sort(() => (chance.next().value % 2 ? 1 : -1))
        const recorded = (given: typeof lapses) =>
          given.reduce((before, { fact, key }) => receive(before, fact, { key, recordedAt: now }).case, kase)
        const settled = ({ known: { notedAt: _, ...known } }: Case) => known
        expect(settled(recorded(shuffled))).toEqual(settled(recorded(lapses)))
      }),
      { numRuns: 40 },
    )
  })

  it('a case untouched for a year says in due order what lapsed', () => {
    const danger = handIn(general(), aFact('danger.reported', {}, '2026-03-06T18:30:00+08:00')).case
    const { entries } = caughtUp(danger, '2027-03-06T18:00:00+08:00')
    expect(entries).toMatchObject([{ type: 'duty.lapsed', decisive: { duty: 'holdCareTeam' } }])
    const instants = entries.map((entry) => (entry as { at: string }).at)
    expect(instants).toEqual([...instants].sort())
  })
})

describe('The zone of the process', () => {
  const ours = process.env.TZ
  afterEach(() => {
    if (ours === undefined) delete process.env.TZ
    else process.env.TZ = ours
  })

  it.each(['UTC', 'America/New_York', 'Pacific/Apia'])('changes no journal: %s', (zone) => {
    const journal = () => {
      const first = general()
      const { kase, entries } = caughtUp(first, '2027-01-01T00:00:00+08:00')
      return {
        entries,
        stored: toEnvelope(kase),
        again: replay(first.flow, [first.opening, ...(entries as never[])]).accepted,
      }
    }
    const here = journal()
    process.env.TZ = zone
    expect(journal()).toEqual(here)
    expect(here.again).toBe(true)
  })
})

describe('without a calendar', () => {
  it('dates are counted by weekends alone, and say so', () => {
    const [row] = due(general(), minute(0))
    expect(row).toMatchObject({ provisional: true })
    expect(lapse(general(), '2026-03-12T09:00:00+08:00')).toEqual(
      lapse(general(), '2026-03-12T09:00:00+08:00', weekendsOnly('Asia/Taipei')),
    )
  })
})
