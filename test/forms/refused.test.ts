import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Form, fillForm, forms } from '#src/forms/index.ts'
import { answered } from '#src/forms/read.ts'
import type { Role } from '#src/index.ts'
import { notEmpty } from '../support/not-empty.ts'
import { all, answersOf, by, handedInAt } from './arbitrary.ts'
import { meddledWith } from './meddled.ts'

const handedIn = ({ by: roles }: Form, role: Role = roles.includes('eapWindow') ? 'eapWindow' : 'careTeam') => ({
  at: handedInAt,
  by: by(role),
})

const faultsOf = (form: Form, answers: unknown, signed: unknown = handedIn(form)) => {
  const outcome = fillForm(form, answers, signed as never)
  return outcome.accepted ? [] : outcome.reasons.map(({ code, path }) => `${code} ${path ?? ''}`.trim())
}

const { appointmentRequest, intakeReferral, consultationRecord, accessRequest } = forms
const { careTeamResolution, crisisReport, crisisRecord, satisfactionSurvey } = forms

const earlier = '2026-03-02T09:00:00+08:00'
const later = '2026-03-03T09:00:00+08:00'

const request = {
  caseRef: 'c-1',
  channel: 'self',
  serviceKind: 'legal',
  requestedAt: earlier,
  noticeAcknowledgedAt: earlier,
  consentService: false,
}
const intake = { interviewer: 'u-1', heldAt: earlier, decision: 'briefHelp' }
const session = { heldAt: earlier, attendance: 'attended' }
const access = { requester: 'supervisor', requestedAt: earlier, legalBasis: 'legalProcess', scope: ['whatHappened'] }
const meeting = {
  heldAt: earlier,
  attendees: ['m-1'],
  quorate: true,
  basis: 'actualAssessment',
  committee: 'notNecessary',
  nextReviewAt: later,
}
const crisis = { knownAt: earlier, trigger: 'majorAccident', casualties: 'unknown' }
const told = { to: ['agencyHead'], at: earlier, items: ['whatHappened'], ground: 'incident' }
const survey = { service: 'legal', overall: 4 }

describe('a form in order', () => {
  it.each<[string, Form, object]>([
    ['a request', appointmentRequest, request],
    ['an intake', intakeReferral, intake],
    ['a session', consultationRecord, session],
    ['a request for access', accessRequest, access],
    ['a resolution', careTeamResolution, meeting],
    ['a crisis', crisisReport, crisis],
    ['a record with nothing new', crisisRecord, {}],
    ['a survey', satisfactionSurvey, survey],
  ])('%s needs no more than this', (_, form, answers) => {
    expect(faultsOf(form, answers)).toEqual([])
    const names = Object.keys(answers)
    const without = names.map((name) => faultsOf(form, { ...answers, [name]: undefined }))
    expect(without).toEqual(names.map((name) => [`missing ${name}`]))
  })
})

