import { describe, expect, it } from 'vitest'
import type { clauses } from '#machines/new-taipei-2020/clauses.ts'
import { crisis, general, leavePrompt, screening, screeningSchedule, source } from '#machines/new-taipei-2020/index.ts'
import type { readings } from '#machines/new-taipei-2020/readings.ts'
import { type Case, definition, explain, openCase, tryOpenCase } from '#src/index.ts'
import { assess, bsrs5, helplines, type Leave, leaves, promptedBy, screeningDates } from '#src/screening/index.ts'
import { openDuties } from '../../support/cases.ts'
import { byClause, having, ownStory, type Told, tell } from '../../support/clause-table.ts'
import { notEmpty } from '../../support/not-empty.ts'
import * as so from '../screening-cases.ts'
import { begun, everyCase, examplesOf, opening, talk, thresholds, toAnswering } from '../screening-cases.ts'

const fresh = () => begun(screening)
const tested = (leadsTo: string): Told => ['selfTest.answered', 'employee', { leadsTo }]
const unanswered: Told = ['offer.unanswered', 'eapWindow']
const rights = toAnswering.slice(0, 1)
const offered = toAnswering.slice(0, 2)
const helpful = [...toAnswering, tested('offer')]
const flagged = [...toAnswering, tested('riskTalk')]
const onLeave: Told = ['prompt.shown', 'personnel', { leave: 'bereavement' }]

describe('簡式健康量表自我檢測, clause by clause', () => {
  byClause<keyof typeof clauses | keyof typeof readings, Told>(fresh, [
    ['四.三.3.5.B', 'leave is an occasion, and no step', [], onLeave, 'explaining'],
    ['解讀.6', 'rights before anything', [], ['rights.explained', 'eapWindow'], 'offering'],
    ['四.三.1.5', 'the scale is offered', rights, ['screening.offered', 'eapWindow'], 'answering'],
    ['解讀.43', 'nobody has to take it', offered, ['screening.declined', 'employee'], 'ended'],
    ['解讀.11', 'silence ends it, and says nothing', offered, unanswered, 'ended'],
    ['解讀.11', 'silence on a prompt too', [onLeave], unanswered, 'ended'],
    ['一.一', 'nothing is told without consent', offered, tested('offer'), '⊘ consentSaid'],
    ['解讀.10', 'the score stays with the person', toAnswering, tested('nothing'), 'ended'],
    ['解讀.45', 'at the threshold of the agency help is offered', toAnswering, tested('offer'), 'proposing'],
    ['四.三.3.5.B', 'help may be applied for', helpful, so.helpAsked, 'handedOverToGeneral'],
    ['解讀.5', 'or not, freely', helpful, ['help.declined', 'employee'], 'ended'],
    ['解讀.11', 'or left unanswered', helpful, so.closed, 'ended'],
    ['解讀.46', 'thoughts of suicide: a talk the same day', toAnswering, tested('riskTalk'), 'talking'],
    ['解讀.46', 'without concern it is followed up', flagged, talk('noConcern'), 'followingUp'],
    ['四.三.3.5.B', 'or help is offered', flagged, talk('offerHelp'), 'proposing'],
    ['解讀.47', 'nobody is forced to talk', flagged, ['riskTalk.declined', 'employee'], 'followingUp'],
    ['解讀.46', 'danger found is to be reported as such', flagged, talk('danger'), 'talking'],
    ['解讀.24', 'and comes first', flagged, ['danger.reported', 'counsellor'], 'handedOverInDanger'],
    ['解讀.26', 'reported by anyone', [], ['danger.reported', 'peerTeam'], 'handedOverInDanger'],
    ['解讀.47', 'care goes on until somebody ends it', [...flagged, talk('noConcern')], so.closed, 'ended'],
    ['解讀.33', 'a death is a crisis', [], ['capacity.known', 'physician', { capacity: 'dead' }], 'handedOverToCrisis'],
  ])

  it('silence on the offer of a talk ends nothing (解讀.47)', () => {
    const outcome = tell(having(fresh(), flagged), unanswered)
    expect([outcome.accepted, openDuties(outcome.case)]).toEqual([false, ['offerTalk']])
  })
})

describe('解讀.45: thresholds are to be given', () => {
  it.each<[string, object]>([
    ['none given', {}],
    ['still to be given', { policy: { own: { screening: 'toBeGiven' } } }],
    ['one left out', { policy: { own: { screening: { sameDayFrom: 'never', ideationFrom: 2 } } } }],
    ['the cut-off of a total', { policy: { own: { screening: 10 } } }],
  ])('no case is opened: %s', (_, policy) => {
    const outcome = tryOpenCase(screening, { ...opening, ...policy })
    const reasons = outcome.accepted ? [] : outcome.reasons
    expect(reasons.length).toBeGreaterThan(0)
    for (const { path } of reasons) expect(path).toMatch(/^policy\.own\.screening/)
  })
})

