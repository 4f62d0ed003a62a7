import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createActor } from 'xstate'
import { chiayiCity2016 } from '#machines/index.ts'
import { actions, type Case, explain, type JournalEntry, receive, replay } from '#src/index.ts'
import { asJson, deepFrozen, flowNames, flows, opened, plain } from '../support/cases.ts'
import { gone, journeys, type Move, type Telling } from '../support/journeys.ts'
import { standsIn, stepsOf } from '../support/walk.ts'

const seeded = { seed: 1052016, numRuns: 70 }

const decisiveOf = ({ type, at, by, decisive }: JournalEntry) => ({ ...decisive, type, at, by }) as never

describe.each(flowNames)('the laws of a case, on any journey through %s', (flow) => {
  const always = (law: (move: Move) => void) =>
    fc.assert(
      fc.property(journeys(flow), (tellings) => void gone(flow, tellings, law)),
      seeded,
    )

  it('the journeys stand on every step there is', () => {
    const stood = new Set<string>()
    always(({ before, outcome }) => {
      for (const step of [...standsIn(before), ...standsIn(outcome.case)]) stood.add(step)
    })
    expect(stepsOf(flow).filter((step) => !stood.has(step))).toEqual([])
  })

  it('explain says allowed exactly when the fact is taken in, else the same reasons', () => {
    always(({ before, fact, options: { recordedAt }, outcome }) => {
      if (outcome.accepted && outcome.repeated) return
      const { kind, reasons } = explain(before, fact, undefined, { recordedAt: recordedAt as string })
      expect(kind).toBe(outcome.accepted ? 'allowed' : outcome.kind)
      expect(reasons).toEqual(outcome.accepted ? outcome.warnings : outcome.reasons)
    })
  })

  it('whatever is taken in was announced for its type, and by the list of actions', () => {
    always(({ before, fact, options: { recordedAt }, outcome }) => {
      if (!outcome.accepted || outcome.repeated || recordedAt !== fact.at) return
      expect(explain(before, fact.type, fact.by)).toMatchObject({ kind: 'allowed' })
    })
    fc.assert(
      fc.property(journeys(flow, 40), (tellings) => {
        const { last, moves } = gone(flow, tellings)
        const { role, id } = moves[0]?.fact.by ?? { role: 'eapWindow', id: 'u1' }
        for (const { type, kind, reasons } of actions(last, { role, id }))
          expect({ kind, reasons }).toEqual(explain(last, type, { role, id }))
      }),
      { ...seeded, numRuns: 4 },
    )
  })

  it('step and memory are those of an ordinary XState actor told the same facts', () => {
    const compared = (tellings: readonly Telling[]) => {
      const { caseId, openedAt, policy } = opened(flow).known
      const actor = createActor(flows[flow], { input: { caseId, openedAt, policy } }).start()
      const same = (kase: Case) => {
        const { value, context, status } = actor.getSnapshot()
        expect({ value, context }).toEqual({ value: kase.step, context: kase.known })
        expect(status).toBe(kase.status === 'ended' ? 'done' : 'active')
      }
      same(opened(flow))
      gone(flow, tellings, ({ before, outcome }) => {
        if (outcome.accepted && !outcome.repeated) actor.send(decisiveOf(outcome.entry))
        else if (!outcome.accepted) expect(outcome.case).toBe(before)
        same(outcome.case)
      })
      expect(asJson(actor.getPersistedSnapshot())).toMatchObject({
        context: asJson(gone(flow, tellings).last.known) as object,
      })
    }
    fc.assert(fc.property(journeys(flow), compared), seeded)
  })

  it('what a case refuses as blocked or not now, an XState actor would not take either', () => {
    always(({ before, fact, outcome }) => {
      const { details: _, ...event } = fact
      const snapshot = flows[flow].resolveState({ value: before.step, context: before.known })
      if (outcome.accepted && !outcome.repeated) expect(snapshot.can(event as never)).toBe(true)
      if (!outcome.accepted && ['blocked', 'notNow'].includes(outcome.kind))
        expect(snapshot.can(event as never)).toBe(false)
    })
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
    const chained = (tellings: readonly Telling[]) => {
      const { first, entries } = gone(flow, tellings)
      let from = first.step
      entries.forEach((entry, n) => {
        expect(entry).toMatchObject({ sequence: n + 1, from, caseId: first.known.caseId })
        expect(entry.ended).toBe(n === entries.length - 1 && gone(flow, tellings).last.status === 'ended')
        from = entry.to
      })
    }
    fc.assert(fc.property(journeys(flow, 40), chained), { ...seeded, numRuns: 20 })
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
      if (!outcome.accepted || outcome.repeated) return
      const { entry } = outcome
      expect(entry.clauses.length).toBeGreaterThan(0)
      expect(entry.clauses.filter((id) => !(id in clauses) && !(id in readings))).toEqual([])
      const duties = (kase: Case) => kase.known.duties.map(({ duty }) => duty)
      const left = duties(before).filter((duty) => !entry.discharged.includes(duty) || entry.opened.includes(duty))
      expect(new Set([...left, ...entry.opened])).toEqual(new Set(duties(outcome.case)))
    })
  })
})
