import { describe, expect, it } from 'vitest'
import { type Filled, type Form, fillForm, forms } from '#src/forms/index.ts'
import { type Case, type Instant, type Role, receive, stepName } from '#src/index.ts'
import { aFact, by, type FlowName, having, minute, opened } from '../support/cases.ts'
import { notEmpty } from '../support/not-empty.ts'

type Sheet = readonly [form: Form, role: Role, answers: object, expected: string]

const filledBy = (form: Form, role: Role, answers: object, at: Instant): Filled => {
  const filled = fillForm(form, answers, { at, by: by(role) })
  if (!filled.accepted) throw new Error(JSON.stringify(filled.reasons))
  return filled
}

/** Hands in one form after the other, ten minutes apart, and checks where each leaves the case, or which facts are refused. */
function story(sentence: string, flow: FlowName | (() => Case), sheets: readonly Sheet[], atTheEnd = (_: Case) => {}) {
  it(sentence, () => {
    let kase = typeof flow === 'function' ? flow() : opened(flow)
    for (const [n, [form, role, answers, expected]] of notEmpty(sheets).entries()) {
      const recordedAt = minute(10 * (n + 1))
      const refused: string[] = []
      for (const fact of filledBy(form, role, answers, recordedAt).facts) {
        const outcome = receive(kase, fact, { recordedAt })
        if (!outcome.accepted) refused.push(`⊘ ${fact.type} ${outcome.reasons.map(({ code }) => code).join(' ')}`)
        kase = outcome.case
      }
      expect([form.name, ...refused, stepName(kase.step)]).toEqual([form.name, ...expected.split(', ')])
    }
    atTheEnd(kase)
  })
}

const request = {
  caseRef: 'c-1',
  channel: 'self',
  serviceKind: 'psychological',
  requestedAt: minute(5),
  noticeAcknowledgedAt: minute(4),
  consentService: true,
  consentForm: 'electronic',
  topic: '睡不好',
}
const intake = { interviewer: 'u-2', heldAt: minute(15), decision: 'briefHelp', presentingIssues: ['睡不好'] }
const session = { heldAt: minute(25), attendance: 'attended', clinicalNote: '密' }
const meeting = {
  heldAt: minute(5),
  attendees: ['m-1', 'm-2', 'm-3'],
  quorate: true,
  basis: 'actualAssessment',
  committee: 'notNecessary',
  nextReviewAt: minute(9000),
}

describe('a general case', () => {
  story('goes from the request to the last session by its forms', 'general', [
    [forms.appointmentRequest, 'eapWindow', request, 'served.interviewing'],
    [forms.intakeReferral, 'counsellor', intake, 'served.arranging'],
    [
      forms.appointmentRequest,
      'eapWindow',
      { ...request, requestedAt: minute(20) },
      '⊘ help.requested notNow, served.arranging',
    ],
  ])

  story(
    'waits for the window to explain the rights before it takes a request of the person',
    'general',
    [
      [
        forms.appointmentRequest,
        'employee',
        request,
        '⊘ help.requested notNow, ⊘ consent.given rightsExplained, explaining',
      ],
    ],
    (kase) => expect(kase.known.rightsExplained).toBe(false),
  )

  story(
    'takes the request of the person once the rights are explained',
    () => having(opened('general'), ['rights.explained']),
    [[forms.appointmentRequest, 'employee', request, 'served.interviewing']],
    (kase) => expect(kase.known.consents.service).toMatchObject({ standing: 'given', form: 'electronic' }),
  )

  story(
    'arranges, holds and completes its sessions by their records',
    () =>
      having(
        opened('general'),
        ['rights.explained'],
        ['help.requested', { channel: 'self', service: 'legal' }],
        ['consent.given', { scope: 'service', form: 'oral' }],
        ['interview.held'],
        ['appointment.made', { on: minute(20) }],
      ),
    [
      [
        forms.consultationRecord,
        'counsellor',
        { ...session, heldAt: minute(8), nextStep: 'anotherSession', nextSessionOn: minute(25) },
        'served.serving',
      ],
      [
        forms.consultationRecord,
        'counsellor',
        { ...session, heldAt: minute(18), attendance: 'noShow' },
        'served.serving',
      ],
      [
        forms.consultationRecord,
        'counsellor',
        { ...session, nextStep: 'completed', nextReviewAt: minute(9000) },
        'followingUp',
      ],
      [forms.satisfactionSurvey, 'personnel', { service: 'legal', overall: 5, comment: '好' }, 'closing'],
    ],
    (kase) => expect(kase.known.sessions).toBe(2),
  )

  story(
    'puts danger before everything else on a form',
    () =>
      having(
        opened('general'),
        ['rights.explained'],
        ['help.requested', { channel: 'self', service: 'legal' }],
        ['consent.given', { scope: 'service', form: 'oral' }],
      ),
    [
      [
        forms.intakeReferral,
        'counsellor',
        { ...intake, heldAt: minute(9), decision: 'emergency', danger: 'none' },
        '⊘ interview.held notNow, securing',
      ],
    ],
    (kase) => expect(kase.known.danger).toBe('immediate'),
  )

  story(
    'refers nobody against their will',
    () =>
      having(
        opened('general'),
        ['rights.explained'],
        ['help.requested', { channel: 'self', service: 'legal' }],
        ['consent.given', { scope: 'service', form: 'oral' }],
      ),
    [
      [
        forms.intakeReferral,
        'counsellor',
        { ...intake, heldAt: minute(9), decision: 'referral', referralTo: 'medical', referralConsent: false },
        'served.arranging',
      ],
    ],
  )

  story(
    'refers whoever agrees, and hears what became of it',
    () =>
      having(
        opened('general'),
        ['rights.explained'],
        ['help.requested', { channel: 'self', service: 'legal' }],
        ['consent.given', { scope: 'service', form: 'oral' }],
      ),
    [
      [
        forms.intakeReferral,
        'counsellor',
        {
          ...intake,
          heldAt: minute(9),
          decision: 'referral',
          referralTo: 'medical',
          referralConsent: true,
          referralConsentForm: 'written',
          referralConsentAt: minute(9),
          handlingStatus: 'pending',
        },
        'served.referring',
      ],
    ],
    (kase) => expect(kase.known.consents.referral).toMatchObject({ form: 'written', at: minute(9) }),
  )
})

