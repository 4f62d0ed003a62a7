import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AnyStateMachine } from 'xstate'
import { type Case, definition, outlineOf, type Role } from '#src/index.ts'
import { samplesFor } from '#src/testing/index.ts'
import { isOfficial } from '#src/vocabulary/conflict.ts'
import { handIn, opened, taken } from '../support/cases.ts'
import { fresh, later, takes, those, told } from '../support/published.ts'
import { everyFlow } from '../verdicts/flows.ts'

interface Who {
  readonly role: string
  readonly id: string
}

/** What somebody says, a minute after what was said before. */
const says = (kase: Case, type: string, by: Who, saying: object = {}) =>
  handIn(kase, { type, at: later(kase), by, ...saying })

const heard = (kase: Case, type: string, by: Who, saying: object = {}): Case =>
  taken(kase, { type, at: later(kase), by, ...saying }).case

const person: Who = { role: 'employee', id: 'e-1' }
const head: Who = { role: 'agencyHead', id: 'head-1' }
const superior: Who = { role: 'superiorAgency', id: 'above' }

/** Somebody in conflict, as they say themselves, as the next level decides, or as it is only reported. */
const inConflict = (kase: Case, who: Who): Case => heard(kase, 'conflict.declared', who, { who })
const decided = (kase: Case, who: Who, decision = 'recused'): Case =>
  heard(kase, 'conflict.declared', superior, { who, decision })
const reported = (kase: Case, who: Who): Case => heard(kase, 'conflict.declared', person, { who })

const codes = (outcome: ReturnType<typeof says>): readonly string[] =>
  outcome.accepted ? [] : outcome.reasons.map(({ code }) => code)

/** What an official assesses, decides, measures, seals, hands in or tells. */
const deeds: readonly (readonly [type: string, role: Role, saying: object])[] = [
  ['danger.assessed', 'careLiaison', { danger: 'none' }],
  ['need.assessed', 'counsellor', { need: 'notNeeded' }],
  ['measures.taken', 'personnel', { measures: ['workAdjustment'] }],
  ['closure.decided', 'eapWindow', {}],
  ['record.sealed', 'personnel', {}],
  [
    'careTeam.resolved',
    'careTeam',
    {
      basis: 'actualAssessment',
      attendees: ['m-1', 'm-2'],
      quorate: true,
      committee: 'notNecessary',
      nextReviewAt: '2027-01-01T09:00:00+08:00',
    },
  ],
  ['notification.made', 'eapWindow', { to: ['supervisor'], items: ['danger'], ground: 'lifeDanger' }],
  ['disclosure.made', 'personnel', { to: ['police'], items: ['danger'], ground: 'lifeDanger' }],
  ['family.contacted', 'careLiaison', { contact: 'family', items: ['helpNeeded'], ground: 'lifeDanger' }],
  ['outreach.made', 'careLiaison', { through: ['colleague'] }],
]

