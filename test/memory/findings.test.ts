import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AnyStateMachine } from 'xstate'
import { type Case, definition, openCase, type Role, replay } from '#src/index.ts'
import { finders } from '#src/vocabulary/competence.ts'
import { aFact, handIn, type Told, taken } from '../support/cases.ts'
import { fresh, later, takes, those, told } from '../support/published.ts'
import { everyFlow } from '../verdicts/flows.ts'

const says = (kase: Case, ...[type, saying, role]: Told) => handIn(kase, aFact(type, saying, later(kase), role))
const warnings = (outcome: ReturnType<typeof says>): readonly string[] =>
  outcome.accepted ? outcome.warnings.map(({ code }) => code) : outcome.reasons.map(({ code }) => code)

const meeting = {
  basis: 'actualAssessment',
  attendees: Array.from({ length: 50 }, (_, n) => `m-${n}`),
  quorate: true,
  committee: 'notNecessary',
  nextReviewAt: '2027-01-01T09:00:00+08:00',
}
const reporters = (flow: AnyStateMachine, type: string, about: keyof typeof finders): readonly Role[] =>
  (definition(flow).facts[type]?.by ?? []).filter(
    (role) => !(finders[about] as readonly string[]).includes(role),
  ) as Role[]

describe.each(those('capacity.known'))('law 5: how the person is, in %s', (_, flow) => {
  const lay = reporters(flow, 'capacity.known', 'person')

  it('is told by more than those who find it', () => expect(lay.length).toBeGreaterThan(5))

  it.each(lay.flatMap((role) => ['dead', 'incapacitated'].map((capacity) => [role, capacity] as const)))(
    'M16, M17: as the %s says, %s: in the journal, with what would confirm it, and taken for nothing',
    (role, capacity) => {
      const before = fresh(flow)
      const outcome = says(before, 'capacity.known', { capacity }, role)
      expect(warnings(outcome)).toEqual(['noEffect'])
      expect(outcome.accepted && outcome.warnings[0]?.unblock.en).toMatch(/physician/)
      expect([outcome.case.known.person, outcome.case.status]).toEqual(['unknown', 'open'])
    },
  )

  it.each(finders.person)('is found by the %s', (role) => {
    const outcome = says(fresh(flow), 'capacity.known', { capacity: 'incapacitated' }, role)
    expect(warnings(outcome)).toEqual([])
    expect(outcome.case.known.person).toBe('incapacitated')
  })

  it('gives the person back the say, whoever says that they are able to decide', () => {
    const unable = told(fresh(flow), ['capacity.known', { capacity: 'incapacitated' }, 'physician'])
    const able = lay.map((role) => told(unable, ['capacity.known', { capacity: 'capable' }, role]).known.person)
    expect(able).toEqual(lay.map(() => 'capable'))
  })

  it('M17: nobody ends a case by saying that somebody has died; whoever finds it is believed', () => {
    const kase = told(fresh(flow), ['capacity.known', { capacity: 'dead' }, 'colleague'])
    expect([kase.known.person, kase.status]).toEqual(['unknown', 'open'])
    expect(told(kase, ['capacity.known', { capacity: 'capable' }, 'physician']).known.person).toBe('capable')
    expect(told(kase, ['capacity.known', { capacity: 'dead' }, 'police']).known.person).toBe('dead')
  })
})

const contacting = those('family.contacted').filter(([, flow]) => takes(flow, 'capacity.known'))

describe.each(contacting)('law 5: whom to contact, in %s', (_, flow) => {
  it('M16: no report that the person cannot decide lets the family be rung', () => {
    const kase = told(fresh(flow), ['capacity.known', { capacity: 'incapacitated' }, 'supervisor'])
    const contact = { contact: 'family', items: ['where'], ground: 'incapacity' }
    expect(warnings(says(kase, 'family.contacted', contact))).not.toEqual([])
  })
})

/** A screening hands over at once whoever is in danger. */
const meetingDanger = those('danger.assessed').filter(
  ([, flow]) => told(fresh(flow), ['danger.reported']).status === 'open',
)

it('danger is met in most everyFlow', () => expect(meetingDanger.length).toBeGreaterThan(15))

