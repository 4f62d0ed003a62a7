import { describe, expect, it } from 'vitest'
import { samplesOf } from '#src/case/samples.ts'
import { facts } from '#src/index.ts'
import { aFact, by, flows, handIn, having, minute, opened } from '../support/cases.ts'
import { notEmpty } from '../support/not-empty.ts'
import { type Attempt, casesOn, meeting, onward, walk } from '../support/walk.ts'

const samples = [...samplesOf(facts['committee.convened'] as never, minute(1))] as unknown as readonly {
  legalBasis: string
  category: string
  body: string
}[]
const bodies: Readonly<Record<string, string>> = flows.involuntary && opened('involuntary').known.policy.personnelBodies

describe('matters of personnel, over every state that can be reached (附件一.6, 陸.二, 解讀.7)', () => {
  const attempts: Attempt[] = []
  const states = walk(
    'involuntary',
    onward.involuntary,
    (attempt) => void (attempt.outcome.accepted && attempts.push(attempt)),
  )

  it('I-16: a committee sits only if found necessary, on a lawful basis, in the right body', () => {
    let sat = 0
    for (const kase of states.filter(({ status }) => status === 'open')) {
      for (const sample of samples) {
        const { accepted, case: next } = handIn(kase, aFact('committee.convened', sample, kase.recordedAt))
        const may =
          kase.step === 'measuring' &&
          kase.known.committee === 'necessary' &&
          ['conduct', 'dutyBreach', 'absence'].includes(sample.legalBasis) &&
          bodies[sample.category] === sample.body
        if (accepted !== may || (accepted && next.step !== 'hearing'))
          expect([kase.step, sample, accepted]).toEqual([kase.step, sample, may])
        if (accepted) sat++
        if (!may && kase.step !== 'measuring') break
      }
    }
    expect(sat).toBeGreaterThan(15)
  })

  it('I-16: nothing else leads before it, and never a refusal', () => {
    const entering = attempts.filter(({ from, outcome }) => outcome.case.step === 'hearing' && from.step !== 'hearing')
    expect(new Set(entering.map(({ fact }) => fact.type))).toEqual(new Set(['committee.convened']))
  })

  it('I-16: never from a general case or a crisis', () => {
    for (const flow of ['general', 'crisis'] as const) expect(flows[flow].events).not.toContain('committee.convened')
  })

  it('I-16: a committee found necessary is not passed over', () => {
    for (const { from } of notEmpty(attempts.filter(({ fact }) => fact.type === 'measures.taken')))
      expect(from.known.committee).not.toBe('necessary')
  })

  it('I-17: the person is heard, members in conflict stay out', () => {
    for (const kase of notEmpty(states.filter(({ step }) => step === 'hearing'))) {
      const conflicted = having(kase, ['conflict.declared', { who: by('personnel', 'm9') }])
      const decided = (heard: boolean, attendees: readonly string[]) =>
        handIn(conflicted, aFact('committee.resolved', { heard, attendees }, conflicted.recordedAt)).accepted
      expect([decided(true, ['m1']), decided(false, ['m1']), decided(true, ['m1', 'm9'])]).toEqual([true, false, false])
    }
  })

  it('I-14: the care team says what its resolution rests on', () => {
    for (const basis of [undefined, '', 'rumour', 'diagnosis', 'screening'])
      expect(facts['careTeam.resolved'].form.safeParse(aFact('careTeam.resolved', meeting({ basis }))).success).toBe(
        false,
      )
  })

  it('I-33: a member in conflict decides nothing, at any step of any flow', () => {
    for (const flow of ['general', 'involuntary', 'crisis'] as const)
      for (const kase of notEmpty(casesOn(flow).filter(({ status }) => status === 'open'))) {
        const conflicted = having(kase, ['conflict.declared', { who: by('supervisor', 'm1') }])
        expect(handIn(conflicted, aFact('careTeam.resolved', meeting(), conflicted.recordedAt)).accepted).toBe(false)
      }
  })
})
