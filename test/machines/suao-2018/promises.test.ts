import { describe, expect, it } from 'vitest'
import { words } from '#machines/suao-2018/words.ts'
import { aFact, handIn, openDuties } from '../../support/cases.ts'
import { everyAttempt, having } from '../../support/clause-table.ts'
import { notEmpty } from '../../support/not-empty.ts'
import * as so from './telling.ts'
import { aCase, aCrisis, aLetter } from './telling.ts'

describe.each([
  ['a general case', aCase(), so.onward.general],
  ['a general case in danger', aCase(), so.onward['general, through danger']],
  ['a letter', aLetter(), so.onward.mailbox],
  ['a crisis', aCrisis(), so.onward.crisis],
  ['a crisis in danger', aCrisis(), so.onward['crisis, through danger']],
])('over every state of %s that can be reached', (_, first, facts) => {
  const attempts = everyAttempt(first, facts)
  const accepted = attempts.filter(({ outcome }) => outcome.accepted)
  const open = [...new Set(attempts.map(({ from }) => from))].filter(({ status }) => status === 'open')

  it('there is something to speak of', () => {
    expect(open.length).toBeGreaterThan(100)
  })

  it('I-1, I-3: nobody is counselled or referred without informed consent to it', () => {
    const needs: Readonly<Record<string, 'service' | 'referral'>> = {
      'appointment.made': 'service',
      'session.held': 'service',
      'referral.made': 'referral',
    }
    const faults = accepted.filter(({ fact: [type], from: { known } }) => {
      const scope = needs[type]
      return scope && !(known.rightsExplained && known.consents[scope]?.standing === 'given')
    })
    expect(faults).toEqual([])
  })

  it('I-2: outside a crisis, rights come before anything is collected', () => {
    const collecting = ['help.requested', 'need.assessed', 'visit.made', 'letter.passedOn', 'session.held']
    const faults = accepted.filter(({ fact: [type], from }) => collecting.includes(type) && !from.known.rightsExplained)
    expect(faults).toEqual([])
  })

  it('I-7: a refusal never leads to a flow the plan does not know', () => {
    const endings = new Set(accepted.map(({ outcome }) => outcome.case.step))
    expect(endings).not.toContain('handedOverToInvoluntary')
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

  it('I-13, I-18: no case ends with danger open or unresolved, or anything owed', () => {
    const ended = accepted.filter(({ outcome: { case: kase } }) => kase.status === 'ended')
    expect(ended.length).toBeGreaterThan(0)
    const faults = ended.filter(
      ({
        outcome: {
          case: { known },
        },
      }) => {
        return !['none', 'notAssessed'].includes(known.danger) || known.dangerUnresolved || known.duties.length > 0
      },
    )
    expect(faults).toEqual([])
  })

  it('nobody is stuck: from every open state some fact changes something', () => {
    const moved = new Set(accepted.filter(({ from, outcome }) => outcome.case !== from).map(({ from }) => from))
    expect(open.filter((kase) => !moved.has(kase))).toEqual([])
  })
})

describe('what is written into the facts of the plan', () => {
  const canary = 'canary-7f3a'
  /** How each fact is said, by whom, and where it is taken. */
  const said: Readonly<
    Record<string, readonly [role: string, saying: object, before: () => ReturnType<typeof aCase>]>
  > = {
    'distress.noticed': ['colleague', {}, () => aCase()],
    'visit.made': ['careLiaison', {}, () => having(aCase(), so.visited)],
    'place.chosen': ['employee', { place: 'centre' }, () => aCase()],
    'letter.accepted': ['personnel', { subject: 'other' }, () => aLetter()],
    'letter.passedOn': ['personnel', { named: false, unit: 'g-1' }, () => having(aLetter(), so.passedOn)],
    'unit.answered': ['relevantUnit', {}, () => having(aLetter(), so.passedOn)],
    'letter.replied': ['personnel', {}, () => having(aLetter(), so.answered)],
    'care.given': ['careTeam', { to: ['personConcerned'] }, () => having(aCrisis(), so.reported)],
  }

  it.each(Object.values(words.facts).map(({ type, details }) => [type, details] as const))(
    '%s: its details are sealed and nowhere else',
    (type, details) => {
      if (!said[type]) throw new Error(`${type} is new: add a row to \`said\` above`)
      const [role, saying, before] = said[type]
      const kase = before()
      const sealed = Object.fromEntries(details.map((name) => [name, canary]))
      const fact = { type, at: kase.recordedAt, by: { role, id: 'u-1' }, ...saying, details: sealed }
      const outcome = handIn(kase, fact)
      if (!outcome.accepted) throw new Error(JSON.stringify(outcome.reasons))
      expect(outcome.sealed?.details).toEqual(sealed)
      expect(JSON.stringify([outcome.entry, outcome.case.known, outcome.case.step])).not.toContain(canary)
    },
  )
})
