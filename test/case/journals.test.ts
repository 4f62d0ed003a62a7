import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  actions,
  type Case,
  due,
  type Envelope,
  explain,
  fromEnvelope,
  type JournalEntry,
  lapse,
  type Opening,
  receive,
  recordFromJournal,
  replay,
  toEnvelope,
  verifyJournal,
} from '#src/index.ts'
import { aFact, asJson, by, type FlowName, flowNames, flows, minute, plain } from '../support/cases.ts'
import { another, type Chained, chainedJourneys, changedAt, placesIn, sha256 } from './support/chained.ts'

type Journal = readonly (Opening | JournalEntry)[]

const faultsOf = (flow: FlowName, journal: unknown, head?: string) => {
  const verdict = verifyJournal(flows[flow], journal as Journal, { sha256, ...(head !== undefined && { head }) })
  return verdict.accepted ? [] : verdict.faults
}

const runs = { numRuns: 30, seed: 41 }

describe.each(flowNames)('law 14: one judge, over any journal of %s', (flow) => {
  const heads = (chained: Chained): string => chained.last.head as string

  it('finds nothing in what was recorded, and gives the case and its head', () => {
    const sound = ({ journal, last, sealed }: Chained) => {
      const halves = new Map(sealed.map((each) => [each.reference, each]))
      const options = { sha256, head: last.head as string, sealed: (at: string) => halves.get(at as never) }
      expect(verifyJournal(flows[flow], journal, options)).toEqual({ accepted: true, case: last, head: last.head })
      expect(verifyJournal(flows[flow], asJson(journal) as Journal, { sha256 })).toMatchObject({ accepted: true })
      expect(replay(flows[flow], journal, { sha256 })).toEqual({ accepted: true, case: last })
    }
    fc.assert(fc.property(chainedJourneys(flow), sound), runs)
  })

  it('M40 · finds any change of any one field of any one entry, by the head that was kept', () => {
    const found = (chained: Chained, at: number, place: number, value: number) => {
      const journal = asJson(chained.journal) as Journal
      const n = at % journal.length
      const places = placesIn(journal[n])
      const path = places[place % places.length] as readonly (string | number)[]
      const changed = changedAt(journal, [n, ...path], another(value))
      expect([path.join('.'), faultsOf(flow, changed, heads(chained))]).not.toEqual([path.join('.'), []])
    }
    fc.assert(fc.property(chainedJourneys(flow), fc.nat(), fc.nat(), fc.nat(), found), { ...runs, numRuns: 150 })
  })

  it('M40 · without that head, all but what the last entry could say as well', () => {
    const found = (chained: Chained, at: number, place: number, value: number) => {
      const journal = asJson(chained.journal) as Journal
      fc.pre(journal.length > 1)
      const n = at % (journal.length - 1)
      const places = placesIn(journal[n])
      const path = places[place % places.length] as readonly (string | number)[]
      expect(faultsOf(flow, changedAt(journal, [n, ...path], another(value)))).not.toEqual([])
    }
    fc.assert(fc.property(chainedJourneys(flow), fc.nat(), fc.nat(), fc.nat(), found), runs)
  })

  it('M40 · finds entries left out, put in twice, exchanged, renumbered, and an end that is missing', () => {
    const found = (chained: Chained, at: number) => {
      const journal = asJson(chained.journal) as Journal
      fc.pre(journal.length > 2)
      const n = 1 + (at % (journal.length - 2))
      const [before, one, two, after] = [journal.slice(0, n), journal[n], journal[n + 1], journal.slice(n + 2)]
      const renumbered = [...before, two, ...after].map((entry, place) => ({ ...entry, sequence: place }))
      const broken: readonly (readonly [string, unknown])[] = [
        ['left out', [...before, two, ...after]],
        ['twice', [...before, one, one, two, ...after]],
        ['exchanged', [...before, two, one, ...after]],
        ['left out, and the rest numbered anew', renumbered],
        ['no end', journal.slice(0, -1)],
        ['no beginning', journal.slice(1)],
      ]
      for (const [said, changed] of broken)
        expect([said, faultsOf(flow, changed, heads(chained))]).not.toEqual([said, []])
    }
    fc.assert(fc.property(chainedJourneys(flow), fc.nat(), found), runs)
  })

  it('M41 · an envelope with any value changed is refused with its journal at hand, or is the same case', () => {
    const bound = ({ journal, last }: Chained, place: number, value: number) => {
      const stored = asJson(toEnvelope(last, { sha256 })) as Envelope
      const places = placesIn(stored)
      const path = places[place % places.length] as readonly (string | number)[]
      const loaded = fromEnvelope(flows[flow], changedAt(stored, path, another(value)), [], { journal, sha256 })
      expect([path.join('.'), loaded.accepted ? plain(loaded.case as Case) : plain(last)]).toEqual([
        path.join('.'),
        plain(last),
      ])
    }
    fc.assert(fc.property(chainedJourneys(flow), fc.nat(), fc.nat(), bound), { ...runs, numRuns: 150 })
  })

  it('M41 · by its print and the head that was kept, every changed value is refused', () => {
    const bound = ({ last }: Chained, place: number, value: number) => {
      const stored = asJson(toEnvelope(last, { sha256 })) as Envelope
      const places = placesIn(stored)
      const path = places[place % places.length] as readonly (string | number)[]
      const changed = changedAt(stored, path, another(value))
      const loaded = fromEnvelope(flows[flow], changed, [], { head: last.head as string, sha256 })
      expect([path.join('.'), loaded.accepted]).toEqual([path.join('.'), false])
    }
    fc.assert(fc.property(chainedJourneys(flow), fc.nat(), fc.nat(), bound), { ...runs, numRuns: 100 })
  })

  it('M42 · whatever stands in an envelope, nothing throws once it has been loaded', () => {
    let loads = 0
    const answers = ({ last }: Chained, changes: readonly (readonly [number, number])[]) => {
      let stored = asJson(toEnvelope(last))
      for (const [place, value] of changes) {
        const places = placesIn(stored)
        stored = changedAt(stored, places[place % places.length] as readonly (string | number)[], another(value))
      }
      const loaded = fromEnvelope(flows[flow], stored)
      if (!loaded.accepted) return
      loads++
      const kase = loaded.case as Case
      const now = minute(5_000)
      const person = { role: 'careLiaison', id: 'u1' } as const
      expect(due(kase, now)).toBeInstanceOf(Array)
      expect(actions(kase, person)).toBeInstanceOf(Array)
      expect(lapse(kase, now)).toBeInstanceOf(Array)
      expect(explain(kase, 'danger.reported', by('colleague')).kind).toBeTruthy()
      const told = receive(kase, aFact('danger.reported', {}, now), { recordedAt: now, key: 'again' })
      expect(toEnvelope(told.case)).toBeTruthy()
    }
    const changes = fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 3 })
    fc.assert(fc.property(chainedJourneys(flow), changes, answers), { ...runs, numRuns: 400 })
    expect(loads).toBeGreaterThan(5)
  })

  it('a fact is recorded on the journal as it is on the case', () => {
    const same = ({ journal, last }: Chained) => {
      const now = new Date(Date.parse(last.recordedAt) + 60_000).toISOString()
      const fact = aFact('danger.reported', { details: { grounds: '…' } }, now)
      const options = { recordedAt: now, key: 'k-next', chain: { sha256, salt: 's' } }
      const [one, other] = [
        receive(last, fact, options),
        recordFromJournal(flows[flow], journal, fact as never, options),
      ]
      expect(other).toEqual(one)
    }
    fc.assert(fc.property(chainedJourneys(flow), same), runs)
  })
})
