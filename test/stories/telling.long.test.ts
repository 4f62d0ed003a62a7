import { describe, expect, it } from 'vitest'
import { samplesOf } from '#src/case/samples.ts'
import { actions, type Case, due, explain, facts, standing } from '#src/index.ts'
import { aFact, by, flowNames, handIn, having, opened, type Told } from '../support/cases.ts'
import { notEmpty } from '../support/not-empty.ts'
import { casesOn, walk } from '../support/walk.ts'

interface Telling {
  readonly to: readonly string[]
  readonly items: readonly string[]
  readonly ground: string
  readonly whom?: readonly string[]
}

/** Everything that may be known of whom to tell, in every combination. */
const knowing: readonly Told[] = [
  ['consent.given', { scope: 'disclosure', form: 'oral' }],
  ['consent.given', { scope: 'disclosure', form: 'written' }],
  ['consent.withdrawn', { scope: 'disclosure' }],
  ['consent.given', { scope: 'familyContact', form: 'oral' }],
  ['capacity.known', { capacity: 'incapacitated' }],
  ['danger.reported'],
  ['danger.assessed', { danger: 'none' }],
  ['danger.assessed', { danger: 'unclear' }],
  ['abuse.suspected', { suspect: 'family' }],
  ['abuse.suspected', { suspect: 'treatingProfessional' }],
  ['conflict.declared', { who: by('supervisor') }],
  ['crisis.reported', { trigger: 'majorAccident', casualties: 'unknown' }],
  ['reportableMatter.known', { matter: 'suicideBehaviour' }],
  ['dataRequest.received', { request: 'legalProcess', from: 'judicialAuthority' }, 'eapWindow'],
]

const owesReport = ({ known: { duties } }: Case) => duties.some(({ duty }) => duty === 'reportSuicideBehaviour')

/** States apart only by what matters for telling. */
const knownStates: readonly Case[] = [
  ...new Map(
    walk('crisis', knowing).map((kase) => {
      const { consents, person, danger, dangerUnresolved, suspects, conflictReported, crisis, requestedBy } = kase.known
      const words = Object.entries(consents).map(([scope, { standing: word, form }]) => [scope, word, form])
      const about = [
        person,
        danger,
        dangerUnresolved,
        [...suspects].sort(),
        conflictReported.length,
        crisis,
        requestedBy,
      ]
      return [JSON.stringify([words.sort(), about, owesReport(kase)]), kase] as const
    }),
  ).values(),
]

const authorised = ({ known: { consents } }: Case) =>
  consents.disclosure?.standing === 'given' && consents.disclosure.form !== 'oral'
const isProtected = (items: readonly string[]) =>
  items.some((item) => item === 'serviceContent' || item === 'healthDetail')
const reachesSuspect = ({ known: { suspects } }: Case, contacts: readonly string[]) => {
  const isClose = (contact: string) => contact !== 'treatingProfessional'
  return (
    contacts.some((contact) => suspects.some((suspect) => suspect === contact)) ||
    (contacts.some(isClose) && suspects.some(isClose))
  )
}
const familyGround = ({ known: { consents, person, danger } }: Case) =>
  consents.familyContact?.standing === 'given' ||
  person === 'incapacitated' ||
  person === 'dead' ||
  danger === 'immediate'
const contactsOf = (to: readonly string[]) => [
  ...(to.includes('family') ? ['family'] : []),
  ...(to.includes('keyRelatedPerson') ? ['emergencyContact', 'treatingProfessional'] : []),
]
/** It is reported of one superior: a superior is told only where it is said which, and it is another. */
const inConflict = ({ known: { conflictReported } }: Case, { to, whom }: Telling) =>
  conflictReported.some(({ role }) => to.includes(role)) &&
  !(whom && whom.length >= to.length && !conflictReported.some(({ id }) => whom.includes(id)))

const never = ['employee', 'personnelCommittee', 'caseSystem']
const reachesOnly = (to: readonly string[], ...those: readonly string[]) => to.every((role) => those.includes(role))

/** Whether the case knows what a ground presupposes, and the ground speaks of all that are told. */
const groundHolds = (kase: Case, { ground, to }: Telling): boolean => {
  const { danger, dangerUnresolved, crisis, requestedBy } = kase.known
  const reaches = (...left: readonly string[]) => !to.some((role) => left.includes(role))
  switch (ground) {
    case 'writtenAuthorisation':
      return authorised(kase) && reaches('employee', 'caseSystem')
    case 'legalProcess':
      return reachesOnly(to, ...requestedBy)
    case 'statutoryReport':
      return owesReport(kase) && reachesOnly(to, 'healthAuthority', 'reportAuthority')
    case 'lifeDanger':
      return danger === 'immediate' && reaches(...never)
    default:
      return crisis ? reaches(...never) : dangerUnresolved && reaches(...never, 'colleague')
  }
}

