import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createActor } from 'xstate'
import { chiayiCity2016 } from '#machines/index.ts'
import { actions, type Case, explain, type JournalEntry, receive, replay, type Taken } from '#src/index.ts'
import { asJson, deepFrozen, flowNames, flows, opened, plain } from '../support/cases.ts'
import { gone, journeys, type Move, type Telling } from '../support/journeys.ts'
import { notEmpty } from '../support/not-empty.ts'
import { standsIn, stepsOf } from '../support/walk.ts'

const seeded = { seed: 1052016, numRuns: 70 }

const isNew = ({ outcome }: Move) => !(outcome.accepted && outcome.repeated)
const isTakenIn = ({ outcome }: Move) => outcome.accepted && !outcome.repeated
const isHeldBack = ({ outcome }: Move) => !outcome.accepted && ['blocked', 'notNow'].includes(outcome.kind)

const decisiveOf = ({ type, at, by, decisive }: JournalEntry) => ({ ...decisive, type, at, by }) as never

describe.each(flowNames)('the laws of a case, on any journey through %s', (flow) => {
  /** Holds a law against every move that it concerns, of which there must be many. */
  const always = (law: (move: Move) => void, concerns: (move: Move) => boolean = () => true) => {
    let met = 0
    const holds = (move: Move) => {
      if (!concerns(move)) return
      met++
      law(move)
    }
    fc.assert(
      fc.property(journeys(flow), (tellings) => void gone(flow, tellings, holds)),
      seeded,
    )
    expect(met).toBeGreaterThan(50)
  }

  it('the journeys stand on every step there is', () => {
    const stood = new Set<string>()
    always(({ before, outcome }) => {
      for (const step of [...standsIn(before), ...standsIn(outcome.case)]) stood.add(step)
    })
    expect(stepsOf(flow).filter((step) => !stood.has(step))).toEqual([])
  })

  it('explain says allowed exactly when the fact is taken in, else the same reasons', () => {
    always(({ before, fact, options: { recordedAt }, outcome }) => {
      const { kind, reasons } = explain(before, fact, undefined, { recordedAt: recordedAt as string })
      expect(kind).toBe(outcome.accepted ? 'allowed' : outcome.kind)
      expect(reasons).toEqual(outcome.accepted ? outcome.warnings : outcome.reasons)
    }, isNew)
  })

  it('whatever is taken in was announced for its type, and by the list of actions', () => {
    always(
      ({ before, fact }) => expect(explain(before, fact.type, fact.by)).toMatchObject({ kind: 'allowed' }),
      (move) => isTakenIn(move) && move.options.recordedAt === move.fact.at,
    )
    fc.assert(
      fc.property(journeys(flow, 40), (tellings) => {
        const { last, moves } = gone(flow, tellings)
        const { role, id } = moves[0]?.fact.by ?? { role: 'eapWindow', id: 'u1' }
        for (const { type, kind, reasons } of notEmpty(actions(last, { role, id })))
          expect({ kind, reasons }).toEqual(explain(last, type, { role, id }))
      }),
      { ...seeded, numRuns: 4 },
    )
  })

  it('step and memory are those of an ordinary XState actor told the same facts', () => {
    /** The actor is done with the ending; what the case appends it does not hear. */
    const untilEnded = (tellings: readonly Telling[]) => {
      const end = gone(flow, tellings).moves.findIndex(({ outcome }) => outcome.case.status === 'ended')
      return end < 0 ? tellings : tellings.slice(0, end + 1)
    }
    const compared = (tellings: readonly Telling[]) => {
      const { caseId, openedAt, policy } = opened(flow).known
      const actor = createActor(flows[flow], { input: { caseId, openedAt, policy } }).start()
      const same = (kase: Case) => {
        const { value, context, status } = actor.getSnapshot()
        expect({ value, context }).toEqual({ value: kase.step, context: kase.known })
        expect(status).toBe(kase.status === 'ended' ? 'done' : 'active')
      }
      same(opened(flow))
      gone(flow, untilEnded(tellings), ({ before, outcome }) => {
        if (outcome.accepted && !outcome.repeated) actor.send(decisiveOf(outcome.entry))
        else if (!outcome.accepted) expect(outcome.case).toBe(before)
        same(outcome.case)
      })
      expect(asJson(actor.getPersistedSnapshot())).toMatchObject({
        context: asJson(gone(flow, untilEnded(tellings)).last.known) as object,
      })
    }
    fc.assert(fc.property(journeys(flow), compared), seeded)
  })

  it('what a case refuses as blocked or not now, an XState actor would not take either', () => {
    const agrees = new Map([
      [true, 0],
      [false, 0],
    ])
    always(
      ({ before, fact, outcome: { accepted } }) => {
        const { details: _, ...event } = fact
        const snapshot = flows[flow].resolveState({ value: before.step, context: before.known })
        expect(snapshot.can(event as never)).toBe(accepted)
        agrees.set(accepted, (agrees.get(accepted) ?? 0) + 1)
      },
      (move) => move.before.status === 'open' && (isTakenIn(move) || isHeldBack(move)),
    )
    expect(Math.min(...agrees.values())).toBeGreaterThan(50)
  })

  it('the journal run again gives the stored case, also from its JSON', () => {
    const replayed = (tellings: readonly Telling[]) => {
      const { first, last, entries } = gone(flow, tellings)
      const journal = [first.opening, ...entries]
      expect(replay(flows[flow], journal)).toEqual({ accepted: true, case: last })
      expect(replay(flows[flow], asJson(journal) as typeof journal)).toEqual({ accepted: true, case: last })
    }
    fc.assert(fc.property(journeys(flow), replayed), seeded)
  })

  it('entries follow one another without a gap, each from where the last one led', () => {
    let links = 0
    const chained = (tellings: readonly Telling[]) => {
      const { first, entries } = gone(flow, tellings)
      links += entries.length
      let from = first.step
      let hasEnded = false
      entries.forEach((entry, n) => {
        expect(entry).toMatchObject({ sequence: n + 1, from, caseId: first.known.caseId })
        if (hasEnded) expect(entry).toMatchObject({ to: from, ended: true })
        hasEnded = entry.ended
        from = entry.to
      })
      expect(gone(flow, tellings).last.status).toBe(hasEnded ? 'ended' : 'open')
    }
    fc.assert(fc.property(journeys(flow, 40), chained), { ...seeded, numRuns: 20 })
    expect(links).toBeGreaterThan(20)
  })

  it('a refusal changes nothing, and nothing handed in is ever written to', () => {
    always(({ before, fact, options }) => {
      const kase = deepFrozen(before)
      const was = JSON.stringify(plain(kase))
      const outcome = receive(kase, deepFrozen(fact), deepFrozen(options))
      if (!outcome.accepted || outcome.repeated) expect(outcome.case).toBe(kase)
      else expect(outcome.case).not.toBe(kase)
      expect(JSON.stringify(plain(kase))).toBe(was)
    })
  })

  it('clauses and duties of an entry are those of the document', () => {
    const { clauses, readings } = chiayiCity2016.source
    always(({ before, outcome }) => {
      const { entry } = outcome as Taken
      expect(entry.clauses.length).toBeGreaterThan(0)
      expect(entry.clauses.filter((id) => !(id in clauses) && !(id in readings))).toEqual([])
      const duties = (kase: Case) => kase.known.duties.map(({ duty }) => duty)
      const left = duties(before).filter((duty) => !entry.discharged.includes(duty) || entry.opened.includes(duty))
      expect(new Set([...left, ...entry.opened])).toEqual(new Set(duties(outcome.case)))
    }, isTakenIn)
  })
})
