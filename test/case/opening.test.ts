import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Case, due, OpeningRefused, openCase, replay, tryOpenCase } from '#src/index.ts'
import { owedFrom } from '#src/vocabulary/duties.ts'
import { by, flowNames, flows, having, minute, openDuties, opened, plain } from '../support/cases.ts'
import { notEmpty } from '../support/not-empty.ts'
import { meeting } from '../support/walk.ts'

const opening = { caseId: 'c-2', at: minute(100), recordedAt: minute(100), by: by('eapWindow') }

const faults = (input: unknown) => {
  const outcome = tryOpenCase(flows.general, input)
  return outcome.accepted ? [] : outcome.reasons.map(({ code, path }) => `${code} ${path ?? ''}`.trim())
}

describe('an opening is refused', () => {
  it.each<[string, unknown, readonly string[]]>([
    ['when it is nothing', undefined, ['unreadable']],
    [
      'when it is a text',
      'c-2',
      ['missing caseId', 'missing at', 'missing by', 'recordedAtMissing recordedAt', 'unknownField'],
    ],
    ['without a reference', { ...opening, caseId: undefined }, ['missing caseId']],
    ["with a person's number for a reference", { ...opening, caseId: 'A123456789' }, ['personalIdentifier caseId']],
    [
      'with an e-mail address for a reporter',
      { ...opening, by: by('eapWindow', 'a@b.tw') },
      ['personalIdentifier by.id'],
    ],
    ['with an instant that is none', { ...opening, at: '2026-02-31T09:00:00+08:00' }, ['notAnInstant at']],
    ['with a field too many', { ...opening, name: 'x' }, ['unknownField']],
    ['with a policy it does not know', { ...opening, policy: { cap: 3 } }, ['unknownField policy']],
    ['with a cap that is none', { ...opening, policy: { sessionCap: 0 } }, ['outOfRange policy.sessionCap']],
    [
      'with a quorum no meeting can reach',
      { ...opening, policy: { careTeam: { name: { zh: '組', en: 'T' }, quorum: 51 } } },
      ['outOfRange policy.careTeam.quorum'],
    ],
    ['with half a care team', { ...opening, policy: { careTeam: { quorum: 3 } } }, ['missing policy.careTeam.name']],
    [
      'with nobody to tell of a crisis',
      { ...opening, policy: { crisisRecipients: [] } },
      ['outOfRange policy.crisisRecipients'],
    ],
    ['in a zone there is not', { ...opening, policy: { timeZone: 'Asia/Chiayi' } }, ['badPolicy policy.timeZone']],
    ['when what it continues is no case', { ...opening, continues: {} }, ['unreadable']],
    ['when what it continues is null', { ...opening, continues: null }, ['unreadable']],
    [
      'when what it continues is half a case',
      { ...opening, continues: { ...opened('general'), known: {} } },
      ['unreadable continues'],
    ],
  ])('%s', (_, input, expected) => {
    expect(faults(input)).toEqual(expected)
  })

  it('whatever is handed in, with an answer and never a crash', () => {
    const hostile = fc.oneof(
      fc.anything(),
      fc
        .record(
          {
            caseId: fc.anything(),
            at: fc.anything(),
            recordedAt: fc.anything(),
            by: fc.anything(),
            policy: fc.anything(),
            continues: fc.anything(),
          },
          { requiredKeys: [] },
        )
        .map((odd) => ({ ...opening, ...odd })),
    )
    fc.assert(
      fc.property(hostile, (input) => {
        const outcome = tryOpenCase(flows.general, input)
        if (outcome.accepted) expect(outcome.case.status).toBe('open')
        else for (const { code, zh, en } of notEmpty(outcome.reasons)) expect(code && zh && en).toBeTruthy()
      }),
      { seed: 2, numRuns: 3_000 },
    )
  })

  it('openCase throws the same reasons', () => {
    expect(() => openCase(flows.general, { ...opening, caseId: 'A123456789' })).toThrow(OpeningRefused)
    expect(() => openCase(flows.general, { ...opening, caseId: 'A123456789' })).toThrow(
      /^caseId: Must be an opaque reference/,
    )
  })
})

describe.each(flowNames)('a new case of %s', (flow) => {
  it('stands on the first step, knows nothing and owes no more than a first reply', () => {
    const owed = flow === 'general' ? ['replyFirst'] : []
    const kase = opened(flow)
    expect(kase).toMatchObject({ revision: 0, status: 'open', step: flows[flow].config.initial, keyed: [] })
    expect(kase.known).toMatchObject({
      danger: 'notAssessed',
      need: 'unknown',
      consents: {},
      sealed: false,
      duties: owed.map((duty) => ({ duty, since: minute(0), until: null })),
    })
    expect(due(kase, minute(0)).map(({ duty }) => duty)).toEqual(owed)
  })

  it('is replayed from its opening alone', () => {
    const kase = opened(flow, { policy: { sessionCap: 4 } })
    expect(replay(flows[flow], [kase.opening])).toEqual({ accepted: true, case: kase })
  })

  it('keeps the policy it was opened under', () => {
    expect(opened(flow, { policy: { sessionCap: 4 } }).known.policy).toMatchObject({
      sessionCap: 4,
      closure: 'byDecision',
    })
  })
})

/** The case a handed-over one goes on in. */
const continuing = (flow: keyof typeof flows, continues: Case) => openCase(flows[flow], { ...opening, continues }).case

