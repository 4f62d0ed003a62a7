import { describe, expect, it } from 'vitest'
import { createActor } from 'xstate'
import { chiayiCity2016, suao2018 } from '#machines/index.ts'
import { forms } from '#src/forms/index.ts'
import {
  actions,
  type Case,
  careCircle,
  conditions,
  configOf,
  consentScopes,
  definition,
  due,
  duties,
  explain,
  facts,
  fromEnvelope,
  matters,
  type NoWords,
  openCase,
  outlineOf,
  type PolicyOf,
  policyOf,
  replay,
  roles,
  standing,
  statutoryPack,
  statutoryRulesAt,
  toEnvelope,
} from '#src/index.ts'
import { everyElsewhere, everyPromise } from '#src/promises/index.ts'
import { bsrs5, helplines } from '#src/screening/index.ts'
import { aFact, asJson, by, handIn, having, minute, opened, taken } from '../support/cases.ts'

/** Every place in a value that can still be written to, flows aside. */
function writable(value: unknown, place = 'it'): readonly string[] {
  // A form of zod's notes things down about itself.
  if (typeof value !== 'object' || value === null || '_zod' in value) return []
  const inner = Object.entries(value).flatMap(([name, each]) =>
    name === 'flow' ? [] : writable(each, `${place}.${name}`),
  )
  return Object.isFrozen(value) ? inner : [place, ...inner]
}

const told = having(
  opened('involuntary'),
  ['danger.reported', { towards: 'self', details: { grounds: '…' } }],
  ['reportableMatter.known', { matter: 'suicideBehaviour' }],
)
const journalOf = (kase: Case, fact: unknown) => {
  const outcome = taken(kase, fact, { key: 'k-1' })
  return [kase.opening, outcome.entry] as const
}

