import { describe, expect, it } from 'vitest'
import { general } from '#machines/chiayi-city-2016/general.ts'
import { screening } from '#machines/chiayi-city-2016/screening.ts'
import { type Case, definition, due, explain, openCase, tryOpenCase } from '#src/index.ts'
import { assess, bsrs5 } from '#src/screening/index.ts'
import { by, minute, openDuties } from '../support/cases.ts'
import { notEmpty } from '../support/not-empty.ts'
import {
  answered,
  begun,
  consent,
  dangerous,
  everyAnswer,
  everyCase,
  harmless,
  type Told,
  tell,
  thresholds,
  toAnswering,
  told,
} from './walk.ts'

const opening = { caseId: 'c-1', at: minute(0), recordedAt: minute(0), by: by('eapWindow') }
const requested: Told = ['help.requested', { channel: 'screening', service: 'psychological' }]
const followUp: Told = ['followUp.made', { nextReviewAt: '2026-04-01T09:00:00+08:00' }]

describe("解讀.34 thresholds are the agency's, and nothing begins without them", () => {
  it.each<[string, object | undefined, string]>([
    ['none given', undefined, 'policy.own.screening'],
    ['one left out', { own: { screening: { offerFrom: 'mild', sameDayFrom: 'never' } } }, 'policy.own.screening'],
    ['laxer than published', { own: { screening: { ...thresholds, ideationFrom: 3 } } }, 'policy.own.screening'],
  ])('%s', (_, policy, path) => {
    const outcome = tryOpenCase(screening, { ...opening, ...(policy && { policy }) })
    const reasons = outcome.accepted ? [] : outcome.reasons
    expect(reasons.map((each) => each.path?.slice(0, path.length))).toContain(path)
  })

  it('with them, a case begins with the rights', () => {
    expect(begun().step).toBe('explaining')
  })
})

describe('a self-test from beginning to end', () => {
  it.each<[string, readonly Told[], step: string, owed: readonly string[]]>([
    ['declined at once', [['screening.declined']], 'ended', []],
    ['declined when offered', [['rights.explained'], ['screening.offered'], ['screening.declined']], 'ended', []],
    ['below every threshold', [...toAnswering, answered('mild')], 'ended', []],
    ['thoughts below the threshold are no talk', [...toAnswering, answered('mild', 'present')], 'ended', []],
    ['at the threshold help is offered', [...toAnswering, answered('moderate')], 'proposing', ['offerHelp']],
    ['offered and ignored', [...toAnswering, answered('moderate'), ['closure.decided']], 'ended', []],
    ['offered and declined', [...toAnswering, answered('moderate'), ['help.declined']], 'ended', []],
    ['offered and asked for', [...toAnswering, answered('moderate'), requested], 'handedOverToGeneral', []],
    ['severe: a talk the same day', [...toAnswering, answered('severe')], 'talking', ['offerTalk']],
    [
      'thoughts of suicide: a talk the same day',
      [...toAnswering, answered('adjusted', 'flagged')],
      'talking',
      ['offerTalk'],
    ],
    [
      'the talk finds nothing further',
      [...toAnswering, answered('severe'), ['riskTalk.held', { outcome: 'noConcern' }]],
      'followingUp',
      ['followUp'],
    ],
    [
      'the talk leads to an offer',
      [...toAnswering, answered('severe'), ['riskTalk.held', { outcome: 'offerHelp' }]],
      'proposing',
      ['offerHelp'],
    ],
    [
      'an offer declined after a talk is followed up until somebody decides',
      [...toAnswering, answered('severe'), ['riskTalk.held', { outcome: 'offerHelp' }], ['help.declined'], followUp],
      'followingUp',
      ['followUp'],
    ],
    [
      'the talk is declined: nobody is forced, and nobody forgotten',
      [...toAnswering, answered('severe'), ['riskTalk.declined']],
      'followingUp',
      ['followUp'],
    ],
    [
      'and closed by decision',
      [...toAnswering, answered('severe'), ['riskTalk.declined'], followUp, ['closure.decided', {}, 'counsellor']],
      'ended',
      [],
    ],
    [
      'a report still owed keeps it open',
      [...toAnswering, ['reportableMatter.known', { matter: 'childHarm' }], answered('adjusted')],
      'followingUp',
      ['followUp', 'reportChildHarm'],
    ],
    [
      'danger found in a talk is to be reported as such',
      [...toAnswering, answered('severe'), ['riskTalk.held', { outcome: 'danger' }]],
      'talking',
      ['reportDanger'],
    ],
    [
      'and no later talk takes it back',
      [
        ...toAnswering,
        answered('severe'),
        ['riskTalk.held', { outcome: 'danger' }],
        ['riskTalk.held', { outcome: 'noConcern' }],
        ['riskTalk.declined'],
      ],
      'talking',
      ['reportDanger'],
    ],
    [
      'but an assessment of the danger does',
      [
        ...toAnswering,
        answered('severe'),
        ['riskTalk.held', { outcome: 'danger' }],
        ['danger.assessed', { danger: 'none' }],
      ],
      'proposing',
      ['offerHelp'],
    ],
    [
      'and then a general case meets it',
      [...toAnswering, answered('severe'), ['riskTalk.held', { outcome: 'danger' }], ['danger.reported']],
      'handedOverInDanger',
      ['requestEmergencyHelp'],
    ],
  ])('%s', (_, facts, step, owed) => {
    const kase = told(begun(), ...facts)
    expect(kase.step).toBe(step)
    expect(openDuties(kase)).toEqual(owed)
  })
})

