import { describe, expect, it } from 'vitest'
import type { AnyStateNode } from 'xstate'
import { crisis, involuntary } from '#machines/tainan-2015/index.ts'
import { policy } from '#machines/tainan-2015/policy.ts'
import { citesOf } from '#src/flow/document.ts'
import { type Case, definition, openCase, type Policy, tryOpenCase } from '#src/index.ts'
import { by, minute } from '../../support/cases.ts'
import { having, type Told, tell } from '../../support/clause-table.ts'
import * as so from './telling.ts'
import { aCase } from './telling.ts'

const flows = [
  ['involuntary', involuntary, '解讀.14', 'chiayi-city-2016.involuntary', 'assessing'],
  ['crisis', crisis, '解讀.15', 'chiayi-city-2016.crisis', 'reporting'],
] as const

const opening = { caseId: 'c-1', at: minute(0), recordedAt: minute(0), by: by('eapWindow') }
const nodesOf = (node: AnyStateNode): readonly AnyStateNode[] => [node, ...Object.values(node.states).flatMap(nodesOf)]

describe.each(flows)('%s: the plan does not lay it down', (name, flow, reading, reference, first) => {
  it('starting one is refused, with the reason, its place and what would help', () => {
    const outcome = tryOpenCase(flow, opening)
    expect(outcome).toMatchObject({ accepted: false, kind: 'blocked' })
    expect(outcome.accepted ? [] : outcome.reasons).toMatchObject([
      {
        code: 'flowAbsent',
        zh: '機關計畫未訂定此流程',
        cites: [reading],
        path: 'policy.adopts',
        unblock: { zh: expect.stringContaining('adopts') },
      },
    ])
  })

  it('adopting another flow does not help', () => {
    expect(tryOpenCase(flow, { ...opening, policy: { adopts: ['mailbox'] } }).accepted).toBe(false)
  })

  it('an agency whose policy adopts it may', () => {
    const outcome = tryOpenCase(flow, { ...opening, policy: { adopts: [name] } })
    expect(outcome).toMatchObject({ accepted: true, case: { step: first, known: { policy: { adopts: [name] } } } })
  })

  it('it says of itself that it was not drawn here, and from where it is taken', () => {
    expect(flow.root.meta).toMatchObject({ coverage: 'absent', adoptedFrom: reference, cites: reading })
  })

  it('every step and way cites the reading that it is absent, and nothing of the reference document', () => {
    const nodes = nodesOf(flow.root)
    const ways = nodes.flatMap((node) => [...node.transitions.values()].flat())
    const all = [...nodes.map(({ meta }) => meta?.cites), ...ways.map(({ meta }) => meta?.cites)]
    expect(new Set(all.flatMap((cites) => citesOf(cites as never)))).toEqual(new Set([reading]))
    expect(definition(flow).document.id).toBe('tainan-2015')
  })
})

describe('a case that goes on in an adopted flow', () => {
  const adopting = (...adopts: string[]): Partial<Policy> => ({ ...policy.values, adopts })
  const next = (flow: typeof involuntary | typeof crisis, continues: Case, policy: Partial<Policy>) =>
    tryOpenCase(flow, {
      caseId: 'c-2',
      at: minute(600),
      recordedAt: minute(600),
      by: by('eapWindow'),
      policy,
      continues,
    })
  const declinedThoughNeeded: readonly Told[] = [
    ...so.informed,
    ['need.assessed', 'careLiaison', { need: 'needed' }],
    ['help.declined', 'employee'],
  ]

  it('carries need and refusal, and leads back to the general case on consent', () => {
    const policy = adopting('involuntary')
    const outcome = next(involuntary, having(aCase(policy), declinedThoughNeeded), policy)
    if (!outcome.accepted) throw new Error('refused')
    expect(outcome.case.known).toMatchObject({
      need: 'needed',
      willingness: 'unknown',
      own: { provider: 'notChosen' },
    })
    const assessed = having(outcome.case, [['danger.assessed', 'careLiaison', { danger: 'none' }]])
    expect(tell(assessed, ['help.declined', 'employee']).case.step).toBe('caring')
    const willing = tell(outcome.case, ['help.requested', 'employee', { channel: 'self', service: 'psychological' }])
    expect(willing.case.step).toBe('handedOverToGeneral')
    const { case: general } = openCase(aCase().flow, {
      caseId: 'c-3',
      at: minute(700),
      recordedAt: minute(700),
      by: by('eapWindow'),
      continues: willing.case,
    })
    expect(general.known).toMatchObject({ rightsExplained: true, origin: { relation: 'handedOver', caseId: 'c-2' } })
  })

  it('a death goes on in a crisis case where that is adopted', () => {
    const policy = adopting('crisis')
    const dead = having(aCase(policy), [...so.served, ['capacity.known', 'physician', { capacity: 'dead' }]])
    expect(dead.step).toBe('handedOverToCrisis')
    expect(next(crisis, dead, policy)).toMatchObject({ accepted: true, case: { known: { person: 'dead' } } })
  })
})
