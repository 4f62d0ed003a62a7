import { describe, expect, it } from 'vitest'
import { chiayiCity2016 } from '#machines/index.ts'
import { calendarOf } from '#src/calendar/calendar.ts'
import {
  type Case,
  due,
  duties,
  fromEnvelope,
  type Instant,
  type Matter,
  matters,
  openCase,
  receive,
  statutoryPack,
  statutoryRule,
  statutoryRulesAt,
  toEnvelope,
} from '#src/index.ts'
import { inventedMakeUp, officeDays } from '../calendar/office-days.ts'
import { aFact, by, handIn } from '../support/cases.ts'

const opened = (at: Instant): Case =>
  openCase(chiayiCity2016.general, { caseId: 'c-1', at, recordedAt: at, by: by('eapWindow') as never })
const told = (kase: Case, type: string, at: Instant, saying: object, role?: string): Case => {
  const outcome = handIn(kase, {
    ...aFact(type as never, saying as never, at),
    ...(role && { by: by(role as never) }),
  })
  if (!outcome.accepted) throw new Error(JSON.stringify(outcome.reasons))
  return outcome.case
}
const rowOf = (kase: Case, duty: string, days = officeDays) =>
  due(kase, kase.recordedAt, calendarOf(days)).find((row) => row.duty === duty)
const known = (matter: Matter, at: Instant) => told(opened(at), 'reportableMatter.known', at, { matter })
const asked = (request: string, at: Instant) => told(opened(at), 'dataRequest.received', at, { request }, 'employee')

describe('The statutory pack', () => {
  it('says its version, the day it was read, and that it is no legal advice', () => {
    expect(statutoryPack.version).toMatch(/^tw-\d{4}\.\d+$/)
    expect(statutoryPack.asOf).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    expect(statutoryPack.notice.en).toContain('not legal advice')
    expect(statutoryPack.notice.zh).toContain('非法律意見')
  })

  it('names each rule once, in both languages, with its articles', () => {
    const ids = statutoryPack.rules.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { zh, en, articles } of statutoryPack.rules) {
      expect(zh).toMatch(/\p{Script=Han}/u)
      expect(en).toMatch(/^[A-Z]/)
      expect(articles.length).toBeGreaterThan(0)
      for (const article of articles) expect(article).toMatch(/ §\d+(-\d+)?$/)
    }
  })

  it('has exactly one rule for each matter and request on every day of the years around', () => {
    const triggers = Object.values(duties).flatMap(({ trigger }) => trigger ?? [])
    expect(triggers.sort()).toEqual([...Object.keys(matters), 'dataAccess', 'dataCorrection'].sort())
    for (let day = Date.UTC(2024, 0, 1); day < Date.UTC(2028, 0, 1); day += 86_400_000)
      for (const trigger of triggers)
        expect(statutoryRulesAt(new Date(day).toISOString(), trigger), `${trigger} ${day}`).toHaveLength(1)
  })
})

describe('Friday 18:00 (scenario 26)', () => {
  it.each<[string, Matter, string | null]>([
    ['an attempt is reported by Saturday 18:00', 'suicideBehaviour', '2026-03-07T18:00:00+08:00'],
    ['an accident by Saturday 02:00', 'occupationalAccident', '2026-03-07T02:00:00+08:00'],
    ['harm to an elderly person without hours, as the article has none', 'elderHarm', null],
  ])('%s', (_, matter, dueAt) => {
    const kase = known(matter, '2026-03-06T18:00:00+08:00')
    const [duty] = Object.entries(duties).find(([, each]) => each.matter === matter) ?? ['']
    expect(rowOf(kase, duty)).toMatchObject({ dueAt, provisional: false })
  })

  it.each([
    [
      'access: fifteen days, a Saturday, so Monday morning',
      'access',
      'answerAccessRequest',
      '2026-03-23T12:00:00+08:00',
    ],
    ['deletion: thirty days, a Sunday', 'correction', 'answerCorrectionRequest', '2026-04-07T23:59:59+08:00'],
  ])('%s', (_, request, duty, dueAt) => {
    expect(rowOf(asked(request, '2026-03-06T18:00:00+08:00'), duty)?.dueAt).toBe(dueAt)
  })
})

describe('The lunar new year block', () => {
  it('hours run through it', () => {
    const kase = known('suicideBehaviour', '2026-02-14T23:00:00+08:00')
    expect(rowOf(kase, 'reportSuicideBehaviour')?.dueAt).toBe('2026-02-15T23:00:00+08:00')
  })

  it('days that end in it roll over it, by a Saturday to Monday morning; a make-up Saturday is an ordinary day', () => {
    const kase = asked('access', '2026-02-02T09:00:00+08:00')
    expect(rowOf(kase, 'answerAccessRequest')?.dueAt).toBe('2026-02-23T12:00:00+08:00')
    const saturday = asked('access', '2026-02-13T09:00:00+08:00')
    expect(rowOf(saturday, 'answerAccessRequest', inventedMakeUp)?.dueAt).toBe('2026-02-28T23:59:59+08:00')
  })
})

