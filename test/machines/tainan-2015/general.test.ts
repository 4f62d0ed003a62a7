import { describe, expect, it } from 'vitest'
import type { clauses } from '#machines/tainan-2015/clauses.ts'
import type { readings } from '#machines/tainan-2015/readings.ts'
import { due } from '#src/index.ts'
import { minute, openDuties } from '../../support/cases.ts'
import { byClause, having, ownStory, type Told, tell } from '../../support/clause-table.ts'
import * as so from './telling.ts'
import { aCase, review } from './telling.ts'

const cases = byClause<keyof typeof clauses | keyof typeof readings, Told>

const record = (ground: string, to = 'supervisor'): Told => [
  'disclosure.made',
  'eapWindow',
  { to: [to], items: ['serviceContent'], ground },
]
const survey = (intrusive: boolean): Told => ['needs.surveyed', 'counsellor', { means: 'psychologicalTest', intrusive }]
const toSensitive = (form: string): Told => ['consent.given', 'employee', { scope: 'sensitiveData', form }]
const withdrawn = (scope: string): Told => ['consent.withdrawn', 'employee', { scope }]
const refer = (role: string): Told => ['referral.made', role, { to: 'legal' }]
const answer = (role: string, status = 'accepted'): Told => ['referral.answered', role, { status }]
const model = (name: string): Told => ['provider.chosen', 'eapWindow', { model: name }]
const help: Told = ['help.requested', 'employee', { channel: 'self', service: 'legal' }]
/** Where the facts of `served` lead, one after another. */
const wayTo = [
  ...['informing', 'deciding', 'consenting', 'arranging', 'arranging'],
  ...['referring', 'agreeing', 'agreeing', 'serving'],
]
const declined: Told = ['help.declined', 'employee']
const needed: Told = ['need.assessed', 'careLiaison', { need: 'needed' }]

describe('一般個案, clause by clause (陸.四, 解讀.1)', () => {
  cases(aCase, [
    ['陸.四', 'who cares notices trouble', [], ['trouble.noticed', 'agencyHead'], 'informing'],
    ['陸.四', 'and gives information', so.noticed, ['information.provided', 'supervisor'], 'informing'],
    ['柒', 'the rights are explained beforehand', so.noticed, ['rights.explained', 'eapWindow'], 'deciding'],
    ['柒', 'also to whoever comes alone', [], ['rights.explained', 'eapWindow'], 'deciding'],
    ['柒', 'before anything is collected', so.noticed, needed, '⊘ rightsExplained'],
    ['柒.一', 'to ask for help is a free decision', so.informed, help, 'consenting'],
    ['柒.一', 'and so is to decline it', so.informed, declined, 'ended'],
    ['柒.一', 'at the very first word', so.noticed, declined, 'ended'],
    ['陸.四', 'referral needs consent', so.asked, ['consent.given', 'employee', so.toReferral], 'arranging'],
    [
      '柒.一',
      'consent to a service refers nobody',
      so.asked,
      ['consent.given', 'employee', so.toService],
      'consenting',
    ],
    ['陸.四', 'then help to refer', so.chosen, refer('eapWindow'), 'referring'],
    ['解讀.13', 'the consent may be taken back', so.chosen, withdrawn('referral'), 'consenting'],
    ['解讀.13', 'even while the provider is asked', so.referred, withdrawn('referral'), 'settling'],
    [
      '柒.一',
      'the service is agreed to apart',
      so.taken,
      ['appointment.made', 'counsellor', { on: review }],
      '⊘ consentSaid',
    ],
    ['伍', 'talks face to face', so.served, ['session.held', 'counsellor', { attendance: 'attended' }], 'serving'],
    ['解讀.13', 'the person ends it', so.served, ['service.ended', 'employee'], 'settling'],
    [
      '解讀.17',
      'it is completed',
      so.served,
      ['service.completed', 'contractor', { nextReviewAt: review }],
      'surveying',
    ],
    ['陸.五', 'satisfaction is asked', so.completed, ['survey.held', 'personnel'], 'closing'],
  ])
})