describe.each(meetingDanger)('law 5: danger, in %s', (_, flow) => {
  const lay = reporters(flow, 'danger.assessed', 'danger')
  const found = (kase: Case): Case => told(kase, ['danger.assessed', { danger: 'immediate' }, 'physician'])
  const cleared = (kase: Case, role: Role) => says(kase, 'danger.assessed', { danger: 'none' }, role)

  it.each(lay)('M18: found by a physician, is not cleared by the %s', (role) => {
    const kase = found(fresh(flow))
    const outcome = cleared(kase, role)
    expect(warnings(outcome)).toContain('noEffect')
    expect(outcome.case.known).toMatchObject({ danger: 'immediate', dangerUnresolved: true })
    expect(outcome.case.known.duties.map(({ duty }) => duty)).toEqual(kase.known.duties.map(({ duty }) => duty))
  })

  it('is cleared by a physician', () => {
    const outcome = cleared(found(fresh(flow)), 'physician')
    expect([warnings(outcome), outcome.case.known.danger]).toEqual([[], 'none'])
  })

  it('C-33: reported by others, is cleared by any assessor', () => {
    const reported = told(fresh(flow), ['danger.reported', {}, 'colleague'])
    expect(lay.map((role) => cleared(reported, role).case.known.danger)).toEqual(lay.map(() => 'none'))
  })

  it.runIf(takes(flow, 'careTeam.resolved'))(
    'C-33: once the care team has resolved on what was found, any assessor clears it',
    () => {
      const outcome = says(found(fresh(flow)), 'careTeam.resolved', meeting)
      const isResolved = outcome.accepted && !outcome.case.known.dangerUnresolved
      expect(outcome.case.known.dangerFound).toBe(!isResolved)
      expect(cleared(outcome.case, 'careLiaison').case.known.danger).toBe(isResolved ? 'none' : 'immediate')
    },
  )

  it('told late it is never less safe than told in order', () => {
    const words = [
      ['immediate', 'physician'],
      ['immediate', 'careLiaison'],
      ['none', 'physician'],
      ['none', 'careLiaison'],
    ] as const
    const ranks = ['none', 'notAssessed', 'unclear', 'immediate']
    let safer = 0
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(40), { minLength: 2, maxLength: 5 }),
        fc.infiniteStream(fc.nat(3)),
        (at, said) => {
          const facts = at.map((n) => [n, words[said.next().value as number] as (typeof words)[number]] as const)
          const recordedAt = new Date(Date.parse('2026-03-02T10:00:00+08:00')).toISOString()
          const tell = (order: typeof facts) =>
            order.reduce((so, [n, [danger, role]]) => {
              const at = new Date(Date.parse('2026-03-02T09:00:00+08:00') + n * 60_000).toISOString()
              return taken(so, aFact('danger.assessed', { danger }, at, role), { recordedAt }).case
            }, fresh(flow)).known
          const [asTold, inOrder] = [tell(facts), tell([...facts].sort(([one], [other]) => one - other))]
          expect(ranks.indexOf(asTold.danger)).toBeGreaterThanOrEqual(ranks.indexOf(inOrder.danger))
          if (asTold.danger === inOrder.danger) expect(asTold.dangerFound || !inOrder.dangerFound).toBe(true)
          else safer++
        },
      ),
      { seed: 7, numRuns: 60 },
    )
    expect(safer).toBeGreaterThan(0)
  })
})

describe.each(those('emergency.concluded'))('law 5: what came of an emergency, in %s', (_, flow) => {
  const inDanger = told(fresh(flow), ['danger.reported'], ['emergency.requested', { from: 'police' }])

  it.each<Role>(['eapWindow', 'family', 'supervisor'])('M22: is told by the %s who went along', (role) => {
    const outcome = says(inDanger, 'emergency.concluded', { outcome: 'escorted' }, role)
    expect([outcome.accepted, outcome.case.known.emergencyAt]).toEqual([true, later(inDanger)])
  })

  it('M22: a death told so is a report, and to be confirmed', () => {
    const outcome = says(inDanger, 'emergency.concluded', { outcome: 'died' }, 'family')
    expect([warnings(outcome), outcome.case.known.person, outcome.case.status]).toEqual([
      ['noEffect'],
      'unknown',
      'open',
    ])
    expect(says(inDanger, 'emergency.concluded', { outcome: 'died' }, 'police').case.known.person).toBe('dead')
  })
})

describe('law 5: cases of 0.1.0', () => {
  it('go on by the rules they were opened under', () => {
    const [flow] = everyFlow.filter(({ id }) => id === 'chiayi-city-2016.general') as [AnyStateMachine]
    const { rules: _, ...opening } = openCase(flow, {
      caseId: 'c-1',
      at: later(fresh(flow)),
      recordedAt: later(fresh(flow)),
      by: { role: 'eapWindow', id: 'u-1' },
    }).opening
    const read = replay(flow, [opening])
    if (!read.accepted) throw new Error(JSON.stringify(read.reasons))
    const kase = told(read.case as Case, ['danger.assessed', { danger: 'immediate' }, 'physician'])
    expect(says(kase, 'danger.assessed', { danger: 'none' }, 'careLiaison').case.known.danger).toBe('none')
    expect(told(kase, ['capacity.known', { capacity: 'dead' }, 'supervisor']).known.person).toBe('dead')
  })
})