describe('law 13: a value stays what it was', () => {
  const kase = opened('general')
  const outcome = taken(kase, aFact('rights.explained', { details: { notes: '…' } }), { key: 'k-1' })
  const reloaded = fromEnvelope(chiayiCity2016.general, asJson(toEnvelope(outcome.case)))
  const again = replay(chiayiCity2016.general, asJson(journalOf(kase, aFact('rights.explained'))) as never)
  const beside = openCase(chiayiCity2016.crisis, {
    caseId: 'c-2',
    at: minute(9),
    recordedAt: minute(9),
    by: by('eapWindow'),
    continues: told,
  }).case
  it.each<readonly [string, unknown]>([
    ['an opened case', kase],
    ['a case that goes on from another', beside],
    ['what comes of a fact', outcome.case],
    ['its entry', outcome.entry],
    ['its sealed half', outcome.sealed],
    ['a case in danger', told],
    ['a case read back', reloaded.accepted && reloaded.case],
    ['a case told again', again.accepted && again.case],
    ['an envelope', toEnvelope(told)],
    ['what is owed', due(told, minute(30))[0]],
    ['where it stands', standing(told)[0]],
    ['the reasons of a refusal', explain(kase, 'consent.given', by('employee')).reasons],
    ['the reasons of a form', explain(kase, { type: 'danger.assessed' }).reasons],
    ['the list of actions', actions(told, by('careLiaison')).find(({ kind }) => kind !== 'allowed')?.reasons],
    ['the roles', roles],
    ['the care circle', careCircle],
    ['the duties', duties],
    ['the statutory rules in force', statutoryRulesAt(minute(0), 'suicideBehaviour')[0]],
    ['the statutory pack', statutoryPack],
    ['a published policy', chiayiCity2016.policy],
    ['the policy of a flow', definition(chiayiCity2016.general).policy],
    ['a document with its clauses and readings', chiayiCity2016.source],
    ['all a flow can say', definition(chiayiCity2016.general)],
    ['all a flow with words of its own can say', definition(suao2018.mailbox)],
    ['what a flow is', outlineOf(chiayiCity2016.crisis)],
    ['the steps of a flow, as they are written', configOf(chiayiCity2016.general).states],
    ['the shared facts', facts],
    ['the shared conditions', conditions],
    ['the names of matters', matters],
    ['the names of consents', consentScopes],
    ['the promises', everyPromise],
    ['what is kept elsewhere', everyElsewhere],
    ['a form', forms.consultationRecord],
    ['an instrument', bsrs5],
    ['whom to ring', helplines],
  ])('%s is frozen through and through', (_, value) => {
    expect(value).toBeTruthy()
    expect(writable(value)).toEqual([])
  })

  it('M39 · nobody reaches a published policy through a case', () => {
    const recipients = kase.known.policy.crisisRecipients as string[]
    expect(() => recipients.push('supervisor')).toThrow(TypeError)
    expect(
      openCase(chiayiCity2016.general, { caseId: 'c-3', at: minute(0), recordedAt: minute(0), by: by('eapWindow') })
        .known.policy,
    ).toEqual(chiayiCity2016.policy.values)
  })

  it('M39 · an XState actor of a flow gets no other policy than the published one, and cannot change it', () => {
    const actor = createActor(chiayiCity2016.general, { input: { caseId: 'c-4', openedAt: minute(0) } })
    const { policy } = actor.getSnapshot().context
    expect(() => (policy.crisisRecipients as string[]).push('supervisor')).toThrow(TypeError)
    expect(policy).toEqual(chiayiCity2016.policy.values)
  })

  it('a policy, an opening and a fact handed in are copied: who changes theirs afterwards changes nothing', () => {
    const policy = { crisisRecipients: ['agencyHead'], periods: { replyFirst: { workingDays: 1 } } }
    const who = { role: 'eapWindow', id: 'u1' }
    const mine = opened('general', { policy, by: who } as never)
    const before = asJson(mine.opening)
    policy.crisisRecipients.push('supervisor')
    policy.periods.replyFirst.workingDays = 9
    who.id = 'u9'
    expect(asJson(mine.opening)).toEqual(before)
    expect(asJson(mine.known.policy)).toEqual((before as { policy: unknown }).policy)

    const fact = {
      ...aFact('notification.made', {}),
      by: { ...by('eapWindow') },
      to: ['supervisor'],
      items: ['danger'],
    }
    const whole = { ...fact, ground: 'lifeDanger', details: { message: '…' } }
    const inDanger = having(opened('involuntary'), ['danger.reported', { towards: 'self' }])
    const { entry, sealed } = taken(inDanger, { ...whole, at: minute(5) })
    const [kept, keptSealed] = [asJson(entry), asJson(sealed)]
    whole.to.push('agencyHead')
    whole.by.id = 'u9'
    whole.details.message = 'changed'
    expect([asJson(entry), asJson(sealed)]).toEqual([kept, keptSealed])
  })

  it('an envelope read back shares nothing with what was stored', () => {
    const stored = asJson(toEnvelope(told)) as { opening: { policy: { crisisRecipients: string[] } } }
    const loaded = fromEnvelope(chiayiCity2016.involuntary, stored)
    stored.opening.policy.crisisRecipients.push('supervisor')
    expect(loaded).toMatchObject({ accepted: true, case: { opening: told.opening } })
  })

  it('a policy made with policyOf is a copy of what it was made from', () => {
    const recipients: PolicyOf<NoWords>['crisisRecipients'][number][] = ['agencyHead']
    const { source, policy } = chiayiCity2016
    const mine = policyOf(source, { crisisRecipients: { is: recipients, cites: '伍.四.三' } } as never, policy)
    recipients.push('supervisor')
    expect(mine.values.crisisRecipients).toEqual(['agencyHead'])
    expect(writable(mine)).toEqual([])
  })

  it('what an entry cites is not what the flow goes by', () => {
    const { entry } = taken(opened('general'), aFact('rights.explained'))
    expect(() => (entry.clauses as string[]).push('玖')).toThrow(TypeError)
    expect(handIn(opened('general'), aFact('rights.explained'))).toMatchObject({ entry: { clauses: entry.clauses } })
  })
})
