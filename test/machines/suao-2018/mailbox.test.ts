import { describe, expect, it } from 'vitest'
import type { clauses } from '#machines/suao-2018/clauses.ts'
import { mailbox } from '#machines/suao-2018/index.ts'
import type { readings } from '#machines/suao-2018/readings.ts'
import { due, tryOpenCase } from '#src/index.ts'
import { by, minute, openDuties } from '../../support/cases.ts'
import { byClause, having, ownStory, type Told, tell } from '../../support/clause-table.ts'
import * as so from './telling.ts'
import { aLetter } from './telling.ts'

const cases = byClause<keyof typeof clauses | keyof typeof readings, Told>

const opening = { caseId: 'c-1', at: minute(0), recordedAt: minute(0), by: by('eapWindow') }
const passOn = (named: boolean): Told => ['letter.passedOn', 'personnel', { named, unit: 'g-1' }]
const rights: Told = ['rights.explained', 'personnel']
const inConflict: Told = ['conflict.declared', 'employee', { who: { role: 'supervisor', id: 'g-1' } }]
const toDisclosure = (form: string): Told => ['consent.given', 'employee', { scope: 'disclosure', form }]

describe('限期回復 (陸.一.5, 解讀.8): the period must be given', () => {
  const periods = [
    ['no policy at all', {}],
    ['a policy that is silent on it', { policy: { sessionCap: 6 } }],
    ['a policy that says it is still to be given', { policy: { periods: { replyToLetter: 'toBeGiven' } } }],
  ] as const

  it.each(periods)('%s: no case is opened, with the path and the remedy', (_, more) => {
    const outcome = tryOpenCase(mailbox, { ...opening, ...more })
    expect(outcome).toMatchObject({ accepted: false, kind: 'incomplete' })
    expect(outcome.accepted ? [] : outcome.reasons).toMatchObject([
      {
        code: 'toBeGiven',
        path: 'policy.periods.replyToLetter',
        zh: '機關須自行訂定此值',
        unblock: { zh: '於政策參數填入', en: 'Give it in the policy' },
      },
    ])
  })

  it('nonsense is no period', () => {
    const outcome = tryOpenCase(mailbox, { ...opening, policy: { periods: { replyToLetter: { days: -1 } } } })
    expect(outcome).toMatchObject({ accepted: false, reasons: [{ path: expect.stringContaining('replyToLetter') }] })
  })

  it('given, it runs from the acceptance (解讀.9), by working days or hours as the policy says', () => {
    const dueAt = (kase: ReturnType<typeof aLetter>) =>
      due(having(kase, so.accepted), minute(60)).find(({ duty }) => String(duty) === 'replyToLetter')
    expect(dueAt(aLetter({ hours: 48 }))).toMatchObject({ dueAt: '2026-03-04T09:10:00+08:00', overdue: false })
    expect(dueAt(aLetter({ days: 3 }))).toMatchObject({
      since: '2026-03-02T01:10:00.000Z',
      owner: ['personnel'],
      cites: ['陸.一.5', '解讀.8', '解讀.9'],
    })
    expect(dueAt(aLetter({ days: 3 }))?.dueAt).toMatch(/^2026-03-05/)
  })
})

describe('員工傾訴信箱, clause by clause (陸.一.5)', () => {
  cases(aLetter, [
    ['陸.一.5', 'the personnel office accepts', [], so.accepted[0] as Told, 'accepted'],
    ['捌', 'the rights come before it is passed on', so.accepted, passOn(false), '⊘ rightsExplained'],
    ['陸.一.5', 'it is passed on unnamed', [...so.accepted, rights], passOn(false), 'handling'],
    ['捌.1', 'by name only on consent', [...so.accepted, rights], passOn(true), '⊘ consentSaid'],
    ['捌.3', 'in writing', [...so.accepted, rights, toDisclosure('oral')], passOn(true), '⊘ consentFormSufficient'],
    ['解讀.10', 'then by name', [...so.accepted, rights, toDisclosure('written')], passOn(true), 'handling'],
    [
      '解讀.28',
      'never to whom it is about',
      [...so.accepted, rights, inConflict],
      passOn(false),
      '⊘ unitWithoutConflict',
    ],
    ['陸.一.5', 'the unit answers', so.passedOn, ['unit.answered', 'relevantUnit'], 'replying'],
    ['陸.一.5', 'and may be asked again', so.answered, passOn(false), 'handling'],
    ['陸.一.5', 'the person is replied to', so.answered, ['letter.replied', 'personnel'], 'closing'],
    ['解讀.9', 'also where the unit keeps silent', so.passedOn, ['letter.replied', 'personnel'], 'closing'],
    ['解讀.21', 'the person takes the letter back', so.passedOn, ['service.ended', 'employee'], 'settling'],
    [
      '解讀.23',
      'a death goes on in a crisis case',
      so.passedOn,
      ['capacity.known', 'physician', { capacity: 'dead' }],
      'handedOverToCrisis',
    ],
  ])

  it('a letter is to be accepted at once, and the rights explained', () => {
    expect(openDuties(aLetter())).toEqual(['acceptLetter', 'explainRights'])
    expect(due(aLetter(), minute(1))[0]).toMatchObject({ duty: 'acceptLetter', atOnce: true })
  })

  it('the reply is owed until the person has it, whatever the unit says (解讀.9)', () => {
    expect(openDuties(having(aLetter(), so.answered))).toEqual(['replyToLetter'])
    expect(openDuties(having(aLetter(), so.replied))).toEqual(['sealRecord'])
    expect(openDuties(having(aLetter(), [...so.passedOn, ['service.ended', 'employee']]))).toEqual(['sealRecord'])
  })
})

