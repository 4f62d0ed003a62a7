import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AnyStateMachine } from 'xstate'
import type { Case, Role } from '#src/index.ts'
import { disclosureGroundNames, toldItemNames } from '#src/vocabulary/choices.ts'
import { roleNames } from '#src/vocabulary/roles.ts'
import { aFact, handIn, taken } from '../support/cases.ts'
import { fresh, later, takes, those, told } from '../support/published.ts'
import { everyFlow } from '../verdicts/flows.ts'

type Tells = 'notification.made' | 'disclosure.made'

const tells = (kase: Case, type: Tells, to: readonly Role[], ground: string, items = ['whatHappened']) =>
  handIn(kase, aFact(type, { to, ground, items }, later(kase)))

const codes = (outcome: ReturnType<typeof tells>): readonly string[] =>
  outcome.accepted ? [] : outcome.reasons.map(({ code }) => code)

const help = (outcome: ReturnType<typeof tells>): string =>
  outcome.accepted ? '' : outcome.reasons.map(({ unblock }) => unblock.en).join(' · ')

describe.each(those('notification.made'))('law 9: what a ground presupposes, in %s', (_, flow) => {
  it.each<Role>(['supervisor', 'colleague', 'agencyHead', 'relevantUnit', 'careTeam'])(
    'M29: a case just opened notifies the %s of no incident',
    (role) => {
      const outcome = tells(fresh(flow), 'notification.made', [role], 'incident')
      expect(codes(outcome)).toEqual(['groundFits'])
      expect(help(outcome)).toMatch(/Report the crisis or danger/)
    },
  )

  it.each<[string, Tells, readonly Role[], RegExp]>([
    ['M30: legal process that nobody began', 'notification.made', ['judicialAuthority'], /Record the request/],
    ['a statutory report with nothing known', 'notification.made', ['reportAuthority'], /Record the reportable matter/],
  ])('%s', (_, type, to, says) => {
    const ground = to.includes('reportAuthority') ? 'statutoryReport' : 'legalProcess'
    const outcome = tells(fresh(flow), type, to, ground)
    expect(codes(outcome)).toEqual(['groundFits'])
    expect(help(outcome)).toMatch(says)
  })

  it('a danger that is met is a ground, until the care team has resolved on it', () => {
    const inDanger = told(fresh(flow), ['danger.reported'])
    expect(codes(tells(inDanger, 'notification.made', ['supervisor', 'agencyHead'], 'incident'))).toEqual([])
    const resolution = {
      basis: 'actualAssessment',
      attendees: Array.from({ length: 50 }, (_, n) => `m-${n}`),
      quorate: true,
      committee: 'notNecessary',
      nextReviewAt: '2027-01-01T09:00:00+08:00',
    }
    const resolved = handIn(inDanger, aFact('careTeam.resolved', resolution, later(inDanger)))
    expect(codes(tells(resolved.case, 'notification.made', ['agencyHead'], 'incident'))).toEqual(
      resolved.accepted ? ['groundFits'] : [],
    )
  })

  it.each<Role>(['fireService', 'police', 'healthAuthority', 'physician'])(
    'M31: in danger to life the %s may hear of health, and nobody who does not help',
    (role) => {
      const inDanger = told(fresh(flow), ['danger.reported'])
      const items = ['healthDetail', 'where', 'helpNeeded']
      expect(codes(tells(inDanger, 'notification.made', [role], 'lifeDanger', items))).toEqual([])
      expect(codes(tells(inDanger, 'notification.made', [role, 'supervisor'], 'lifeDanger', items))).toEqual([
        'itemsMinimal',
      ])
      expect(codes(tells(inDanger, 'notification.made', [role], 'lifeDanger', ['serviceContent']))).toEqual([
        'itemsMinimal',
      ])
    },
  )
})

