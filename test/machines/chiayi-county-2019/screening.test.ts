import { describe, expect, it } from 'vitest'
import type { clauses } from '#machines/chiayi-county-2019/clauses.ts'
import { crisis, general, screening, screeningSchedule, source } from '#machines/chiayi-county-2019/index.ts'
import type { readings } from '#machines/chiayi-county-2019/readings.ts'
import { type Case, definition, explain, openCase, tryOpenCase } from '#src/index.ts'
import { assess, bsrs5, helplines, screeningDates } from '#src/screening/index.ts'
import { ideationNames, levelNames } from '#src/screening/levels.ts'
import { openDuties } from '../../support/cases.ts'
import { byClause, having, ownStory, type Told, tell } from '../../support/clause-table.ts'
import { notEmpty } from '../../support/not-empty.ts'
import * as so from '../screening-cases.ts'
import { answered, begun, everyCase, examplesOf, opening, talk, thresholds, toAnswering } from '../screening-cases.ts'

const fresh = () => begun(screening)
const told = (...facts: readonly Told[]) => having(fresh(), facts)
const rights = toAnswering.slice(0, 1)
const offered = toAnswering.slice(0, 2)
const over = [...toAnswering, answered('moderate')]
const flagged = [...toAnswering, answered('adjusted', 'flagged')]
const oral: Told = ['consent.given', 'employee', { scope: 'sensitiveData', form: 'oral' }]
const declined: Told = ['screening.declined', 'employee']
const noHelp: Told = ['help.declined', 'employee']

describe('心理健康檢測, clause by clause (陸.三)', () => {
  byClause<keyof typeof clauses | keyof typeof readings, Told>(fresh, [
    ['拾壹', 'rights are explained beforehand', [], ['rights.explained', 'eapWindow'], 'offering'],
    ['陸.三', 'the screening is offered', rights, ['screening.offered', 'careLiaison'], 'answering'],
    ['解讀.35', 'nobody has to take it', rights, declined, 'ended'],
    ['解讀.35', 'nor once it is offered', offered, declined, 'ended'],
    ['解讀.8', 'no answer without consent', offered, answered('mild'), '⊘ consentSaid'],
    ['解讀.35', 'nor on a spoken one', [...offered, oral], answered('mild'), '⊘ consentFormSufficient'],
    ['陸.三', 'below the threshold nothing follows', toAnswering, answered('mild'), 'ended'],
    ['解讀.5', 'over the threshold of the agency', toAnswering, answered('moderate'), 'proposing'],
    ['陸.三', 'a referral is offered; who takes it up goes on', over, so.helpAsked, 'handedOverToGeneral'],
    ['解讀.7', 'who does not is left in peace', over, noHelp, 'ended'],
    ['解讀.38', 'and so is who does not answer', over, so.closed, 'ended'],
    ['解讀.37', 'thoughts of suicide: somebody talks with them', toAnswering, answered('mild', 'flagged'), 'talking'],
    ['解讀.37', 'and so for a band at the threshold', toAnswering, answered('severe'), 'talking'],
    ['解讀.38', 'a talk without concern is followed up', flagged, talk('noConcern'), 'followingUp'],
    ['陸.三', 'a talk may lead to a referral', flagged, talk('offerHelp'), 'proposing'],
    ['解讀.38', 'nobody is forced to talk', flagged, ['riskTalk.declined', 'employee'], 'followingUp'],
    ['解讀.37', 'danger found is to be reported as such', flagged, talk('danger'), 'talking'],
    ['解讀.4', 'and is met before any referral', flagged, ['danger.reported', 'counsellor'], 'handedOverInDanger'],
    ['陸.三', 'from any step', [], ['danger.reported', 'colleague'], 'handedOverInDanger'],
    [
      '解讀.14',
      'unclear danger too',
      over,
      ['danger.assessed', 'physician', { danger: 'unclear' }],
      'handedOverInDanger',
    ],
    ['解讀.38', 'care on the rounds goes on', [...flagged, talk('noConcern')], so.followUp, 'followingUp'],
    ['解讀.38', 'until somebody ends it', [...flagged, talk('noConcern'), so.followUp], so.closed, 'ended'],
    [
      '解讀.25',
      'a death is a crisis',
      over,
      ['capacity.known', 'physician', { capacity: 'dead' }],
      'handedOverToCrisis',
    ],
  ])

  it('speaks of who takes part by the names of the county', () => {
    const { roles } = definition(screening)
    expect([roles.eapWindow, roles.careTeam, roles.careLiaison].map((each) => each?.zh)).toEqual([
      '人事處員工協助方案專責人員',
      '員工協助方案社團組織',
      '關懷員',
    ])
    expect(source.clauses['陸.一']).toContain('關懷員')
  })
})