describe.each(those('conflict.declared'))('law 10: who is in conflict, in %s', (_, flow) => {
  it.each(deeds.filter(([type]) => takes(flow, type)))(
    'M32: does not report %s as %s, and hears who takes the place',
    (type, role, saying) => {
      const who = { role, id: 'o-1' }
      const inDanger = told(fresh(flow), ['danger.reported'])
      for (const kase of [inConflict(inDanger, who), decided(inDanger, who), reported(inDanger, who)]) {
        const outcome = says(kase, type, who, saying)
        if (outcome.accepted) throw new Error(`${type} was taken in`)
        expect(codes(outcome)).toEqual(['inConflict'])
        expect(outcome.reasons[0]?.unblock.en).toMatch(/Superior agency/)
        const other = says(kase, type, { role, id: 'o-2' }, saying)
        expect(codes(other)).not.toContain('inConflict')
      }
    },
  )

  it('hears, as a superior outside the care circle, nothing of why', () => {
    const who = { role: 'supervisor', id: 's-1' }
    const telling = { to: ['fireService'], items: ['danger'], ground: 'lifeDanger' }
    const kase = reported(told(fresh(flow), ['danger.reported']), who)
    expect(codes(says(kase, 'notification.made', who, telling))).toEqual(
      takes(flow, 'notification.made') ? ['notAvailableToYou'] : ['notAvailableHere'],
    )
  })

  it('reports danger and calls for help, whatever the role', () => {
    const roles = Object.keys(definition(flow).roles).filter(isOfficial)
    expect(roles.length).toBeGreaterThan(5)
    for (const role of roles) {
      const who = { role, id: 'o-1' }
      const kase = decided(inConflict(fresh(flow), { role: 'eapWindow', id: 'o-1' }), { role: 'personnel', id: 'o-1' })
      expect([role, codes(says(kase, 'danger.reported', who))]).toEqual([role, []])
      for (const danger of ['immediate', 'unclear'])
        if (definition(flow).facts['danger.assessed']?.by.includes(role))
          expect([role, codes(says(kase, 'danger.assessed', who, { danger }))]).toEqual([role, []])
      if (definition(flow).facts['emergency.requested']?.by.includes(role))
        expect([role, codes(says(kase, 'emergency.requested', who, { from: 'police' }))]).toEqual([role, []])
      expect([
        role,
        codes(says(kase, 'reportableMatter.known', { role: 'eapWindow', id: 'o-1' }, { matter: 'suicideBehaviour' })),
      ]).toEqual([role, []])
    }
  })

  it('the person concerned keeps every right, an official of the agency though they be', () => {
    const kase = inConflict(fresh(flow), { role: 'eapWindow', id: 'e-1' })
    for (const type of Object.keys(definition(flow).facts).filter((each) =>
      definition(flow).facts[each]?.by.includes('employee'),
    ))
      for (const saying of samplesFor(flow, type as never, kase.recordedAt).slice(0, 6))
        expect([type, codes(says(kase, type, person, saying))]).not.toContainEqual('inConflict')
    const incomplete = says(kase, 'conflict.declared', person, { who: person })
    expect(codes(incomplete)).toEqual(['notAChoice'])
  })

  it('a report stops telling and deciding, not care of the person, until the next level decides', () => {
    const who = { role: 'counsellor', id: 'c-1' }
    const isCare = (kase: Case) =>
      definition(flow).facts['rights.explained'] ? codes(says(kase, 'rights.explained', who)) : []
    const kase = reported(fresh(flow), who)
    expect(codes(says(kase, 'need.assessed', who, { need: 'needed' }))).toEqual(
      takes(flow, 'need.assessed') ? ['inConflict'] : expect.anything(),
    )
    expect(isCare(kase)).not.toContain('inConflict')
    expect(isCare(decided(kase, who))).toEqual(['inConflict'])
    const cleared = decided(kase, who, 'notRecused')
    expect(codes(says(cleared, 'need.assessed', who, { need: 'needed' }))).not.toContain('inConflict')
    expect(isCare(decided(decided(kase, who), who, 'notRecused'))).not.toContain('inConflict')
  })

  it.each<[string, Who, Who, boolean]>([
    ['the head decides on the window', head, { role: 'eapWindow', id: 'w-1' }, true],
    ['the deputy decides on the window', { role: 'deputyHead', id: 'd-1' }, { role: 'eapWindow', id: 'w-1' }, true],
    ['the head decides on the deputy', head, { role: 'deputyHead', id: 'd-1' }, true],
    ['the deputy does not decide on the head', { role: 'deputyHead', id: 'd-1' }, head, false],
    ['the superior agency decides on the head', superior, head, true],
    ['the head does not decide on the head', { role: 'agencyHead', id: 'head-2' }, head, false],
    ['nobody clears themselves', { role: 'eapWindow', id: 'w-1' }, { role: 'eapWindow', id: 'w-1' }, false],
    ['the personnel office does not decide', { role: 'personnel', id: 'p-1' }, { role: 'eapWindow', id: 'w-1' }, false],
  ])('%s', (_, by, who, counts) => {
    const kase = reported(fresh(flow), who)
    const { case: after, warnings } = taken(kase, {
      type: 'conflict.declared',
      at: later(kase),
      by,
      who,
      decision: 'notRecused',
    })
    expect(after.known.conflictReported).toEqual(counts ? [] : [who])
    expect(warnings.map(({ code }) => code)).toEqual(counts ? [] : ['noEffect'])
  })

  it('a decision that could not know of a later report takes nothing back', () => {
    const who = { role: 'eapWindow', id: 'w-1' }
    const kase = reported(reported(fresh(flow), who), { role: 'personnel', id: 'p-1' })
    const late = taken(kase, {
      type: 'conflict.declared',
      at: kase.opening.at,
      by: superior,
      who,
      decision: 'notRecused',
    })
    expect(late.case.known.conflictReported).toContainEqual(who)
    expect(late.warnings.map(({ code }) => code)).toEqual(['noEffect'])
  })

  it('M32: who takes the place may do what the role may, and nobody else for it', () => {
    const who = { role: 'personnel', id: 'p-1' }
    const types = Object.values(definition(flow).facts).filter(
      ({ by, type }) =>
        takes(flow, type) && by.includes('personnel') && !by.includes('superiorAgency') && !by.includes('agencyHead'),
    )
    expect(types.length).toBeGreaterThan(0)
    for (const { type } of types)
      for (const [kase, may] of [
        [fresh(flow), []],
        [reported(fresh(flow), who), ['superiorAgency']],
        [reported(fresh(flow, { substitutes: { personnel: ['agencyHead'] } }), who), ['superiorAgency', 'agencyHead']],
      ] as const)
        for (const by of [superior, head]) {
          const outcome = handIn(kase, { ...samplesFor(flow, type as never)[0], type, at: later(kase), by })
          const isTheirs = outcome.accepted || outcome.kind !== 'notYours'
          expect([type, by.role, isTheirs]).toEqual([type, by.role, (may as readonly string[]).includes(by.role)])
        }
  })

  it('whatever an official in conflict says, nothing but danger, help and protection is taken in', () => {
    const { facts, roles } = definition(flow)
    const officials = Object.keys(roles).filter(isOfficial)
    const types = outlineOf(flow).facts
    const kase = inConflict(fresh(flow), { role: 'careTeam', id: 'o-1' })
    let refused = 0
    fc.assert(
      fc.property(fc.constantFrom(...types), fc.constantFrom(...officials), fc.nat(), (type, role, n) => {
        const sayings = samplesFor(flow, type as never, kase.recordedAt)
        const fact = { type, at: later(kase), by: { role, id: 'o-1' }, ...sayings[n % Math.max(1, sayings.length)] }
        const outcome = handIn(kase, fact)
        refused += outcome.accepted ? 0 : 1
        if (outcome.accepted)
          expect([type, facts[type]?.callsForHelp?.(fact) || facts[type]?.act]).toEqual([
            type,
            facts[type]?.callsForHelp?.(fact) || 'protection',
          ])
      }),
      { seed: 10, numRuns: 200 },
    )
    expect(refused).toBeGreaterThan(0)
  })
})