describe.each(those('disclosure.made'))('law 9: records, in %s', (_, flow) => {
  it('M30: a statutory report opens them to the authority of an open matter, and to nobody else', () => {
    const kase = fresh(flow)
    expect(codes(tells(kase, 'disclosure.made', ['colleague'], 'statutoryReport'))).toEqual(['groundFits'])
    const known = told(kase, ['reportableMatter.known', { matter: 'suicideBehaviour' }])
    for (const role of roleNames)
      expect([role, codes(tells(known, 'disclosure.made', [role], 'statutoryReport'))]).toEqual([
        role,
        role === 'healthAuthority' || role === 'reportAuthority' ? [] : expect.arrayContaining(['groundFits']),
      ])
    const filed = told(known, ['statutoryReport.filed', { matter: 'suicideBehaviour' }])
    expect(codes(tells(filed, 'disclosure.made', ['healthAuthority'], 'statutoryReport'))).toEqual(['groundFits'])
  })

  it('M30: legal process opens them to who has asked, once an official has recorded it', () => {
    const request = { request: 'legalProcess', from: 'judicialAuthority' }
    const ask = (kase: Case, role: Role, saying: object) =>
      taken(kase, aFact('dataRequest.received', saying, later(kase), role))
    const kase = fresh(flow)
    const items = ['serviceContent', 'healthDetail']
    for (const [role, saying] of [
      ['employee', request],
      ['eapWindow', { request: 'legalProcess' }],
    ] as const) {
      const outcome = ask(kase, role, saying)
      expect(outcome.warnings.map(({ code }) => code)).toEqual(['noEffect'])
      expect(codes(tells(outcome.case, 'disclosure.made', ['judicialAuthority'], 'legalProcess'))).toEqual([
        'groundFits',
      ])
    }
    const { case: asked, warnings } = ask(kase, 'eapWindow', request)
    expect([warnings, asked.known.duties.length]).toEqual([[], kase.known.duties.length])
    expect(codes(tells(asked, 'disclosure.made', ['judicialAuthority'], 'legalProcess', items))).toEqual([])
    expect(codes(tells(asked, 'disclosure.made', ['police'], 'legalProcess'))).toEqual(['groundFits'])
  })

  it('a crisis or a danger never opens them', () => {
    const kase = told(fresh(flow), ['danger.reported'])
    expect(codes(tells(kase, 'disclosure.made', ['agencyHead'], 'incident'))).toEqual(['groundFits'])
  })
})

describe.each(those('disclosure.made', 'consent.given'))(
  'law 9: what rests on consent stops with it, in %s',
  (_, flow) => {
    const agreed = (kase: Case) => {
      const rights = handIn(kase, aFact('rights.explained', {}, later(kase)))
      const informed = rights.accepted ? rights.case : kase
      return told(
        informed,
        ['consent.given', { scope: 'disclosure', form: 'written' }],
        ['consent.given', { scope: 'familyContact', form: 'oral' }],
      )
    }
    const withdrawn = (kase: Case) =>
      told(kase, ['consent.withdrawn', { scope: 'disclosure' }], ['consent.withdrawn', { scope: 'familyContact' }])
    const contacts = (kase: Case, ground: string) =>
      handIn(
        kase,
        aFact('family.contacted', { contact: 'emergencyContact', items: ['helpNeeded'], ground }, later(kase)),
      )

    it('I-6: a disclosure on authorisation and a contact on consent', () => {
      const kase = agreed(fresh(flow))
      expect(codes(tells(kase, 'disclosure.made', ['supervisor'], 'writtenAuthorisation'))).toEqual([])
      expect(contacts(kase, 'consent').accepted).toBe(true)
      const stopped = withdrawn(kase)
      expect(codes(tells(stopped, 'disclosure.made', ['supervisor'], 'writtenAuthorisation'))).toEqual([
        'consentNotWithdrawn',
      ])
      expect(codes(contacts(stopped, 'consent'))).toEqual(['consentNotWithdrawn'])
    })

    it('I-22: law, legal process and danger to life go on', () => {
      const kase = told(
        withdrawn(agreed(fresh(flow))),
        ['dataRequest.received', { request: 'legalProcess', from: 'judicialAuthority' }, 'eapWindow'],
        ['reportableMatter.known', { matter: 'domesticViolence' }],
        ['danger.reported'],
      )
      expect(codes(tells(kase, 'disclosure.made', ['judicialAuthority'], 'legalProcess'))).toEqual([])
      expect(codes(tells(kase, 'disclosure.made', ['reportAuthority'], 'statutoryReport'))).toEqual([])
      expect(codes(tells(kase, 'notification.made', ['fireService'], 'lifeDanger', ['healthDetail']))).toEqual([])
      expect(contacts(kase, 'lifeDanger').accepted).toBe(true)
    })
  },
)

