import { describe, expect, it } from 'vitest'
import { chiayiCity2016 } from '#machines/index.ts'
import { codes } from '#src/case/codes.ts'
import { samplesOf } from '#src/case/samples.ts'
import { eap } from '#src/flow/eap.ts'
import {
  actions,
  type Case,
  type Condition,
  conditions,
  type Explanation,
  explain,
  facts,
  ownWords,
  type Reason,
  type Role,
  roles,
} from '#src/index.ts'
import { careCircle } from '#src/vocabulary/roles.ts'
import { aFact, by, type FlowName, factTypes, flowNames, handIn, having, opened } from '../support/cases.ts'
import { notEmpty } from '../support/not-empty.ts'
import { casesOn, everyoneTold, meeting, waysTo } from '../support/walk.ts'

const roleNames = Object.keys(roles) as Role[]
const outsiders = roleNames.filter((role) => !careCircle.includes(role))
const codesOf = ({ reasons }: { readonly reasons: readonly Reason[] }) => reasons.map(({ code }) => code)

const standing = (flow: FlowName, step: string): Case => having(opened(flow), ...(waysTo(flow).get(step) ?? []))
const consenting = standing('general', 'consenting')
const reviewing = standing('involuntary', 'reviewing')

/** The case that is consenting, in a flow one of whose questions crashes, as a fault in its code would have it. */
function crashing(id: keyof typeof conditions): Case {
  const ask = () => {
    throw new Error('a fault')
  }
  const { words: _, ...citations } = chiayiCity2016.source
  type Named = Condition<never> & { readonly id: string }
  const parts = (made: Condition<never>['every']): Condition<never>['every'] =>
    made && ((...asked) => made(...asked).map((each) => ({ ...each, condition: crashed(each.condition) })))
  const crashed = (named: Condition<never>): Condition<never> => {
    const { every, some } = named
    if (named.id === id) return { ...named, ask }
    return { ...named, ...(every && { every: parts(every) }), ...(some && { some: parts(some) }) } as Condition<never>
  }
  const words = ownWords({}).words({ conditions: Object.values(conditions).map((each) => crashed(each) as Named) })
  const { context: __, ...config } = chiayiCity2016.general.config as { context?: unknown }
  const flow = eap({ ...citations, words }, chiayiCity2016.policy as never, conditions).createMachine(config as never)
  return { ...consenting, flow: flow as never }
}

describe('explain gives one of eight answers', () => {
  const rows: readonly [Explanation['kind'], string, () => Explanation, readonly string[]][] = [
    ['allowed', 'the fact would be taken in', () => explain(consenting, 'help.declined', { role: 'employee' }), []],
    ['blocked', 'every condition that fails', () => explain(consenting, 'session.held', { role: 'counsellor' }), []],
    [
      'notNow',
      'what the case waits for',
      () => explain(consenting, 'interview.held', { role: 'eapWindow' }),
      ['notNow'],
    ],
    [
      'notNow',
      'the flow never takes it',
      () => explain(consenting, 'crisis.reported', { role: 'eapWindow' }),
      ['notInThisFlow'],
    ],
    ['notYours', 'the roles that may', () => explain(consenting, 'session.held', { role: 'supervisor' }), ['notYours']],
    [
      'incomplete',
      'the faults of the form',
      () => explain(consenting, { type: 'session.held' }),
      ['missing', 'missing', 'missing'],
    ],
    ['unknownFact', 'there is no such fact', () => explain(consenting, 'session.dreamt' as never), ['unknownFact']],
    ['unknownFact', 'a forged event', () => explain(consenting, { type: 'xstate.stop' }), ['reservedEvent']],
    [
      'closed',
      'the case has ended',
      () => explain(standing('general', 'ended'), 'rights.explained', { role: 'eapWindow' }),
      ['closed'],
    ],
  ]

  it.each(rows.filter(([kind]) => kind !== 'blocked'))('%s: %s', (kind, _, answer, expected) => {
    expect(answer().kind).toBe(kind)
    expect(codesOf(answer())).toEqual(expected)
  })

  it('blocked: every condition that fails, with its clause and what would help', () => {
    const told = having(opened('general'), ['rights.explained'], ['abuse.suspected', { suspect: 'family' }])
    const answer = explain(told, aFact('family.contacted', { contact: 'family' }, told.recordedAt))
    expect(answer.kind).toBe('blocked')
    expect(codesOf(answer)).toEqual(['consentSaid', 'personDeadOrIncapacitated', 'lifeDanger', 'contactNotSuspected'])
    expect(answer.reasons.at(-1)).toEqual({
      code: 'contactNotSuspected',
      zh: '未符：聯繫對象非疑似施暴者？',
      en: 'Not fulfilled: Is the contact not a suspected abuser?',
      cites: ['解讀.19'],
      laws: ['家庭暴力防治法 §50'],
      unblock: { zh: '改聯繫其他安全之對象', en: 'Contact somebody else who is safe' },
    })
  })

  it('failed: a condition crashed and its fail-safe denies; which, and what it counted as', () => {
    const kase = crashing('consentSaid')
    const answer = explain(
      kase,
      aFact(
        'disclosure.made',
        { to: ['supervisor'], items: ['danger'], ground: 'writtenAuthorisation' },
        consenting.recordedAt,
      ),
    )
    expect(answer).toMatchObject({
      kind: 'failed',
      reasons: [
        { code: 'conditionCrashed', en: 'The condition consentSaid crashed and, by its fail-safe, counted as no' },
      ],
    })
    expect(
      codesOf(
        handIn(
          kase,
          aFact(
            'disclosure.made',
            { to: ['supervisor'], items: ['danger'], ground: 'writtenAuthorisation' },
            consenting.recordedAt,
          ),
        ) as never,
      ),
    ).toEqual(['conditionCrashed'])
  })

  it('allowed: a condition crashed and its fail-safe escalates; danger is met all the same', () => {
    const outcome = handIn(
      crashing('immediateDanger'),
      aFact('danger.assessed', { danger: 'none' }, consenting.recordedAt),
    )
    expect(outcome).toMatchObject({
      accepted: true,
      case: { step: 'securing' },
      warnings: [{ code: 'conditionCrashed', en: expect.stringContaining('counted as yes') }],
    })
  })

  it('failed, for somebody who may not hear it: not available', () => {
    const fact = aFact('family.contacted', { contact: 'family' }, consenting.recordedAt, 'supervisor')
    expect(explain(crashing('lifeDanger'), fact)).toMatchObject({
      kind: 'failed',
      reasons: [{ code: 'notAvailableToYou' }],
    })
  })
})