describe.each(those('notification.made', 'conflict.declared', 'crisis.reported'))(
  'law 10: a duty to notify, in %s',
  (_, flow) => {
    const { crisisRecipients } = definition(flow).policy.values
    const crisis = (policy: object = {}): Case =>
      told(fresh(flow, policy), ['crisis.reported', { trigger: 'majorAccident', casualties: 'no' }])
    const incident = (...to: readonly string[]) => ({ to, items: ['whatHappened'], ground: 'incident' })
    const window: Who = { role: 'eapWindow', id: 'w-9' }
    const owes = (kase: Case) => kase.known.duties.some(({ duty }) => duty === 'notifyLeadership')

    it('M33: is settled by nobody, though all who are to be told be in conflict; the superior agency takes the place', () => {
      const each = crisisRecipients.map((role) => ({ role, id: `${role}-1` }))
      for (const declare of [reported, inConflict, decided]) {
        const kase = each.reduce<Case>((so, who) => declare(so, who), crisis())
        expect(owes(kase)).toBe(owes(crisis()))
        const outcome = says(kase, 'notification.made', window, incident(...crisisRecipients))
        expect(codes(outcome)).toEqual(['recipientsWithoutConflict'])
        if (!owes(crisis())) continue
        expect(owes(heard(kase, 'notification.made', window, incident('superiorAgency')))).toBe(false)
      }
    })

    it('M33: who is in conflict counts as told once the superior agency is, in whatever order both are said', () => {
      const unit = { role: 'relevantUnit', id: 'u-1' }
      const notice = incident(...crisisRecipients.filter((role) => role !== unit.role), 'superiorAgency')
      const before = heard(crisis(), 'notification.made', window, notice)
      expect(owes(before)).toBe(owes(crisis()))
      const after = [reported(before, unit), heard(reported(crisis(), unit), 'notification.made', window, notice)]
      for (const kase of after) {
        expect(kase.known.notified).toContain(unit.role)
        expect(owes(kase)).toBe(false)
      }
      expect(decided(reported(crisis(), unit), unit, 'notRecused').known.notified).toEqual([])
      const cleared = decided(reported(crisis(), unit), unit, 'notRecused')
      expect(heard(cleared, 'notification.made', window, notice).known.notified).not.toContain(unit.role)
    })

    it('M33: the substitute of the policy takes the place first', () => {
      const kase = reported(crisis({ substitutes: { relevantUnit: ['deputyHead'] } }), {
        role: 'relevantUnit',
        id: 'u-1',
      })
      const told = heard(
        kase,
        'notification.made',
        window,
        incident(...crisisRecipients.filter((role) => role !== 'relevantUnit')),
      )
      expect(owes(told)).toBe(owes(crisis()) && !crisisRecipients.includes('deputyHead'))
    })

    it('M34: one unit in conflict bars that unit, and no other', () => {
      const kase = reported(crisis(), { role: 'relevantUnit', id: 'unit-a' })
      const tells = (...whom: readonly string[]) =>
        codes(says(kase, 'notification.made', window, { ...incident('relevantUnit'), ...(whom.length && { whom }) }))
      expect([tells(), tells('unit-a'), tells('unit-b'), tells('unit-a', 'unit-b')]).toEqual([
        ['recipientsWithoutConflict'],
        ['recipientsWithoutConflict'],
        [],
        ['recipientsWithoutConflict'],
      ])
    })
  },
)

it('a conflict goes along into the next case', () => {
  const [general, crisis] = ['general', 'crisis'].map((name) =>
    everyFlow.find(({ id }) => id === `chiayi-city-2016.${name}`),
  ) as [AnyStateMachine, AnyStateMachine]
  const window = { role: 'eapWindow', id: 'w-1' }
  const earlier = reported(inConflict(fresh(general), window), { role: 'supervisor', id: 's-1' })
  const { known } = opened(crisis, { caseId: 'c-2', continues: earlier, at: later(earlier) })
  expect([known.conflicted, known.conflictReported]).toEqual([[window], [{ role: 'supervisor', id: 's-1' }]])
})