describe.each(those('consent.withdrawn'))('law 9: a consent that was never given, in %s', (_, flow) => {
  it.each(['service', 'referral', 'disclosure', 'familyContact', 'sensitiveData'])(
    'M28: taking it back is heard, has no effect and says so (%s)',
    (scope) => {
      const kase = fresh(flow)
      const { case: after, warnings } = taken(kase, aFact('consent.withdrawn', { scope }, later(kase)))
      expect(warnings.map(({ code }) => code)).toEqual(['noEffect'])
      expect(warnings[0]?.unblock.en).toMatch(/Declining help/)
      expect([after.step, after.known.willingness, after.known.duties]).toEqual([
        kase.step,
        'unknown',
        kase.known.duties,
      ])
    },
  )

  it('M28: with a need for help known it does not lead to a notice of the superior', () => {
    const need = handIn(fresh(flow), aFact('need.assessed', { need: 'needed' }))
    const kase = need.accepted ? need.case : fresh(flow)
    const safe = (so: Case): Case => handIn(so, aFact('danger.assessed', { danger: 'none' }, later(so))).case
    const after = safe(told(kase, ['consent.withdrawn', { scope: 'service' }]))
    expect(after.step).toEqual(safe(kase).step)
    if (takes(flow, 'notification.made'))
      expect(codes(tells(after, 'notification.made', ['supervisor'], 'incident'))).toEqual(['groundFits'])
  })
})

describe.each(everyFlow.filter(({ id }) => id.endsWith('.involuntary')).map((flow) => [flow.id, flow] as const))(
  'box 5 of annex 1, in %s',
  (_, flow) => {
    const caring = told(
      fresh(flow),
      ['need.assessed', { need: 'needed' }],
      ['help.declined', {}, 'eapWindow'],
      ['danger.assessed', { danger: 'none' }],
    )
    const owes = (kase: Case) => kase.known.duties.some(({ duty }) => duty === 'notifyForCare')

    it.each<Role>(['supervisor', 'keyRelatedPerson', 'relevantUnit'])('M35: telling the %s settles it', (role) => {
      const agreed = told(caring, ['consent.given', { scope: 'familyContact', form: 'oral' }])
      const outcome = tells(agreed, 'notification.made', [role], 'incident', ['helpNeeded'])
      expect(owes(caring)).toBe(true)
      expect([outcome.accepted, owes(outcome.case), outcome.case.step]).toEqual([true, false, 'reviewing'])
    })

    it.each<Role>(['employee', 'caseSystem', 'agencyHead', 'colleague', 'careTeam', 'physician'])(
      'M35: telling the %s does not',
      (role) => {
        const outcome = tells(caring, 'notification.made', [role], 'incident', ['helpNeeded'])
        expect([codes(outcome), owes(outcome.case), outcome.case.step]).toEqual([['groundFits'], true, 'caring'])
      },
    )

    it('M35: whom the person authorises may hear of it, and the duty stays owed', () => {
      const agreed = told(caring, ['consent.given', { scope: 'disclosure', form: 'written' }])
      const outcome = tells(agreed, 'notification.made', ['colleague'], 'writtenAuthorisation')
      expect([outcome.accepted, owes(outcome.case)]).toEqual([true, true])
    })
  },
)

describe('law 9: what an entry says', () => {
  const flow = everyFlow.find(({ id }) => id === 'chiayi-city-2016.general') as AnyStateMachine
  const inDanger = told(fresh(flow), ['danger.reported'])

  it.each([
    ['notification.made', { to: ['fireService'], items: ['where'], ground: 'lifeDanger' }],
    ['disclosure.made', { to: ['police'], items: ['danger'], ground: 'lifeDanger', whom: ['unit-7'] }],
    ['family.contacted', { contact: 'emergencyContact', items: ['helpNeeded'], ground: 'lifeDanger' }],
  ] as const)('I-5: %s names recipients, items, ground and instant', (type, saying) => {
    const at = later(inDanger)
    const { entry, warnings } = taken(inDanger, aFact(type, saying, at))
    expect(entry).toMatchObject({ type, at, decisive: saying })
    expect(warnings).toEqual([])
  })

  it('a contact that leaves out what was told, and why, is taken in, and says so', () => {
    const { warnings } = taken(inDanger, aFact('family.contacted', { contact: 'family' }, later(inDanger)))
    expect(warnings.map(({ code }) => code)).toEqual(['notStated'])
  })

  it('no notice is taken on a ground whose presupposition is not known, whatever is told to whom', () => {
    const kase = fresh(flow)
    const ground = fc.constantFrom(...disclosureGroundNames)
    const to = fc.uniqueArray(fc.constantFrom(...roleNames), { minLength: 1, maxLength: 4 })
    const items = fc.uniqueArray(fc.constantFrom(...toldItemNames), { minLength: 1 })
    fc.assert(
      fc.property(
        ground,
        to,
        items,
        fc.constantFrom<Tells>('notification.made', 'disclosure.made'),
        (ground, to, items, type) => {
          expect(tells(kase, type, to, ground, items).accepted).toBe(false)
        },
      ),
      { seed: 9, numRuns: 300 },
    )
  })
})