describe('the list of actions', () => {
  it('names every fact the flow knows once, each explained as it would be enforced', () => {
    const listed = actions(consenting, { role: 'employee' })
    expect(listed.map(({ type }) => type).sort()).toEqual(
      [...(consenting.flow.events as string[])].filter((type) => type in facts).sort(),
    )
    expect(
      listed
        .filter(({ kind }) => kind === 'allowed')
        .map(({ type }) => type)
        .sort(),
    ).toEqual([
      'abuse.suspected',
      'appointment.cancelled',
      'conflict.declared',
      'consent.given',
      'consent.withdrawn',
      'danger.reported',
      'dataRequest.received',
      'emergency.requested',
      'help.declined',
      'service.ended',
    ])
  })
})

describe('reasons respect who asks', () => {
  it.each(flowNames)('nobody outside the care circle hears of danger, meetings or duties in %s', (flow) => {
    const secret = Object.values(conditions).filter(
      ({ audience }) => audience && outsiders.some((role) => !audience.includes(role)),
    )
    const names = new Set<string>(secret.map(({ id }) => id))
    const mayHear = (code: string, role: Role) =>
      !names.has(code) || secret.some(({ id, audience }) => id === code && audience?.includes(role))
    const heard = casesOn(flow).flatMap((kase) =>
      outsiders.flatMap((role) =>
        actions(kase, { role }).flatMap(({ reasons }) => reasons.map(({ code }) => ({ role, code }))),
      ),
    )
    expect(heard.filter(({ role, code }) => !mayHear(code, role))).toEqual([])
    expect(heard.filter(({ code }) => code === 'notAvailableToYou').length).toBeGreaterThan(20)
    expect(names.size).toBeGreaterThan(5)
  })

  it.each<[string, Case, Role, string, object]>([
    ['a superior about a danger to life', consenting, 'supervisor', 'family.contacted', { contact: 'family' }],
    [
      'a superior about the ground for telling',
      consenting,
      'supervisor',
      'notification.made',
      { to: ['colleague'], items: ['danger'], ground: 'lifeDanger' },
    ],
    [
      'a superior about measures before the meeting',
      reviewing,
      'supervisor',
      'measures.taken',
      { measures: ['workAdjustment'] },
    ],
    [
      'a colleague about outreach in danger',
      standing('crisis', 'securing'),
      'colleague',
      'outreach.made',
      { through: ['colleague'] },
    ],
    [
      'the personnel committee before the meeting',
      reviewing,
      'personnelCommittee',
      'committee.resolved',
      { heard: true, attendees: ['m1'] },
    ],
    [
      'the person about the care-team meeting',
      standing('general', 'reviewing'),
      'employee',
      'help.requested',
      { channel: 'self', service: 'legal' },
    ],
  ])('%s hears only that it is not available', (_, kase, role, type, saying) => {
    const { reasons } = explain(kase, aFact(type as never, saying, kase.recordedAt, role))
    expect(codesOf({ reasons })).toEqual(['notAvailableToYou'])
    const colleague = explain(kase, aFact(type as never, saying, kase.recordedAt, role)).reasons
    expect(JSON.stringify(colleague)).not.toMatch(/danger|危險|care team|關懷小組|meeting|會議/i)
  })

  it('whatever outsiders may report, a step in danger tells them nothing a quiet one does not', () => {
    const said: (string | undefined)[] = []
    for (const flow of flowNames)
      for (const step of ['securing', 'reassessing', 'reviewing']) {
        const kase = standing(flow, step)
        for (const role of outsiders)
          for (const { reasons } of actions(kase, { role }).filter(({ kind }) => kind === 'notNow'))
            said.push(reasons[0]?.code)
      }
    expect(new Set(said)).toEqual(new Set(['notAvailableToYou']))
  })

  it('the care circle hears what a case waits for', () => {
    for (const role of notEmpty(careCircle.filter((role) => facts['measures.taken'].by.includes(role))))
      expect(explain(reviewing, 'measures.taken', { role })).toMatchObject({
        kind: 'notNow',
        reasons: [{ code: 'notNow', unblock: { en: expect.stringContaining('Care team resolved') } }],
      })
  })

  it('the person hears about consent', () => {
    const serving = having(standing('general', 'served.serving'), ['minor.identified'])
    const { reasons } = explain(serving, 'appointment.made', { role: 'employee' })
    expect(codesOf({ reasons })).toEqual(['representativeAgrees'])
  })
})