describe('when the self-test is offered', () => {
  const prompting = (schedule: Parameters<typeof promptedBy>[0]) =>
    (Object.keys(leaves) as Leave[]).filter((leave) => promptedBy(schedule, leave)).sort()

  it('with the survey of the year, on a day the agency gives', () => {
    expect(screeningSchedule.survey.is).toEqual({ yearly: 'toBeGiven', day: 'toBeGiven' })
    expect(source.clauses['四.三.1.5']).toContain('年度需求問卷調查，提供簡式健康量表')
    const dates = screeningDates({ ...screeningSchedule.survey.is, yearly: 5, day: 4 }, 2026, undefined, 2)
    expect(dates.map(({ date }) => date)).toEqual(['2026-05-04', '2027-05-04'])
    // @ts-expect-error: the month is still to be given.
    expect(() => screeningDates({ ...screeningSchedule.survey.is, day: 4 }, 2026)).toThrow(TypeError)
  })

  it('on leave for childbirth and a death in the family, and on no other (解讀.48)', () => {
    expect(prompting(screeningSchedule.leave.is)).toEqual(['bereavement', 'maternity'])
    expect(source.clauses['四.三.3.5.B']).toMatch(/分娩或親人亡故等.*簡式健康量表予以評測/)
  })

  it('on other leave the plan names resources, and no scale', () => {
    expect(prompting(leavePrompt.is)).toEqual(['bereavement', 'extendedSick', 'onDutyInjury'])
    expect(source.clauses['四.三.3.5.A']).toContain('申請喪假、延長病假及公傷假之人員亦提供相關資源與協助')
    expect(source.clauses['四.三.3.5.A']).not.toContain('量表')
  })
})

describe('解讀.10, 解讀.44: the score is theirs', () => {
  const takes = (screening.events as readonly string[]).filter((type) => !type.startsWith('xstate.'))
  const { facts } = definition(screening)

  it('no fact the flow takes has a score, a band or thoughts of suicide in it', () => {
    const fields = takes.flatMap((type) => Object.keys(facts[type]?.decisive ?? {}))
    expect(fields).toContain('leadsTo')
    expect(fields.join()).not.toMatch(/score|total|band|ideation/i)
    // Elsewhere it names what a report, an answer or a call for help is about.
    const answering = takes.filter((type) => facts[type]?.decisive && 'answers' in facts[type].decisive)
    expect(answering.filter((type) => !/^(statutoryReport|dataRequest|emergency)\./.test(type))).toEqual([])
    expect(takes).not.toContain('screening.answered')
  })

  it('the person alone tells what it leads to', () => {
    expect(facts['selfTest.answered']?.by).toEqual(['employee'])
    for (const role of ['supervisor', 'personnel', 'eapWindow', 'counsellor', 'peerTeam'])
      expect(tell(having(fresh(), toAnswering), ['selfTest.answered', role, { leadsTo: 'riskTalk' }])).toMatchObject({
        accepted: false,
        kind: 'notYours',
      })
  })

  it.each<[string, object]>([
    ['an item', { sleep: '金絲雀-新北-0701' }],
    ['a total', { total: '金絲雀-新北-0701' }],
    ['a band', { band: '金絲雀-新北-0701' }],
    ['another consequence', { leadsTo: '金絲雀-新北-0701' }],
    ['answers, even sealed', { details: { answers: '金絲雀-新北-0701' } }],
    ['a note', { details: { notes: '金絲雀-新北-0701' } }],
  ])('nothing else is taken, and nothing repeated: %s', (_, more) => {
    const outcome = tell(having(fresh(), toAnswering), ['selfTest.answered', 'employee', { leadsTo: 'offer', ...more }])
    expect(outcome).toMatchObject({ accepted: false, kind: 'incomplete' })
    const { case: after, ...answer } = outcome
    const { flow: _flow, ...kept } = after
    expect(JSON.stringify([kept, answer])).not.toContain('金絲雀')
  })
})