describe('scenario 30: four times a year, by thresholds that must be given', () => {
  it('in March, June, September and December, on a day the agency gives', () => {
    expect(screeningSchedule).toEqual({ is: { months: [3, 6, 9, 12], day: 'toBeGiven' }, cites: ['陸.三', '解讀.39'] })
    expect(source.clauses['陸.三']).toContain('每年 3 月、6 月、9 月及 12 月')
    const dates = screeningDates({ ...screeningSchedule.is, day: 2 }, 2026)
    expect(dates.map(({ date }) => date)).toEqual(['2026-03-02', '2026-06-02', '2026-09-02', '2026-12-02'])
  })

  it('there is no day by default', () => {
    // @ts-expect-error: the day is still to be given.
    expect(() => screeningDates(screeningSchedule.is, 2026)).toThrow('day must be a whole number')
  })

  it.each<[string, object, string]>([
    ['none given', {}, 'toBeGiven'],
    ['still to be given', { policy: { own: { screening: 'toBeGiven' } } }, 'toBeGiven'],
    ['one left out', { policy: { own: { screening: { offerFrom: 'mild', sameDayFrom: 'never' } } } }, 'badPolicy'],
    [
      'thoughts of suicide put off',
      { policy: { own: { screening: { ...thresholds, ideationFrom: 3 } } } },
      'badPolicy',
    ],
  ])('without thresholds no case is opened: %s', (_, policy, code) => {
    const outcome = tryOpenCase(screening, { ...opening, ...policy })
    const reasons = outcome.accepted ? [] : outcome.reasons
    expect(reasons.length).toBeGreaterThan(0)
    for (const each of reasons) expect(each.path).toMatch(/^policy\.own\.screening/)
    if (code === 'toBeGiven') expect(reasons.map((each) => each.code)).toEqual([code])
    for (const { zh, en, unblock } of reasons)
      for (const text of [zh, en, unblock.zh, unblock.en]) expect(text).toBeTruthy()
  })
})

describe('acceptance', () => {
  const scored = (total: number, ideation: number) => {
    const outcome = assess(bsrs5, so.answering(total, ideation), fresh().known.policy.own.screening)
    if (!outcome.accepted) throw new Error(JSON.stringify(outcome.reasons))
    return outcome.value
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
      ['screening.answered', 'employee', scored(11, 0).fact, 'proposing'],
      ['closure.decided', 'eapWindow', {}, 'ended'],
    ],
    ({ kase }) => {
      expect(scored(11, 0)).toMatchObject({ band: 'moderate', offer: true, sameDayHumanAssessment: false })
      expect(kase.known).toMatchObject({ danger: 'notAssessed', need: 'unknown', willingness: 'unknown', duties: [] })
    },
  )

  ownStory(
    'scenario 6: a total of 5 with thoughts of suicide at 3 is a talk the same day; no intent, help declined, followed up',
    fresh,
    [
      ...screened,
      ['screening.answered', 'employee', scored(5, 3).fact, 'talking'],
      ['riskTalk.held', 'counsellor', { outcome: 'offerHelp' }, 'proposing'],
      ['help.declined', 'employee', {}, 'followingUp'],
      ['followUp.made', 'careLiaison', { nextReviewAt: '2026-03-09T09:00:00+08:00' }, 'followingUp'],
    ],
    ({ kase }) => {
      expect(scored(5, 3)).toMatchObject({ band: 'adjusted', sameDayHumanAssessment: true, giveLines: true })
      expect(helplines.map(({ number }) => number)).toContain('1925')
      expect(kase.known).toMatchObject({ danger: 'notAssessed', nextReviewAt: '2026-03-09T09:00:00+08:00' })
      expect(openDuties(kase)).toEqual(['followUp'])
    },
  )
})