describe('the law comes before the answers', () => {
  it.each<[string, readonly Told[], string]>([
    ['no consent', [['rights.explained'], ['screening.offered']], 'consentSaid'],
    [
      'consent by word of mouth',
      [['rights.explained'], ['screening.offered'], ['consent.given', { scope: 'sensitiveData', form: 'oral' }]],
      'consentFormSufficient',
    ],
    [
      'consent to something else',
      [['rights.explained'], ['screening.offered'], ['consent.given', { scope: 'service', form: 'written' }]],
      'consentSaid',
    ],
    ['consent withdrawn', [...toAnswering, ['consent.withdrawn', { scope: 'sensitiveData' }]], 'consentNotWithdrawn'],
  ])('%s', (_, facts, code) => {
    const outcome = tell(told(begun(), ...facts), answered('severe', 'flagged'))
    expect(!outcome.accepted && outcome.reasons.map((reason) => reason.code)).toEqual([code])
  })

  it('rights come before consent (個資法 §8)', () => {
    const outcome = tell(begun(), consent)
    expect(!outcome.accepted && outcome.reasons.map(({ code }) => code)).toEqual(['rightsExplained'])
  })
})

describe('a talk the same day', () => {
  it.each<[string, recordedAt: string, dueAt: string]>([
    ['in the morning', '2026-03-02T09:30:00+08:00', '2026-03-02T23:59:59+08:00'],
    ['noted in another zone', '2026-03-02T15:30:00Z', '2026-03-02T23:59:59+08:00'],
    ['a minute past midnight', '2026-03-03T00:01:00+08:00', '2026-03-03T23:59:59+08:00'],
  ])("is due that day on the agency's clock, and at once: %s", (_, at, dueAt) => {
    const ready = told(begun(), ...toAnswering)
    const fact = { type: 'screening.answered', at, by: by('employee'), band: 'severe', ideation: 'none' }
    const outcome = tell({ ...ready, recordedAt: minute(3) }, ['screening.answered', fact])
    if (!outcome.accepted) throw new Error(JSON.stringify(outcome.reasons))
    expect(due(outcome.case, at)).toMatchObject([{ duty: 'offerTalk', dueAt, atOnce: true, provisional: false }])
  })
})