describe('conditions that only choose a way are no reasons', () => {
  it('a notification refused for its items is not refused for its recipients', () => {
    const telling = standing('crisis', 'withCasualties.notifying.telling')
    const fact = aFact(
      'notification.made',
      { ...everyoneTold, to: ['agencyHead'], items: ['healthDetail'] },
      telling.recordedAt,
    )
    expect(codesOf(explain(telling, fact))).toEqual(['itemsMinimal'])
  })
})

describe('every reason', () => {
  const { clauses, readings } = chiayiCity2016.source
  const routes = new Set<string>(Object.values(conditions).flatMap(({ id, routes }) => (routes ? [id] : [])))

  it.each(flowNames)('in every state of %s', (flow) => {
    const told = new Map<string, readonly Reason[]>()
    for (const kase of casesOn(flow))
      for (const type of factTypes)
        for (const saying of [...samplesOf(facts[type] as never, kase.recordedAt)].slice(0, 20)) {
          const outcome = handIn(kase, aFact(type, saying, kase.recordedAt))
          if (!outcome.accepted) told.set(codesOf(outcome).join(), outcome.reasons)
        }
    expect(told.size).toBeGreaterThan(3)
    for (const reasons of told.values()) {
      expect(reasons.length).toBeGreaterThan(0)
      const routed = reasons.filter(({ code }) => routes.has(code))
      expect(routed.length === 0 || routed.length === reasons.length, 'a way is no reason beside a requirement').toBe(
        true,
      )
      for (const { code, zh, en, cites, laws, unblock } of reasons) {
        expect([zh, unblock.zh].join('\n')).toMatch(/^.*\p{Script=Han}.*\n.*\p{Script=Han}.*$/u)
        expect([en, unblock.en].join('\n')).toMatch(/^.*[A-Za-z].*\n.*[A-Za-z].*$/)
        expect(cites.filter((id) => !(id in clauses) && !(id in readings))).toEqual([])
        expect(code in codes || code in conditions).toBe(true)
        if (code in conditions) expect([...cites, ...laws].length).toBeGreaterThan(0)
      }
    }
  })

  it('of a refused closing names every duty still open', () => {
    const kase = having(standing('involuntary', 'followingUp'), ['reportableMatter.known', { matter: 'childHarm' }])
    const { reasons } = explain(kase, 'closure.decided', { role: 'eapWindow' })
    expect(codesOf({ reasons })).toEqual(['nothingOwed', 'recordSealed'])
    expect(reasons[0]?.unblock.en).toContain('Report harm to a minor')
    expect(reasons[0]?.unblock.zh).toContain('通報兒少保護')
  })
})

describe('two wrongs are two reasons', () => {
  it('a meeting without quorum and with somebody in conflict', () => {
    const kase = having(reviewing, ['conflict.declared', { who: by('supervisor', 'm1') }])
    const fact = aFact('careTeam.resolved', meeting({ quorate: false }), kase.recordedAt)
    expect(codesOf(explain(kase, fact))).toEqual(['quorumReached', 'membersRecused'])
  })
})