describe('全程採保密方式 (陸.一.5, 解讀.10)', () => {
  it('the unit hears neither where a letter stands nor what it waits for', () => {
    const kase = having(aLetter(), so.accepted)
    const outcome = tell(kase, ['unit.answered', 'relevantUnit'])
    expect(outcome.accepted ? [] : outcome.reasons).toMatchObject([{ code: 'notAvailableToYou' }])
  })

  it('only the personnel office accepts, passes on and replies', () => {
    for (const role of ['relevantUnit', 'supervisor', 'careLiaison', 'agencyHead', 'employee'])
      for (const fact of [so.accepted[0], so.replied.at(-1)] as Told[])
        expect(tell(aLetter(), [fact[0], role, fact[2] ?? {}])).toMatchObject({ accepted: false, kind: 'notYours' })
  })
})

describe('danger in a letter comes first, and the letter is taken up again where it was (解讀.16, 解讀.19)', () => {
  const throughDanger = [...so.inDanger, ...so.safe]
  cases(aLetter, [
    ['解讀.16', 'before it is accepted', [], so.inDanger[0] as Told, 'securing'],
    ['解讀.19', 'not yet accepted', throughDanger, so.resolved[0] as Told, 'receiving'],
    ['解讀.19', 'accepted', [...so.accepted, ...throughDanger], so.resolved[0] as Told, 'accepted'],
    ['解讀.19', 'with the unit', [...so.passedOn, ...throughDanger], so.resolved[0] as Told, 'handling'],
    ['解讀.19', 'answered by the unit', [...so.answered, ...throughDanger], so.resolved[0] as Told, 'handling'],
    ['解讀.19', 'replied to', [...so.replied, ...throughDanger], so.resolved[0] as Told, 'closing'],
  ])

  it('and its period runs on from the acceptance', () => {
    const since = (kase: ReturnType<typeof aLetter>) =>
      kase.known.duties.find(({ duty }) => duty === 'replyToLetter')?.since
    const accepted = having(aLetter(), so.accepted)
    expect(since(having(accepted, [...throughDanger, ...so.resolved]))).toBe(since(accepted))
  })
})

describe('員工傾訴信箱, as it may go', () => {
  ownStory('a letter about the office is accepted, handled, replied to and kept secret', aLetter, [
    ['letter.accepted', 'personnel', { subject: 'office', details: { letter: '…' } }, 'accepted'],
    ['rights.explained', 'personnel', {}, 'accepted'],
    ['letter.replied', 'personnel', {}, '⊘ notNow'],
    ['letter.passedOn', 'personnel', { named: false, unit: 'g-1', details: { request: '…' } }, 'handling'],
    ['unit.answered', 'relevantUnit', { details: { answer: '…' } }, 'replying'],
    ['letter.replied', 'personnel', { details: { reply: '…' } }, 'closing'],
    ['closure.decided', 'personnel', {}, '⊘ nothingOwed recordSealed'],
    ['record.sealed', 'personnel', {}, 'closing'],
    ['closure.decided', 'personnel', {}, 'closed'],
  ])

  ownStory(
    'an allegation of bullying opens the statutory track beside it (解讀.11)',
    aLetter,
    [
      ['letter.accepted', 'personnel', { subject: 'management' }, 'accepted'],
      ['reportableMatter.known', 'personnel', { matter: 'workplaceAllegation' }, 'accepted'],
    ],
    ({ kase }) => expect(openDuties(kase)).toContain('openProtectionTrack'),
  )
})