const isNeeded = ({ items, ground, to }: Telling): boolean => {
  if (ground === 'writtenAuthorisation' || ground === 'legalProcess' || !isProtected(items)) return true
  const helps = ground === 'lifeDanger' && reachesOnly(to, 'police', 'fireService', 'healthAuthority', 'physician')
  return helps && !items.includes('serviceContent')
}

const takes = (kase: Case, type: 'disclosure.made' | 'notification.made', telling: Telling) =>
  handIn(kase, aFact(type, telling, kase.recordedAt)).accepted

/** Of recipients a rule treats alike, one; every choice of items and every ground. */
const told = [
  ...['supervisor', 'family', 'keyRelatedPerson', 'agencyHead', 'colleague', 'employee', 'personnelCommittee'],
  ...['fireService', 'healthAuthority', 'reportAuthority', 'judicialAuthority'],
]
const tellings = (
  [...samplesOf(facts['disclosure.made'] as never, '2026-03-02T09:00:00+08:00')] as unknown as readonly Telling[]
)
  .filter(({ to }) => to.length > 1 || told.includes(String(to)))
  .flatMap((telling) => [telling, { ...telling, whom: ['sample'] }])

describe(`telling others, in all ${knownStates.length} states of what may be known (陸.三)`, () => {
  it('I-4: records leave only on written authorisation, legal process, danger to life or a statutory report', () => {
    const answers = new Set<boolean>()
    for (const kase of knownStates)
      for (const telling of tellings) {
        const { to, ground } = telling
        const may =
          ground !== 'incident' &&
          groundHolds(kase, telling) &&
          isNeeded(telling) &&
          !inConflict(kase, telling) &&
          !reachesSuspect(kase, contactsOf(to))
        answers.add(may)
        if (takes(kase, 'disclosure.made', telling) !== may)
          expect([kase.known, telling, !may]).toEqual([kase.known, telling, may])
      }
    expect(answers).toEqual(new Set([true, false]))
  })

  it('I-5, I-33: notices tell no more than needed, to nobody in conflict, on a ground that holds', () => {
    const answers = new Set<boolean>()
    for (const kase of knownStates)
      for (const telling of tellings) {
        const family = contactsOf(telling.to)
        const may =
          groundHolds(kase, telling) &&
          isNeeded(telling) &&
          !inConflict(kase, telling) &&
          (family.length === 0 || (familyGround(kase) && !reachesSuspect(kase, family)))
        answers.add(may)
        if (takes(kase, 'notification.made', telling) !== may)
          expect([kase.known, telling, !may]).toEqual([kase.known, telling, may])
      }
    expect(answers).toEqual(new Set([true, false]))
  })

  it('I-24: the family is contacted on consent, death or incapacity, or danger to life, and never a suspected abuser', () => {
    for (const kase of notEmpty(knownStates))
      for (const contact of ['emergencyContact', 'family', 'protector', 'treatingProfessional']) {
        const { accepted } = handIn(kase, aFact('family.contacted', { contact }, kase.recordedAt))
        expect(accepted).toBe(familyGround(kase) && !reachesSuspect(kase, [contact]))
      }
  })

  it('I-5: each telling is logged: to whom, what, on what ground, when', () => {
    const telling = { to: ['relevantUnit'], items: ['danger'], ground: 'legalProcess' }
    const request = { request: 'legalProcess', from: 'relevantUnit' }
    for (const kase of notEmpty(casesOn('crisis').filter(({ status }) => status === 'open'))) {
      const { case: asked } = handIn(kase, aFact('dataRequest.received', request, kase.recordedAt, 'personnel'))
      const outcome = handIn(asked, aFact('disclosure.made', telling, kase.recordedAt))
      expect(outcome).toMatchObject({ entry: { decisive: telling, at: kase.recordedAt, by: { role: 'eapWindow' } } })
    }
  })
})

describe.each(flowNames)('who reported is told to nobody, in %s', (flow) => {
  it('I-23: not by the list of actions, the task list, the step or a reason', () => {
    const reporter = by('colleague', 'reporter-77')
    for (const kase of notEmpty(casesOn(flow).filter(({ status }) => status === 'open'))) {
      const { case: told } = handIn(kase, { ...aFact('danger.reported', {}, kase.recordedAt), by: reporter })
      const { case: known } = handIn(told, {
        ...aFact('reportableMatter.known', { matter: 'suicideBehaviour' }, kase.recordedAt),
        by: reporter,
      })
      const said = [
        actions(known, { role: 'supervisor' }),
        due(known, kase.recordedAt),
        standing(known),
        explain(known, 'closure.decided', { role: 'eapWindow' }),
        known.known,
      ]
      expect(JSON.stringify(said)).not.toContain('reporter-77')
    }
  })
})

describe('a case beside another', () => {
  it('I-4: takes over nothing that was said in it', () => {
    const general = having(
      opened('general'),
      ['rights.explained'],
      ['consent.given', { scope: 'disclosure', form: 'written' }],
    )
    expect(opened('crisis', { caseId: 'c-2', continues: general }).known.consents).toEqual({})
  })
})