describe('a case that goes on from another (解讀.8, 解讀.27, 伍.四.二)', () => {
  const needed = having(
    opened('general'),
    ['rights.explained'],
    ['need.assessed', { need: 'needed' }],
    ['reportableMatter.known', { matter: 'domesticViolence' }],
    ['help.declined'],
  )
  const inDanger = having(
    opened('involuntary'),
    ['danger.reported'],
    ['reportableMatter.known', { matter: 'suicideBehaviour' }],
    ['consent.given', { scope: 'service', form: 'oral' }],
  )

  it('an unwilling person who needs help is handed over with what is known and owed', () => {
    const next = continuing('involuntary', needed)
    expect(next.step).toBe('assessing')
    expect(next.known).toMatchObject({
      need: 'needed',
      willingness: 'unknown',
      rightsExplained: true,
      knownSince: minute(0),
    })
    expect(openDuties(next)).toEqual(['reportDomesticViolence', 'sealRecord'])
    expect(next.known.origin).toEqual({ relation: 'handedOver', caseId: 'c-1', flow: flows.general.id, revision: 4 })
  })

  it('open danger is met at once, not at the quiet first step', () => {
    const next = continuing('general', inDanger)
    expect(next.step).toBe('securing')
    expect(next.known).toMatchObject({ danger: 'immediate', dangerUnresolved: true })
    expect(openDuties(next)).toEqual(expect.arrayContaining([...openDuties(inDanger)]))
  })

  it.each<[string, Case, keyof typeof flows]>([
    ['needed', needed, 'involuntary'],
    ['in danger', inDanger, 'general'],
  ])('no duty is lost and none begins later: %s', (_, earlier, flow) => {
    const next = continuing(flow, earlier)
    for (const owed of notEmpty(earlier.known.duties))
      expect(next.known.duties.map(({ duty, ...dates }) => [duty, owedFrom({ duty, ...dates })])).toContainEqual([
        owed.duty,
        owedFrom(owed),
      ])
  })

  it('and never anything of a session', () => {
    const served = having(
      opened('general'),
      ['rights.explained'],
      ['help.requested', { channel: 'self', service: 'legal' }],
      ['consent.given', { scope: 'service', form: 'oral' }],
      ['appointment.made', { on: minute(900) }],
      ['session.held', { attendance: 'attended' }],
      ['emergency.concluded', { outcome: 'died' }],
    )
    expect(served.step).toBe('handedOverToCrisis')
    const { sessions, appointment, extension, notified, support, nextReviewAt } = continuing('crisis', served).known
    expect({ sessions, appointment, extension, notified, support, nextReviewAt }).toEqual({
      sessions: 0,
      appointment: 'none',
      extension: 0,
      notified: [],
      support: 'notOffered',
      nextReviewAt: null,
    })
    expect(Object.keys(continuing('crisis', served).opening.carried ?? {})).not.toContain('sessions')
  })

  it('is refused in a flow it was not handed over to', () => {
    expect(tryOpenCase(flows.crisis, { ...opening, continues: needed })).toMatchObject({
      accepted: false,
      kind: 'blocked',
      reasons: [{ code: 'cannotContinue' }],
    })
  })

  it('an ended case is re-opened as a linked one; the ended one stays as it was (I-31)', () => {
    const ended = having(opened('general'), ['rights.explained'], ['help.declined'])
    const before = plain(ended)
    const again = continuing('general', ended)
    expect(again.known.origin).toMatchObject({ relation: 'reopened', caseId: 'c-1' })
    expect(plain(ended)).toEqual(before)
  })

  it('a case opened beside a running one learns whom to keep away, and nothing of what was said', () => {
    const running = having(
      opened('general'),
      ['rights.explained'],
      ['abuse.suspected', { suspect: 'family' }],
      ['consent.given', { scope: 'service', form: 'oral' }],
      ['reportableMatter.known', { matter: 'childHarm' }],
    )
    const beside = continuing('crisis', running)
    expect(beside.known).toMatchObject({ suspects: ['family'], consents: {}, rightsExplained: false, duties: [] })
    expect(beside.known.origin).toMatchObject({ relation: 'beside', revision: 4 })
  })

  it('is replayed like any other', () => {
    for (const [flow, earlier] of [
      ['involuntary', needed],
      ['general', inDanger],
    ] as const) {
      const next = continuing(flow, earlier)
      expect(replay(flows[flow], [next.opening])).toEqual({ accepted: true, case: next })
    }
  })

  it('keeps the earliest knowledge', () => {
    const late = having(needed, ['consent.withdrawn', { scope: 'service' }])
    expect(late.known.knownSince).toBe(minute(0))
    expect(continuing('involuntary', late).known.knownSince).toBe(minute(0))
  })

  it('a danger carried over is resolved by the care team before anything closes (I-13)', () => {
    const reviewed = having(inDangerAssessed(), ['help.requested', { channel: 'self', service: 'legal' }])
    const next = continuing('general', reviewed)
    expect(next.known.dangerUnresolved).toBe(true)
    const ending = having(next, ['rights.explained'], ['help.declined'])
    expect(ending.step).toBe('settling')
    expect(having(ending, ['careTeam.resolved', meeting()]).known.dangerUnresolved).toBe(false)
  })
})

const inDangerAssessed = () =>
  having(opened('involuntary'), ['danger.reported'], ['danger.assessed', { danger: 'none' }])
