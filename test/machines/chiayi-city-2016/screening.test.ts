import { describe, expect, it } from 'vitest'
import type { clauses } from '#machines/chiayi-city-2016/clauses.ts'
import { screening, screeningSchedule, source } from '#machines/chiayi-city-2016/index.ts'
import type { readings } from '#machines/chiayi-city-2016/readings.ts'
import { screeningDates } from '#src/screening/index.ts'
import { byClause, having, type Told, tell } from '../../support/clause-table.ts'
import * as so from '../screening-cases.ts'
import { answered, begun, examplesOf, talk, toAnswering } from '../screening-cases.ts'

const fresh = () => begun(screening)
const rights = toAnswering.slice(0, 1)
const offered = toAnswering.slice(0, 2)
const greater = [...toAnswering, answered('moderate')]
const flagged = [...toAnswering, answered('adjusted', 'flagged')]

describe('自我檢測, clause by clause (伍.三.三.2.2.C)', () => {
  byClause<keyof typeof clauses | keyof typeof readings, Told>(fresh, [
    ['陸', 'rights are explained beforehand', [], ['rights.explained', 'eapWindow'], 'offering'],
    ['伍.三.三.2.2.C', 'the scale is offered', rights, ['screening.offered', 'eapWindow'], 'answering'],
    ['解讀.33', 'nobody has to take it', rights, ['screening.declined', 'employee'], 'ended'],
    ['陸.一', 'no answer without consent', offered, answered('mild'), '⊘ consentSaid'],
    ['伍.三.三.2.2.C', 'the person sees to lesser stress', toAnswering, answered('mild'), 'ended'],
    ['解讀.34', 'from where stress is greater the agency says', toAnswering, answered('moderate'), 'proposing'],
    ['伍.三.三.2.2.C', 'help may be sought', greater, so.helpAsked, 'handedOverToGeneral'],
    ['陸.一', 'or not, freely', greater, ['help.declined', 'employee'], 'ended'],
    ['解讀.35', 'thoughts of suicide: a talk the same day', toAnswering, answered('mild', 'flagged'), 'talking'],
    ['解讀.36', 'without concern it is followed up', flagged, talk('noConcern'), 'followingUp'],
    ['附件一.2', 'danger is met at once', flagged, ['danger.reported', 'counsellor'], 'handedOverInDanger'],
  ])
})

describe('每 3 個月', () => {
  it('the plan gives the rhythm; where it begins and on which day the agency gives', () => {
    expect(screeningSchedule.is).toEqual({ everyMonths: 3, from: 'toBeGiven', day: 'toBeGiven' })
    expect(source.clauses[screeningSchedule.cites[0]]).toContain('每3個月')
    const dates = screeningDates({ ...screeningSchedule.is, from: '2026-01', day: 5 }, 2026)
    expect(dates.map(({ date }) => date)).toEqual(['2026-01-05', '2026-04-06', '2026-07-06', '2026-10-05'])
  })

  it('there is no default', () => {
    // @ts-expect-error: the first month and the day are still to be given.
    expect(() => screeningDates(screeningSchedule.is, 2026)).toThrow(TypeError)
    expect(() => screeningDates({ ...screeningSchedule.is, day: 5 }, 2026)).toThrow('from must be a month')
  })
})

describe('what was answered', () => {
  it('is neither taken nor repeated', () => {
    const canary = '金絲雀-市-0501'
    const [type, role, saying] = answered('moderate')
    for (const more of [
      { workload: canary },
      { total: canary },
      { ideation: canary },
      { details: { answers: canary } },
    ]) {
      const { case: after, ...outcome } = tell(having(fresh(), toAnswering), [type, role, { ...saying, ...more }])
      const { flow: _, ...kept } = after
      const said = outcome.accepted ? outcome.entry : outcome.reasons
      expect(JSON.stringify([kept, said])).not.toContain(canary)
      expect(outcome.accepted).toBe('details' in more)
    }
  })
})

describe('the example cases', () => {
  it('end as their stories say', () => {
    expect(examplesOf(screening)).toEqual({
      '01-within-the-range': {
        ending: 'ended',
        refused: ['2 screening.offered: notNow', '5 screening.answered: consentSaid', '7 screening.answered: notYours'],
        owed: [],
      },
      '02-offered-and-declined': { ending: 'ended', refused: ['7 followUp.made: closed'], owed: [] },
      '03-thoughts-of-suicide-no-concern': { ending: 'ended', refused: ['6 riskTalk.held: notYours'], owed: [] },
      '04-talk-finds-danger': {
        ending: 'handedOverInDanger',
        refused: ['7 closure.decided: notNow'],
        owed: ['requestEmergencyHelp'],
      },
      '05-asks-for-help': { ending: 'handedOverToGeneral', refused: [], owed: [] },
    })
  })
})