describe('an involuntary case', () => {
  story(
    'takes the resolution of the care team without whoever is in conflict',
    () =>
      having(
        opened('involuntary'),
        ['need.assessed', { need: 'needed' }],
        ['help.declined'],
        ['danger.assessed', { danger: 'none' }],
        ['notification.made', { to: ['supervisor'], items: ['helpNeeded'], ground: 'incident' }],
      ),
    [
      [
        forms.careTeamResolution,
        'careTeam',
        { ...meeting, heldAt: minute(9), recusals: [{ role: 'supervisor', id: 'm-3' }] },
        '⊘ careTeam.resolved membersRecused, reviewing',
      ],
      [
        forms.careTeamResolution,
        'careTeam',
        {
          ...meeting,
          heldAt: minute(12),
          attendees: ['m-1', 'm-2'],
          measures: ['workAdjustment'],
          resolution: '調整工作',
        },
        'measuring',
      ],
    ],
  )
})

describe('a crisis', () => {
  const notifying = 'withCasualties.notifying.telling + withCasualties.supporting.offering'
  const report = { knownAt: minute(2), occurredAt: minute(1), trigger: 'majorAccident', casualties: 'yes', event: '…' }
  const told = { to: ['agencyHead', 'deputyHead', 'relevantUnit'], items: ['whatHappened'], ground: 'incident' }

  story(
    'is reported by anybody, and what it calls for is owed from when it was known',
    'crisis',
    [[forms.crisisReport, 'colleague', report, notifying]],
    ({ known }) => expect(new Set(known.duties.map(({ since }) => since))).toEqual(new Set([minute(2)])),
  )

  story('is handled by its record, as often as there is something new', 'crisis', [
    [forms.crisisReport, 'supervisor', report, notifying],
    [
      forms.crisisRecord,
      'personnel',
      {
        medicalHelp: true,
        notified: [{ ...told, at: minute(12) }],
        supportOffered: true,
        supportAnswer: 'declined',
        actionsTaken: ['送醫'],
      },
      'outreach',
    ],
    [
      forms.crisisRecord,
      'eapWindow',
      { outreachThrough: ['supervisor'], groupOfferedTo: 'affectedColleagues' },
      'reviewing',
    ],
    [forms.careTeamResolution, 'careTeam', { ...meeting, heldAt: minute(35) }, 'followingUp'],
    [
      forms.crisisRecord,
      'careLiaison',
      { followUps: [{ at: minute(45), nextReviewAt: minute(9000), notes: '平穩' }] },
      'followingUp',
    ],
  ])
})

describe('records', () => {
  const kase = () => having(opened('general'), ['rights.explained'])
  const access = { requester: 'supervisor', requestedAt: minute(3), scope: ['serviceContent'] }
  const handedOver = {
    decision: 'granted',
    decidedBy: 'u-9',
    decidedAt: minute(8),
    disclosedItems: ['serviceContent'],
    loggedAt: minute(9),
  }

  story('are for no superior without the consent of the person', kase, [
    [
      forms.accessRequest,
      'personnel',
      { ...access, ...handedOver, legalBasis: 'writtenAuthorisation' },
      '⊘ disclosure.made consentSaid, deciding',
    ],
    [
      forms.accessRequest,
      'personnel',
      { ...access, ...handedOver, legalBasis: 'legalProcess' },
      '⊘ disclosure.made groundFits, deciding',
    ],
  ])

  story('are handed over to a court that asks for them by law', kase, [
    [
      forms.accessRequest,
      'personnel',
      { ...access, ...handedOver, requester: 'judicialAuthority', legalBasis: 'legalProcess' },
      'deciding',
    ],
  ])

  story(
    'are asked for by the person, and the agency owes an answer',
    kase,
    [
      [
        forms.accessRequest,
        'employee',
        { ...access, requester: 'employee', legalBasis: 'dataSubjectRequest', dataRequest: 'access' },
        'deciding',
      ],
    ],
    ({ known }) => expect(known.duties).toMatchObject([{ duty: 'answerAccessRequest', since: minute(3) }]),
  )
})

it('a fact of a form is dated by its answers, and signed by whoever hands it in', () => {
  const { facts, sealed } = filledBy(forms.appointmentRequest, 'employee', request, minute(10))
  expect(facts).toEqual([
    aFact(
      'help.requested',
      { channel: 'self', service: 'psychological', details: { topic: '睡不好' } },
      minute(5),
      'employee',
    ),
    aFact('consent.given', { scope: 'service', form: 'electronic' }, minute(5), 'employee'),
  ])
  expect(sealed).toEqual({ topic: '睡不好' })
})