describe('I-37: a score alone', () => {
  const after = everyAnswer.map((answer) => told(begun(), ...toAnswering, answer))

  it('never sets danger, owes no report, asks for no emergency, and hands nobody over', () => {
    for (const { known, step } of notEmpty(after)) {
      expect(known).toMatchObject({ danger: 'notAssessed', dangerAt: null, need: 'unknown', willingness: 'unknown' })
      expect(['ended', 'proposing', 'talking']).toContain(step)
      for (const { duty } of known.duties) expect(['offerTalk', 'offerHelp']).toContain(duty)
    }
  })

  it('no way of the flow leads to an involuntary case, whatever is told', () => {
    const endings = new Set(
      everyCase([...harmless, ...dangerous])
        .filter(({ status }) => status === 'ended')
        .map(({ step }) => step),
    )
    expect(endings).toEqual(new Set(['ended', 'handedOverToGeneral', 'handedOverInDanger', 'handedOverToCrisis']))
    expect(JSON.stringify(screening.config)).not.toContain('"involuntary"')
  })

  it("without a human's word on danger there is none, wherever the case stands", () => {
    const cases = everyCase(harmless)
    expect(cases.length).toBeGreaterThan(50)
    for (const { known } of cases) expect(known.danger).toBe('notAssessed')
  })

  it('neither answers, total, band nor thoughts of suicide are remembered', () => {
    for (const kase of notEmpty(after))
      expect(JSON.stringify([kase.known.own, kase.step])).not.toMatch(/moderate|severe|flagged|present|total/)
  })

  it('the form takes no answers, no total and no danger', () => {
    for (const more of [{ total: 11 }, { sleep: 3 }, { answers: {} }, { danger: 'immediate' }, { band: 'red' }]) {
      const [type, saying] = answered('moderate')
      expect(tell(told(begun(), ...toAnswering), [type, { ...saying, ...more }])).toMatchObject({ kind: 'incomplete' })
    }
  })

  it('answers handed in to be sealed leave the case at once', () => {
    const [type, saying] = answered('moderate')
    const outcome = tell(told(begun(), ...toAnswering), [type, { ...saying, details: { answers: 'CANARY' } }])
    if (!outcome.accepted) throw new Error('refused')
    const { flow: _, ...kept } = outcome.case
    expect(JSON.stringify([kept, outcome.entry])).not.toContain('CANARY')
    expect(outcome.sealed?.details).toEqual({ answers: 'CANARY' })
  })

  it('what an assessment proposes is taken as it is', () => {
    const answers = { sleep: 4, tension: 4, irritability: 3, depression: 0, inferiority: 0, suicidalIdeation: 0 }
    const assessed = assess(bsrs5, answers, begun().known.policy.own.screening)
    if (!assessed.accepted) throw new Error(JSON.stringify(assessed.reasons))
    const kase = told(begun(), ...toAnswering, ['screening.answered', assessed.value.fact])
    expect([assessed.value.offer, assessed.value.sameDayHumanAssessment, kase.step]).toEqual([true, false, 'proposing'])
  })
})

describe('assess and the flow come to the same', () => {
  type Answer = { band: 'adjusted' | 'mild' | 'moderate' | 'severe'; ideation: string }
  const asked = everyAnswer.filter(([, saying]) => (saying as Answer).ideation !== 'notAsked')

  it('in every band, whatever is answered about suicide', () => {
    expect(asked.length).toBe(12)
  })

  it.each(asked)('%s %o', (_, saying) => {
    const { band, ideation } = saying as Answer
    const total = { adjusted: 0, mild: 6, moderate: 10, severe: 15 }[band]
    const items = Object.keys(bsrs5.items).map((item, n) => [item, Math.min(4, Math.max(0, total - 4 * n))])
    const suicidalIdeation = { none: 0, present: 1, flagged: 2 }[ideation]
    const assessed = assess(bsrs5, { ...Object.fromEntries(items), suicidalIdeation }, thresholds)
    if (!assessed.accepted) throw new Error(JSON.stringify(assessed.reasons))
    expect(assessed.value.fact).toEqual(saying)
    const { step } = told(begun(), ...toAnswering, ['screening.answered', assessed.value.fact])
    const { offer, sameDayHumanAssessment } = assessed.value
    expect(step).toBe(sameDayHumanAssessment ? 'talking' : offer ? 'proposing' : 'ended')
  })
})