describe('every fault at once, by path', () => {
  it.each<[string, Form, object, readonly string[]]>([
    [
      'nothing answered',
      appointmentRequest,
      {},
      [
        'missing caseRef',
        'missing channel',
        'missing serviceKind',
        'missing requestedAt',
        'missing noticeAcknowledgedAt',
        'missing consentService',
      ],
    ],
    [
      'a channel there is not, a contact that cannot be made, a name for a reference, consent in no form, requested tomorrow',
      appointmentRequest,
      {
        ...request,
        caseRef: 'A123456789',
        channel: 'rumour',
        consentService: true,
        requestedAt: later,
        preferredContact: { whenSafe: '中午' },
      },
      [
        'personalIdentifier caseRef',
        'notAChoice channel',
        'missing preferredContact.how',
        'missing consentForm',
        'atAfterRecordedAt requestedAt',
      ],
    ],
    [
      'a referral to nobody',
      intakeReferral,
      { ...intake, decision: 'referral' },
      ['missing referralTo', 'missing referralConsent'],
    ],
    [
      'consent to a referral, neither how nor when',
      intakeReferral,
      { ...intake, referralConsent: true },
      ['missing referralConsentForm', 'missing referralConsentAt'],
    ],
    ['danger towards somebody, and no danger', intakeReferral, { ...intake, towards: 'others' }, ['missing danger']],
    [
      'a scale in part, and beyond its ends',
      intakeReferral,
      { ...intake, bsrs5: { sleep: 5, tension: 1, irritability: 1.5, depression: 0, inferiority: 0 } },
      ['outOfRange bsrs5.sleep', 'wrongType bsrs5.irritability', 'missing bsrs5.suicidalIdeation'],
    ],
    [
      'danger changed to nothing, service completed without a review',
      consultationRecord,
      { ...session, riskFlagChanged: true, nextStep: 'completed' },
      ['missing danger', 'missing nextReviewAt'],
    ],
    ['a session of no minutes', consultationRecord, { ...session, minutes: 0 }, ['outOfRange minutes']],
    [
      'handling the case as a ground for records',
      accessRequest,
      { ...access, legalBasis: 'incident' },
      ['notAChoice legalBasis'],
    ],
    [
      'records handed over by nobody',
      accessRequest,
      { ...access, disclosedItems: ['whatHappened'] },
      ['missing decision', 'missing loggedAt'],
    ],
    [
      'a request of the person that asks for nothing',
      accessRequest,
      { ...access, requester: 'employee', legalBasis: 'dataSubjectRequest' },
      ['missing dataRequest'],
    ],
    ['a committee on no basis', careTeamResolution, { ...meeting, committee: 'necessary' }, ['missing legalBasis']],
    [
      'a committee for refusing help',
      careTeamResolution,
      { ...meeting, committee: 'necessary', legalBasis: 'refusal' },
      ['notAChoice legalBasis'],
    ],
    [
      'a member recused by name',
      careTeamResolution,
      { ...meeting, recusals: [{ role: 'supervisor', id: '王小明' }] },
      ['personalIdentifier recusals.0.id'],
    ],
    ['a crisis known tomorrow', crisisReport, { ...crisis, knownAt: later }, ['atAfterRecordedAt knownAt']],
    [
      'the second of two notices, addressed to nobody, of tomorrow, on no ground',
      crisisRecord,
      { notified: [told, { ...told, to: [], at: later, ground: undefined, mood: 'low' }], supportOffered: 'yes' },
      [
        'missing notified.1.to',
        'missing notified.1.ground',
        'unknownField notified.1',
        'wrongType supportOffered',
        'atAfterRecordedAt notified.1.at',
      ],
    ],
    ['half a star', satisfactionSurvey, { ...survey, overall: 0.5 }, ['wrongType overall']],
    ['six stars', satisfactionSurvey, { ...survey, overall: 6 }, ['outOfRange overall']],
  ])('%s', (_, form, answers, expected) => {
    expect(faultsOf(form, answers)).toEqual(expected)
  })

  it.each<[string, Form, object, object]>([
    ['a group', appointmentRequest, request, { preferredContact: {} }],
    ['a group of empty texts', appointmentRequest, request, { preferredContact: { how: '', whenSafe: null } }],
    ['a questionnaire', intakeReferral, intake, { bsrs5: {} }],
    ['a list', crisisRecord, {}, { notified: [] }],
    ['an entry of a list', crisisRecord, {}, { notified: [{}], actionsTaken: [null] }],
    ['a text and a choice', crisisRecord, {}, { emergencyFrom: null, supportAnswer: '' }],
  ])('%s left empty is not answered, and no fault', (_, form, answers, empty) => {
    expect(fillForm(form, { ...answers, ...empty }, handedIn(form))).toEqual(fillForm(form, answers, handedIn(form)))
    expect(faultsOf(form, { ...answers, ...empty })).toEqual([])
  })

  it.each<[string, unknown, readonly string[]]>([
    ['nobody, at no time', null, ['wrongType']],
    ['an empty hand', {}, ['missing at', 'missing by']],
    ['a bystander', { at: handedInAt, by: by('police') }, ['notYours by.role']],
    [
      'a bystander by name',
      { at: handedInAt, by: by('police', '王小明') },
      ['personalIdentifier by.id', 'notYours by.role'],
    ],
    ['somebody without a role', { at: handedInAt, by: { role: 'boss', id: 'u-1' } }, ['notAChoice by.role']],
    ['somebody on a day', { at: '2026-03-02', by: by('employee') }, ['notAnInstant at']],
    [
      'somebody, and more',
      { at: handedInAt, by: { ...by('employee'), name: 'x' }, to: 'x' },
      ['unknownField by', 'unknownField'],
    ],
  ])('handed in by %s', (_, signed, expected) => {
    expect(faultsOf(appointmentRequest, request, signed)).toEqual(expected)
  })

  it('of the answers and of the handing in together', () => {
    expect(
      faultsOf(
        appointmentRequest,
        { ...request, channel: 7, requestedAt: later },
        { at: handedInAt, by: by('police', '') },
      ),
    ).toEqual(['notAChoice channel', 'atAfterRecordedAt requestedAt', 'personalIdentifier by.id', 'notYours by.role'])
  })
})

