import { describe, expect, it } from 'vitest'
import { type Case, facts } from '#src/index.ts'
import { aFact, handIn, opened } from '../support/cases.ts'
import { notEmpty } from '../support/not-empty.ts'
import { type Attempt, onward, standsIn, walk } from '../support/walk.ts'

const stepOf = (kase: Case) => standsIn(kase)[0]?.split('.')[0] ?? ''

describe('nobody in a crisis is left alone, over every state that can be reached (附件二)', () => {
  const attempts: Attempt[] = []
  const states = walk('crisis', onward.crisis, (attempt) => void (attempt.outcome.accepted && attempts.push(attempt)))

  it('I-25: head, deputy and units are told in both branches before the care team meets', () => {
    const later = states.filter((kase) => ['outreach', 'reviewing', 'followingUp', 'closed'].includes(stepOf(kase)))
    expect(later.length).toBeGreaterThan(50)
    for (const { known, step } of later)
      expect([step, ...known.notified].sort()).toEqual([step, 'agencyHead', 'deputyHead', 'relevantUnit'].sort())
  })

  it('I-26: medical help can be arranged at every open step, beside everything else', () => {
    for (const kase of notEmpty(states.filter(({ status }) => status === 'open'))) {
      const outcome = handIn(kase, aFact('medicalHelp.arranged', {}, kase.recordedAt, 'colleague'))
      expect(outcome).toMatchObject({ accepted: true, case: { step: kase.step, known: { medicalHelp: true } } })
    }
  })

  it('I-27: who declines is cared for all the same: outreach, meeting, follow-up', () => {
    let declined = 0
    const leaving = attempts.filter(
      ({ from, outcome }) => stepOf(from).startsWith('with') && !stepOf(outcome.case).startsWith('with'),
    )
    const onward = leaving.filter(({ outcome }) => !['securing', 'reassessing'].includes(stepOf(outcome.case)))
    for (const { outcome } of onward) {
      const refused = outcome.case.known.support === 'declined'
      if (refused) declined++
      expect(outcome.case.step).toBe(refused ? 'outreach' : 'reviewing')
    }
    expect(declined).toBeGreaterThan(5)
  })

  it('I-27: a refusal never ends a crisis', () => {
    const ending = attempts.filter(({ outcome }) => outcome.case.status === 'ended')
    expect(new Set(ending.map(({ fact }) => fact.type))).toEqual(new Set(['closure.decided']))
  })

  it('I-28: outreach and offers oblige nobody', () => {
    for (const type of ['outreach.made', 'groupCounselling.offered', 'support.offered'] as const)
      expect(
        Object.keys(facts[type].learn(opened('crisis').known, aFact(type) as never)).filter(
          (name) => name !== 'support',
        ),
      ).toEqual([])
    for (const { from, outcome } of notEmpty(attempts.filter(({ fact }) => fact.type === 'outreach.made')))
      expect(outcome.case.known).toMatchObject({ support: from.known.support, consents: from.known.consents })
  })

  it('I-32: casualties once known are never unknown again, and the earliest knowledge is kept', () => {
    for (const { outcome } of notEmpty(attempts.filter(({ from }) => from.known.casualties === 'yes')))
      expect(outcome.case.known.casualties).toBe('yes')
    for (const { from, outcome } of notEmpty(attempts))
      expect(outcome.case.known.knownSince).toBe(from.known.knownSince)
  })

  it('附件二.4: help once arranged is not owed again', () => {
    for (const { known } of notEmpty(states.filter(({ known }) => known.medicalHelp)))
      expect(known.duties.map(({ duty }) => duty)).not.toContain('arrangeMedicalHelp')
  })
})