describe('瞭解需求 (陸.一, 解讀.6)', () => {
  cases(aCase, [
    ['陸.一', 'what does not intrude needs no consent', [], survey(false), 'caring'],
    ['柒', 'what does, needs the rights explained', [], survey(true), '⊘ consentSaid rightsExplained'],
    ['柒.一', 'and consent', so.informed, survey(true), '⊘ consentSaid'],
    ['解讀.3', 'in writing', [...so.informed, toSensitive('oral')], survey(true), '⊘ consentFormSufficient'],
    ['陸.一', 'then it may be held', [...so.informed, toSensitive('written')], survey(true), 'deciding'],
  ])

  it('its result settles neither danger nor need', () => {
    const { known } = having(aCase(), [survey(false)])
    expect(known).toMatchObject({ danger: 'notAssessed', need: 'unknown' })
  })

  it('what an intrusive test found is kept secret, even if help is then declined (柒.三)', () => {
    const tested = having(aCase(), [...so.informed, toSensitive('written'), survey(true), declined])
    expect(tested.step).toBe('settling')
    expect(openDuties(tested)).toEqual(['keepResult', 'sealRecord'])
    expect(
      having(tested, [
        ['record.sealed', 'eapWindow'],
        ['closure.decided', 'eapWindow'],
      ]).step,
    ).toBe('ended')
  })
})

describe('服務模式 (肆, 解讀.4, 解讀.5)', () => {
  const one = () => aCase({ own: { serviceModels: ['parentContract'] } })
  const joint = [...so.agreed, model('jointContract')]
  const inHouse = [...so.agreed, model('inHouse')]

  cases(aCase, [
    ['肆', 'of several models, one is chosen for the case', so.agreed, model('ownContract'), 'arranging'],
    ['解讀.4', 'before that nobody is referred', so.agreed, refer('eapWindow'), '⊘ providerSettled'],
    ['肆.末', 'under a contract the window refers', joint, refer('eapWindow'), 'referring'],
    ['肆.末', 'and nobody else', joint, refer('careLiaison'), '⊘ throughSingleWindow'],
    ['解讀.5', 'in-house the care liaison may refer as well', inHouse, refer('careLiaison'), 'referring'],
    ['肆', 'the contracted body answers', so.referred, answer('contractor'), 'agreeing'],
    ['肆', 'or the window for it', so.referred, answer('eapWindow'), 'agreeing'],
    ['解讀.4', 'not a unit in-house', so.referred, answer('inHouseUnit'), '⊘ answeredByProvider'],
    ['肆', 'in-house the unit does', [...inHouse, refer('counsellor')], answer('inHouseUnit'), 'agreeing'],
    ['解讀.4', 'and no contractor', [...inHouse, refer('counsellor')], answer('contractor'), '⊘ answeredByProvider'],
    ['肆', 'whoever is not taken is referred elsewhere', so.referred, answer('contractor', 'notAccepted'), 'arranging'],
    ['解讀.4', 'to another provider', so.served, model('inHouse'), 'serving'],
  ])

  describe('an agency that takes one model', () => {
    cases(one, [
      ['陸.四', 'need not choose again', so.agreed, refer('eapWindow'), 'referring'],
      ['肆.末', 'and keeps to its window', so.agreed, refer('counsellor'), '⊘ throughSingleWindow'],
      ['解讀.4', 'and to its model', so.agreed, model('inHouse'), '⊘ modelAdopted'],
    ])
  })

  it('without any model there is no policy', () => {
    expect(() => aCase({ own: { serviceModels: [] } })).toThrow(/policy\.own\.serviceModels/)
    expect(() => aCase({ own: { serviceModels: 'toBeGiven' } })).toThrow(/policy\.own\.serviceModels/)
    expect(() => aCase({ own: { serviceModels: ['franchise'] } })).toThrow(/policy\.own\.serviceModels/)
  })
})