describe('A pack that changes in the middle of a case', () => {
  const before = '2026-06-30T23:59:00+08:00'
  const after = '2026-07-01T00:00:00+08:00'

  it.each([
    ['2026-01-08T23:59:59+08:00', 'tw/harassment', ['性別平等工作法 §13']],
    [before, 'tw/harassment-or-bullying-of-civil-servants', ['性別平等工作法 §13', '公務人員保障法 §19']],
    [after, 'tw/harassment-or-bullying', ['性別平等工作法 §13', '公務人員保障法 §19', '職業安全衛生法 §22-1']],
  ])('what was known at %s follows %s', (at, rule, laws) => {
    expect(rowOf(known('workplaceAllegation', at), 'openProtectionTrack')).toMatchObject({ rule, laws })
  })

  it('knowledge decides, not when it is looked at; the case says which rule it used, stored and read back', () => {
    const kase = told(known('workplaceAllegation', before), 'rights.explained', '2026-08-01T09:00:00+08:00', {})
    expect(rowOf(kase, 'openProtectionTrack')?.rule).toBe('tw/harassment-or-bullying-of-civil-servants')
    const stored = JSON.parse(JSON.stringify(toEnvelope(kase)))
    expect(fromEnvelope(kase.flow, stored)).toEqual({ accepted: true, case: kase })
  })

  it('what was known earlier and is told later is owed by the rule of its day, beside the other', () => {
    const kase = known('workplaceAllegation', after)
    const outcome = receive(kase, aFact('reportableMatter.known', { matter: 'workplaceAllegation' }, before), {
      recordedAt: '2026-07-02T09:00:00+08:00',
    })
    const owed = outcome.case.known.duties.filter(({ duty }) => duty === 'openProtectionTrack')
    expect(owed.map(({ since, rule }) => [since, rule])).toEqual([
      [after, 'tw/harassment-or-bullying'],
      [before, 'tw/harassment-or-bullying-of-civil-servants'],
    ])
  })

  it('a rule no pack here has any more gives way to the one of the day of knowledge', () => {
    const kase = known('suicideBehaviour', before)
    const [owed, ...rest] = [...kase.known.duties].reverse()
    const old = { ...kase, known: { ...kase.known, duties: [...rest, { ...owed, rule: 'tw/gone' }] } } as Case
    expect(rowOf(old, 'reportSuicideBehaviour')).toMatchObject({ rule: 'tw/suicide-behaviour' })
  })
})

describe('Who reports', () => {
  it.each(['suicideBehaviour', 'domesticViolence', 'sexualAssault', 'childHarm'] as const)(
    'of %s is protected (I-23)',
    (matter) => {
      expect(statutoryRulesAt('2026-03-06T18:00:00+08:00', matter)[0]).toMatchObject({ reporterProtected: true })
    },
  )

  it('may notify of apparent mental illness, but owes nothing by it (精神衛生法 §48)', () => {
    expect(statutoryRule('tw/apparent-mental-illness')).toMatchObject({ obliges: 'may', period: null })
    expect(Object.values(duties).some(({ trigger }) => trigger === 'apparentMentalIllness')).toBe(false)
  })
})

describe('Requests about own data (個資法 §13)', () => {
  const friday = '2026-03-06T18:00:00+08:00'

  it('are extended once, by as much again', () => {
    const extend = { duty: 'answerAccessRequest', reason: 'byLaw' }
    const kase = told(asked('access', friday), 'deadline.extended', '2026-03-20T09:00:00+08:00', extend, 'eapWindow')
    expect(rowOf(kase, 'answerAccessRequest')?.dueAt).toBe('2026-04-07T23:59:59+08:00')
    const again = handIn(kase, {
      ...aFact('deadline.extended', extend as never, '2026-04-01T09:00:00+08:00'),
      by: by('eapWindow'),
    })
    expect(again).toMatchObject({ accepted: false, reasons: [{ code: 'extensionLawful' }] })
  })

  it('are settled by their own answer only', () => {
    const both = told(asked('access', friday), 'dataRequest.received', friday, { request: 'correction' }, 'employee')
    const kase = told(both, 'dataRequest.answered', '2026-03-09T09:00:00+08:00', {
      request: 'access',
      decision: 'granted',
    })
    expect(kase.known.duties.map(({ duty }) => duty)).toEqual(['replyFirst', 'answerCorrectionRequest'])
  })
})
