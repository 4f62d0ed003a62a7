import { describe, expect, it } from 'vitest'
import { words } from '#machines/tainan-2015/words.ts'
import { aFact, handIn, openDuties } from '../../support/cases.ts'
import { everyAttempt, having, type Told } from '../../support/clause-table.ts'
import { notEmpty } from '../../support/not-empty.ts'
import * as so from './telling.ts'
import { aCase } from './telling.ts'

const oneModel = { own: { serviceModels: ['jointContract'] } }

describe.each([
  ['its service', so.onward.filter(([type]) => type !== 'provider.chosen')],
  ['danger', so.throughDanger.filter(([type]) => type !== 'provider.chosen')],
])('over every state of a general case that can be reached through %s', (_, facts) => {
  const attempts = everyAttempt(aCase(oneModel), facts)
  const accepted = attempts.filter(({ outcome }) => outcome.accepted)
  const open = [...new Set(attempts.map(({ from }) => from))].filter(({ status }) => status === 'open')

  it('there is something to speak of', () => {
    expect(open.length).toBeGreaterThan(200)
  })

  it('I-1: nobody is served without informed consent to the service', () => {
    for (const { fact, outcome } of notEmpty(
      accepted.filter(({ fact: [type] }) => /^(session|appointment\.made)/.test(type)),
    ))
      expect([fact[0], outcome.case.known.rightsExplained, outcome.case.known.consents.service?.standing]).toEqual([
        fact[0],
        true,
        'given',
      ])
    for (const { known } of open.filter(({ step }) => step === 'serving'))
      expect(known).toMatchObject({ rightsExplained: true, consents: { service: { standing: 'given' } } })
  })

  it('I-2: rights come before anything is collected', () => {
    const collecting = ['help.requested', 'need.assessed', 'consent.given', 'session.held']
    for (const { from, fact } of notEmpty(accepted.filter(({ fact: [type] }) => collecting.includes(type))))
      expect([fact[0], from.known.rightsExplained]).toEqual([fact[0], true])
  })

  it('I-3: nobody is referred without consent to the referral, or past the window', () => {
    for (const { from, fact } of notEmpty(accepted.filter(({ fact: [type] }) => type === 'referral.made'))) {
      expect(from.known).toMatchObject({ rightsExplained: true, consents: { referral: { standing: 'given' } } })
      expect(fact[1]).toBe('eapWindow')
    }
  })

  it('I-7: a refusal never leads to a flow the plan does not know', () => {
    const endings = new Set(accepted.map(({ outcome }) => String(outcome.case.step)))
    expect([...endings].filter((step) => step.startsWith('handedOver'))).toEqual([])
  })

  it('I-8: immediate or unclear danger secures at once, whatever was going on', () => {
    for (const kase of notEmpty(open))
      for (const fact of [
        aFact('danger.reported', {}, kase.recordedAt, 'colleague'),
        aFact('danger.assessed', { danger: 'unclear' }, kase.recordedAt),
      ]) {
        const outcome = handIn(kase, fact)
        expect(outcome).toMatchObject({ accepted: true, case: { step: 'securing' } })
        expect(openDuties(outcome.case)).toEqual(expect.arrayContaining(['holdCareTeam', 'requestEmergencyHelp']))
      }
  })

  it('I-13, I-18: no case ends with danger open or unresolved, anything owed, or the record unsealed', () => {
    const ended = accepted.filter(({ outcome }) => outcome.case.status === 'ended')
    expect(ended.length).toBeGreaterThan(0)
    for (const { outcome } of ended) {
      const { danger, dangerUnresolved, duties, sealed, consents } = outcome.case.known
      expect([['none', 'notAssessed'].includes(danger), dangerUnresolved, duties]).toEqual([true, false, []])
      expect(sealed || consents.service === undefined || consents.service.refused).toBe(true)
    }
  })

  it('nobody is stuck: from every open state some fact changes something', () => {
    const moved = new Set(accepted.filter(({ from, outcome }) => outcome.case !== from).map(({ from }) => from))
    expect(open.filter((kase) => !moved.has(kase))).toEqual([])
  })
})

describe('what is written into the facts of the plan', () => {
  const canary = 'canary-7f3a'
  const where: Readonly<Record<string, readonly Told[]>> = { 'provider.chosen': so.agreed }

  it.each(Object.values(words.facts).map(({ type, details }) => [type, details] as const))(
    '%s: its details are sealed and nowhere else',
    (type, details) => {
      const saying: Readonly<Record<string, object>> = {
        'needs.surveyed': { means: 'questionnaire', intrusive: false },
        'provider.chosen': { model: 'inHouse' },
      }
      const kase = having(aCase(), where[type] ?? [])
      const sealed = Object.fromEntries(details.map((name) => [name, canary]))
      const outcome = handIn(kase, {
        ...aFact(type as never, {}, kase.recordedAt, 'eapWindow'),
        ...saying[type],
        details: sealed,
      })
      if (!outcome.accepted) throw new Error(JSON.stringify(outcome.reasons))
      expect(outcome.sealed?.details).toEqual(sealed)
      expect(JSON.stringify([outcome.entry, outcome.case.known, outcome.case.step])).not.toContain(canary)
    },
  )
})