describe('保密 (柒.三, 解讀.7, 解讀.19)', () => {
  cases(aCase, [
    ['柒.三', 'no record for handling an incident', so.served, record('incident'), '⊘ groundFits itemsMinimal'],
    ['柒.一', 'nor for the superior who noticed', so.served, record('writtenAuthorisation'), '⊘ consentSaid'],
    ['柒.三', 'nor by a legal process nobody began', so.served, record('legalProcess'), '⊘ groundFits'],
    [
      '柒.三',
      'but by legal process',
      [...so.served, ['dataRequest.received', 'personnel', { request: 'legalProcess', from: 'judicialAuthority' }]],
      record('legalProcess', 'judicialAuthority'),
      'serving',
    ],
  ])
})

describe('危險優先 (解讀.8–11)', () => {
  const secured = [...so.served, ...so.inDanger]
  cases(aCase, [
    ['解讀.8', 'before anybody has said a word', [], so.inDanger[0] as Told, 'securing'],
    ['解讀.8', 'while consent is asked', so.asked, so.inDanger[0] as Told, 'securing'],
    [
      '解讀.8',
      'what is unclear counts',
      so.served,
      ['danger.assessed', 'counsellor', { danger: 'unclear' }],
      'securing',
    ],
    [
      '解讀.9',
      'assessed again after help',
      secured,
      ['emergency.concluded', 'police', { outcome: 'notFound' }],
      'reassessing',
    ],
    ['解讀.11', 'then those who care resolve', secured, so.safe[0] as Told, 'resolving'],
    ['解讀.11', 'and the person decides anew', [...secured, ...so.safe], so.resolved[0] as Told, 'deciding'],
  ])
})

describe('不願接受協助 (解讀.14)', () => {
  const thoughNeeded = [...so.informed, needed]
  const caredFor = [...thoughNeeded, declined]
  cases(aCase, [
    ['解讀.14', 'need or no need, nobody is handed over', thoughNeeded, declined, 'caringOn'],
    ['解讀.14', 'and help may be asked for again', caredFor, help, 'consenting'],
    ['陸.四', 'while care goes on', caredFor, ['followUp.made', 'careLiaison', { nextReviewAt: review }], 'caringOn'],
  ])

  describe('an agency that adopts the reference flow', () => {
    cases(
      () => aCase({ adopts: ['involuntary'] }),
      [
        ['解讀.14', 'hands over who needs help', thoughNeeded, declined, 'handedOverToInvoluntary'],
        ['柒.一', 'never for the refusal alone', so.informed, declined, 'ended'],
      ],
    )
  })
})

describe('死亡 (解讀.16)', () => {
  const died: Told = ['capacity.known', 'physician', { capacity: 'dead' }]
  cases(aCase, [['解讀.16', 'there is no flow to hand over to', so.served, died, 'settling']])
  cases(
    () => aCase({ adopts: ['crisis'] }),
    [['解讀.15', 'unless the agency adopts one', so.served, died, 'handedOverToCrisis']],
  )
})