describe('a fault says, in both languages,', () => {
  it('which field, and what it may be', () => {
    const outcome = fillForm(crisisRecord, { notified: [{ ...told, ground: 'gossip' }] }, handedIn(crisisRecord))
    expect(outcome.accepted || outcome.reasons).toMatchObject([
      {
        code: 'notAChoice',
        path: 'notified.0.ground',
        zh: '不在選項之內：依據',
        en: 'Not one of the choices: Ground',
        unblock: {
          zh: '可為：當事人書面授權同意（writtenAuthorisation）、法律程序（legalProcess）、生命身體危險（lifeDanger）、法定通報（statutoryReport）、個案處理所必要（incident）',
          en: expect.stringContaining('Danger to life or body (lifeDanger)'),
        },
      },
    ])
  })

  it('who may fill in what the office decides', () => {
    const decided = { ...access, decision: 'granted', decidedBy: 'u-9', decidedAt: earlier }
    const outcome = fillForm(accessRequest, decided, handedIn(accessRequest, 'employee'))
    expect(outcome.accepted || outcome.reasons).toMatchObject([
      { code: 'notYours', path: 'decision', zh: '此角色不得填寫：准駁', en: 'This role may not answer: Decision' },
      { code: 'notYours', path: 'decidedBy', unblock: { zh: '得由下列角色為之：單一服務窗口、人事單位' } },
      { code: 'notYours', path: 'decidedAt', unblock: { en: 'May be done by: EAP service window; Personnel office' } },
    ])
  })

  it('who may hand the form in', () => {
    const outcome = fillForm(accessRequest, access, handedIn(accessRequest, 'counsellor'))
    expect(outcome.accepted || outcome.reasons[0]?.unblock).toEqual({
      zh: '得由下列角色為之：當事人、法定代理人、單一服務窗口、人事單位',
      en: 'May be done by: Person concerned; Legal representative; EAP service window; Personnel office',
    })
  })
})

describe.each(all)('$name, whatever is handed in,', (form) => {
  const hostile = (): readonly unknown[] => {
    const thrower = new Proxy(
      {},
      {
        get: () => {
          throw new Error('x')
        },
        has: () => {
          throw new Error('x')
        },
        ownKeys: () => {
          throw new Error('x')
        },
      },
    )
    const cyclic: Record<string, unknown> = {}
    cyclic.cyclic = cyclic
    const inherits = Object.create({ channel: 'self' })
    return [
      undefined,
      null,
      0,
      Number.NaN,
      '',
      'x',
      1n,
      Symbol('x'),
      [],
      [[]],
      () => 1,
      new Date(0),
      new Map(),
      thrower,
      cyclic,
      inherits,
      JSON.parse('{"__proto__":{"channel":"self"}}'),
    ]
  }

  it('answers, and never throws', () => {
    for (const answers of notEmpty(hostile()))
      for (const signed of [handedIn(form), ...hostile()]) {
        const outcome = fillForm(form, answers, signed as never)
        expect(outcome.accepted || outcome.reasons.length).toBeTruthy()
        if (outcome.accepted) expect([form.name, signed]).toEqual(['crisisRecord', handedIn(form)])
      }
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (answers, signed) => {
        expect(fillForm(form, answers, signed as never).accepted).toBe(false)
      }),
    )
  })

  it('takes what zod takes of the answers, unless something lies after the handing in', () => {
    fc.assert(
      fc.property(meddledWith(form), (answers) => {
        const faults = faultsOf(form, answers).filter((fault) => !fault.startsWith('atAfterRecordedAt'))
        expect(faults.length === 0).toBe(form.schema.safeParse(answered(form.fields, answers)).success)
      }),
    )
  })

  it('gives the same answer twice, and leaves the answers as they were', () => {
    fc.assert(
      fc.property(answersOf(form), (answers) => {
        const before = structuredClone(answers)
        expect(fillForm(form, answers, handedIn(form))).toEqual(fillForm(form, answers, handedIn(form)))
        expect(answers).toEqual(before)
      }),
      { numRuns: 20 },
    )
  })
})