describe('解讀.6, I-37: a score alone', () => {
  const everyAnswer = levelNames.flatMap((band) => ideationNames.map((ideation) => [band, ideation] as const))
  const some = [answered('mild'), answered('moderate'), answered('adjusted', 'flagged')]
  const cases = everyCase(screening, some, true)

  it.each(everyAnswer)('%s, thoughts of suicide %s: neither danger nor need, nor anybody told', (band, ideation) => {
    const kase = told(...toAnswering, answered(band, ideation))
    expect(kase.known).toMatchObject({ danger: 'notAssessed', need: 'unknown', willingness: 'unknown', notified: [] })
    expect(['ended', 'proposing', 'talking']).toContain(kase.step)
    for (const { duty } of kase.known.duties) expect(['offerTalk', 'offerHelp']).toContain(duty)
    expect(JSON.stringify(kase.known.own)).not.toMatch(/moderate|severe|flagged|present|total/)
  })

  it('never opens an involuntary case, whatever else is told', () => {
    const endings = new Set(cases.filter(({ status }) => status === 'ended').map(({ step }) => step))
    expect(endings).toEqual(new Set(['ended', 'handedOverToGeneral', 'handedOverInDanger', 'handedOverToCrisis']))
    expect(JSON.stringify(screening.config)).not.toContain('involuntary')
  })

  it("finds no danger without a human's word on it", () => {
    for (const { known } of notEmpty(everyCase(screening, some, false))) expect(known.danger).toBe('notAssessed')
  })

  it('reaches no superior: the same is said of a case with a talk due as of any other', () => {
    const own = ['screening.offered', 'screening.answered', 'riskTalk.held', 'riskTalk.declined', 'closure.decided']
    const hears = (kase: Case) =>
      JSON.stringify(own.map((type) => explain(kase, type as never, { role: 'supervisor' }).kind))
    expect(new Set(cases.filter(({ status }) => status === 'open').map(hears)).size).toBe(1)
  })

  it('no case ends in danger or owing anything of its own, and every ending can be gone on from', () => {
    for (const kase of notEmpty(cases.filter(({ status }) => status === 'ended'))) {
      if (kase.step === 'ended') expect([kase.known.duties, kase.known.dangerUnresolved]).toEqual([[], false])
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

describe('what was answered', () => {
  const canary = '金絲雀-檢測-0601'
  const [type, role, saying] = answered('moderate')

  it('is sealed: neither the case nor its journal ever holds it', () => {
    const outcome = tell(told(...toAnswering), [type, role, { ...saying, details: { answers: canary } }])
    if (!outcome.accepted) throw new Error('refused')
    const { flow: _, ...kept } = outcome.case
    expect(JSON.stringify([kept, outcome.entry])).not.toContain(canary)
    expect(outcome.sealed?.details).toEqual({ answers: canary })
  })

  it.each<[string, object]>([
    ['an item', { sleep: canary }],
    ['a total', { total: canary }],
    ['a band of another name', { band: canary }],
    ['danger', { danger: canary }],
  ])('beside the two choices nothing is taken, and nothing repeated: %s', (_, more) => {
    const outcome = tell(told(...toAnswering), [type, role, { ...saying, ...more }])
    expect(outcome.accepted).toBe(false)
    const {
      case: { flow: _flow, ...kept },
      ...answer
    } = outcome
    expect(JSON.stringify([kept, answer])).not.toContain(canary)
  })
})

describe('the example cases', () => {
  it('end as their stories say', () => {
    expect(examplesOf(screening)).toEqual({
      '01-within-the-range': {
        ending: 'ended',
        refused: ['2 screening.declined: notYours', '6 screening.answered: consentFormSufficient'],
        owed: [],
      },
      '02-offered-and-declined': { ending: 'ended', refused: ['6 need.assessed: notInThisFlow'], owed: [] },
      '03-thoughts-of-suicide-no-concern': { ending: 'ended', refused: ['6 help.requested: notNow'], owed: [] },
      '04-talk-finds-danger': {
        ending: 'handedOverInDanger',
        refused: [],
        owed: ['openEpisode', 'requestEmergencyHelp'],
      },
      '05-takes-up-the-referral': { ending: 'handedOverToGeneral', refused: [], owed: [] },
    })
  })
})