describe('no superior and no personnel office', () => {
  const cases = everyCase([...harmless, ...dangerous])
  const { facts, duties, conditions } = definition(screening)
  const own = ['screening.offered', 'screening.answered', 'screening.declined', 'riskTalk.held', 'riskTalk.declined']

  it.each(['supervisor', 'personnel', 'agencyHead', 'deputyHead', 'relevantUnit', 'colleague', 'careTeam'])(
    'the %s neither reports a screening, nor owes what follows, nor hears why it waits',
    (role) => {
      for (const type of own) expect(facts[type]?.by).not.toContain(role)
      for (const id of ['offerTalk', 'reportDanger', 'offerHelp']) expect(duties[id]?.owner).not.toContain(role)
      for (const { id, audience } of Object.values(conditions))
        if (/screening|talk|offer|answered/i.test(id) && !/outreach/.test(id)) expect(audience).not.toContain(role)
    },
  )

  it('a superior is told the same of a case with a talk due as of one where nothing follows', () => {
    const hears = (kase: Case, type: string) => {
      const { kind, reasons } = explain(kase, type as never, { role: 'supervisor' }) as {
        kind: string
        reasons?: readonly { code: string }[]
      }
      return JSON.stringify([kind, reasons?.map(({ code }) => code)])
    }
    const open = cases.filter(({ status }) => status === 'open')
    for (const type of own)
      expect(new Set(open.map((kase) => hears(kase, type)))).toEqual(new Set(['["notYours",["notYours"]]']))
  })

  it('a superior who reports danger is heard, and learns nothing', () => {
    const kase = told(begun(), ...toAnswering, answered('severe'))
    const outcome = tell(kase, ['danger.reported', {}, 'supervisor'])
    expect(outcome.accepted && [outcome.case.step, openDuties(outcome.case)]).toEqual([
      'handedOverInDanger',
      ['requestEmergencyHelp'],
    ])
  })
})

describe('what goes on elsewhere', () => {
  const continued = (kase: Case) =>
    openCase(general, { ...opening, caseId: 'c-2', at: kase.recordedAt, recordedAt: kase.recordedAt, continues: kase })
      .case

  it('help asked for is a general case, which learns nothing of the screening', () => {
    const kase = told(begun(), ...toAnswering, answered('moderate'), requested)
    const next = continued(kase)
    expect([next.known.origin?.relation, next.known.willingness, next.step]).toEqual([
      'handedOver',
      'unknown',
      'explaining',
    ])
    expect(JSON.stringify(next.known.own)).not.toMatch(/creening|alk/)
  })

  it('danger is met at once by a general case, at its emergency step', () => {
    for (const facts of [[], toAnswering, [...toAnswering, answered('severe')]] as const) {
      const next = continued(told(begun(), ...facts, ['danger.reported']))
      expect(next.step).toBe('securing')
      expect(openDuties(next)).toContain('requestEmergencyHelp')
    }
  })

  it('no duty of these words is left to a flow that does not speak them', () => {
    const spoken = Object.keys(definition(general).duties)
    const ended = everyCase([...harmless, ...dangerous]).filter(({ status }) => status === 'ended')
    const left = ended.flatMap(({ known }) => known.duties.map(({ duty }) => duty))
    for (const duty of notEmpty(left)) expect(spoken).toContain(duty)
  })
})