describe('acceptance', () => {
  /** What a host tells the case of an assessment, when the person lets it. */
  const leadsTo = (total: number, ideation: number) => {
    const outcome = assess(bsrs5, so.answering(total, ideation), thresholds)
    if (!outcome.accepted) throw new Error(JSON.stringify(outcome.reasons))
    const { sameDayHumanAssessment, offer } = outcome.value
    return { leadsTo: sameDayHumanAssessment ? 'riskTalk' : offer ? 'offer' : 'nothing' }
  }
  const screened = [
    ['rights.explained', 'eapWindow', {}, 'offering'],
    ['screening.offered', 'eapWindow', {}, 'answering'],
    ['consent.given', 'employee', { scope: 'sensitiveData', form: 'electronic' }, 'answering'],
  ] as const

  ownStory(
    'scenario 5: a total of 11 without thoughts of suicide is an offer; ignored, it ends',
    fresh,
    [
      ...screened,
      ['selfTest.answered', 'employee', leadsTo(11, 0), 'proposing'],
      ['closure.decided', 'eapWindow', {}, 'ended'],
    ],
    ({ kase }) =>
      expect(kase.known).toMatchObject({ danger: 'notAssessed', need: 'unknown', willingness: 'unknown', duties: [] }),
  )

  ownStory(
    'scenario 6: a total of 5 with thoughts of suicide at 3 is a talk the same day; no intent, help declined, followed up',
    fresh,
    [
      ...screened,
      ['selfTest.answered', 'employee', leadsTo(5, 3), 'talking'],
      ['riskTalk.held', 'careLiaison', { outcome: 'offerHelp' }, 'proposing'],
      ['help.declined', 'employee', {}, 'followingUp'],
      ['followUp.made', 'careLiaison', { nextReviewAt: '2026-03-09T09:00:00+08:00' }, 'followingUp'],
    ],
    ({ kase }) => {
      expect(helplines.map(({ number }) => number)).toContain('1925')
      expect(kase.known).toMatchObject({ danger: 'notAssessed', nextReviewAt: '2026-03-09T09:00:00+08:00' })
      expect(openDuties(kase)).toEqual(['followUp'])
    },
  )
})

describe('解讀.46, I-37: a result alone', () => {
  const answers = ['nothing', 'offer', 'riskTalk'].map(tested)
  const cases = everyCase(screening, answers, true)

  it('is neither danger nor need, and never opens an involuntary case', () => {
    for (const { known } of everyCase(screening, answers, false))
      expect([known.danger, known.need]).toEqual(['notAssessed', 'unknown'])
    const endings = new Set(cases.filter(({ status }) => status === 'ended').map(({ step }) => step))
    expect(endings).toEqual(new Set(['ended', 'handedOverToGeneral', 'handedOverInDanger', 'handedOverToCrisis']))
    expect(JSON.stringify(screening.config)).not.toContain('involuntary')
  })

  it('reaches no superior: the same is said of a case with a talk due as of any other', () => {
    const own = ['prompt.shown', 'screening.offered', 'selfTest.answered', 'riskTalk.held', 'closure.decided']
    const hears = (kase: Case) => own.map((type) => explain(kase, type as never, { role: 'supervisor' }).kind).join()
    expect(new Set(cases.filter(({ status }) => status === 'open').map(hears)).size).toBe(1)
  })

  it('goes on elsewhere without a word of the self-test', () => {
    for (const kase of notEmpty(cases.filter(({ status, step }) => status === 'ended' && step !== 'ended'))) {
      const flow = kase.step === 'handedOverToCrisis' ? crisis : general
      const next = openCase(flow, {
        ...opening,
        at: kase.recordedAt,
        recordedAt: kase.recordedAt,
        caseId: 'c-2',
        continues: kase,
      }).case
      if (kase.step === 'handedOverInDanger') expect(next.step).toBe('securing')
      expect(JSON.stringify(next.known.own)).not.toMatch(/creening|alk/)
    }
  })
})

describe('the example cases', () => {
  it('end as their stories say', () => {
    expect(examplesOf(screening)).toEqual({
      '01-nothing-follows': {
        ending: 'ended',
        refused: [
          '5 selfTest.answered: unknownField',
          '6 selfTest.answered: consentSaid',
          '8 screening.answered: notInThisFlow',
        ],
        owed: [],
      },
      '02-survey-unanswered': { ending: 'ended', refused: [], owed: [] },
      '03-thoughts-of-suicide-no-concern': { ending: 'ended', refused: ['7 offer.unanswered: notNow'], owed: [] },
      '04-talk-finds-danger': {
        ending: 'handedOverInDanger',
        refused: ['5 selfTest.answered: notYours'],
        owed: ['requestEmergencyHelp'],
      },
      '05-applies-for-service': {
        ending: 'handedOverToGeneral',
        refused: ['6 need.assessed: notInThisFlow'],
        owed: [],
      },
    })
  })
})