describe('一般個案, as it may go', () => {
  ownStory(
    '3 · a superior notices and the person agrees; the superior learns nothing more (陸.四, 柒.三)',
    aCase,
    [
      ['trouble.noticed', 'supervisor', { details: { grounds: '…' } }, 'informing'],
      ['information.provided', 'supervisor', {}, 'informing'],
      ['rights.explained', 'eapWindow', {}, 'deciding'],
      ['help.requested', 'employee', { channel: 'supervisor', service: 'psychological' }, 'consenting'],
      ['referral.made', 'eapWindow', { to: 'psychological' }, '⊘ notNow'],
      ['consent.given', 'employee', so.toReferral, 'arranging'],
      ['provider.chosen', 'personnel', { model: 'ownContract' }, 'arranging'],
      ['referral.made', 'eapWindow', { to: 'psychological' }, 'referring'],
      ['referral.answered', 'contractor', { status: 'accepted' }, 'agreeing'],
      ['session.held', 'counsellor', { attendance: 'attended' }, '⊘ consentSaid'],
      ['session.held', 'contractor', { attendance: 'attended' }, '⊘ notAvailableToYou'],
      ['consent.given', 'employee', so.toService, 'agreeing'],
      ['appointment.made', 'contractor', { on: review }, 'serving'],
      ['session.held', 'contractor', { attendance: 'attended', details: { notes: '…' } }, 'serving'],
      ['session.held', 'supervisor', { attendance: 'attended' }, '⊘ notYours'],
      ['service.completed', 'contractor', { nextReviewAt: review }, 'surveying'],
      ['closure.decided', 'eapWindow', {}, '⊘ notNow'],
      ['survey.held', 'personnel', {}, 'closing'],
      ['closure.decided', 'eapWindow', {}, '⊘ nothingOwed recordSealed'],
      ['record.sealed', 'eapWindow', {}, 'closing'],
      ['closure.decided', 'eapWindow', {}, 'closed'],
    ],
    ({ kase }) =>
      expect(kase).toMatchObject({ status: 'ended', known: { sessions: 1, sealed: true, notified: [], duties: [] } }),
  )

  ownStory(
    '11 · in-house: the same flow, another provider (肆.四)',
    () => aCase({ own: { serviceModels: ['inHouse'] } }),
    [
      ['rights.explained', 'eapWindow', {}, 'deciding'],
      ['help.requested', 'employee', { channel: 'self', service: 'psychological' }, 'consenting'],
      ['consent.given', 'employee', so.toService, 'consenting'],
      ['consent.given', 'employee', so.toReferral, 'arranging'],
      ['referral.made', 'counsellor', { to: 'psychological' }, 'referring'],
      ['referral.answered', 'inHouseUnit', { status: 'accepted' }, 'agreeing'],
      ['session.held', 'inHouseUnit', { attendance: 'attended' }, 'serving'],
    ],
  )

  ownStory(
    'consent to the service withdrawn: what was arranged is cancelled, the record sealed (解讀.13)',
    aCase,
    [
      ...so.served.map(([type, role, saying = {}], n) => [type, role, saying, wayTo[n] as string] as const),
      ['consent.withdrawn', 'employee', { scope: 'service' }, 'settling'],
      ['closure.decided', 'eapWindow', {}, '⊘ nothingOwed recordSealed'],
      ['appointment.cancelled', 'contractor', {}, 'settling'],
      ['record.sealed', 'eapWindow', {}, 'settling'],
      ['closure.decided', 'eapWindow', {}, 'ended'],
    ],
    ({ kase }) => expect(kase.known.duties).toEqual([]),
  )

  it('informing is owed by whoever noticed, from the moment trouble is noticed (陸.四)', () => {
    const noticed = having(aCase(), so.noticed)
    expect(openDuties(noticed)).toEqual(['provideInformation', 'replyFirst'])
    expect(due(noticed, minute(60))).toContainEqual(
      expect.objectContaining({
        duty: 'provideInformation',
        zh: '提供本方案相關服務資訊',
        owner: ['supervisor', 'eapWindow', 'careLiaison'],
        cites: ['陸.四', '解讀.7'],
      }),
    )
    expect(openDuties(having(noticed, [['information.provided', 'supervisor']]))).toEqual(['replyFirst'])
  })

  it('a meeting of those who care is refused without a basis or with a member in conflict (解讀.11, 解讀.21)', () => {
    const kase = having(aCase(), [
      ...so.inDanger,
      ['conflict.declared', 'employee', { who: { role: 'supervisor', id: 'm1' } }],
      ...so.safe,
    ])
    const outcome = tell(kase, so.resolved[0] as Told)
    expect(outcome.accepted ? [] : outcome.reasons).toMatchObject([{ code: 'membersRecused', cites: ['解讀.21'] }])
  })
})
