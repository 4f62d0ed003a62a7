import { describe, expect, it } from 'vitest'
import type { AnyStateNode } from 'xstate'
import { crisis, general, involuntary, mailbox } from '#machines/suao-2018/index.ts'
import { policy } from '#machines/suao-2018/policy.ts'
import { citesOf } from '#src/flow/document.ts'
import { definition, openCase, tryOpenCase } from '#src/index.ts'
import { by, minute } from '../../support/cases.ts'
import { having, type Told, tell } from '../../support/clause-table.ts'
import * as so from './telling.ts'
import { aCase } from './telling.ts'

const opening = { caseId: 'c-1', at: minute(0), recordedAt: minute(0), by: by('eapWindow') }
const adopting = { ...policy.values, adopts: ['involuntary'] }
const nodesOf = (node: AnyStateNode): readonly AnyStateNode[] => [node, ...Object.values(node.states).flatMap(nodesOf)]

describe('29 · the plan has no involuntary flow (解讀.22)', () => {
  it('starting one is refused, with the reason, its place and what would help', () => {
    const outcome = tryOpenCase(involuntary, opening)
    expect(outcome).toMatchObject({ accepted: false, kind: 'blocked' })
    expect(outcome.accepted ? [] : outcome.reasons).toMatchObject([
      { code: 'flowAbsent', zh: '機關計畫未訂定此流程', cites: ['解讀.22'], path: 'policy.adopts' },
    ])
    expect(() => openCase(involuntary, opening)).toThrow(/policy\.adopts/)
  })

  it('unless the policy of the host adopts the reference flow', () => {
    const kase = openCase(involuntary, { ...opening, policy: { adopts: ['involuntary'] } })
    expect(kase).toMatchObject({ step: 'assessing', known: { policy: { adopts: ['involuntary'] } } })
    expect(tell(kase, so.inDanger[0] as Told)).toMatchObject({ accepted: true, case: { step: 'securing' } })
  })

  it('it says of itself that it was not drawn here, and from where it is taken', () => {
    expect(involuntary.root.meta).toMatchObject({ coverage: 'absent', adoptedFrom: 'chiayi-city-2016.involuntary' })
    for (const described of [general, mailbox, crisis]) expect(described.root.meta).not.toHaveProperty('coverage')
  })

  it('every step and way cites the reading that it is absent, and nothing of the reference document', () => {
    const nodes = nodesOf(involuntary.root)
    const ways = nodes.flatMap((node) => [...node.transitions.values()].flat())
    const all = [...nodes.map(({ meta }) => meta?.cites), ...ways.map(({ meta }) => meta?.cites)]
    expect(new Set(all.flatMap((cites) => citesOf(cites as never)))).toEqual(new Set(['解讀.22']))
    expect(definition(involuntary).document.id).toBe('suao-2018')
  })

  it('adopted, a refused need goes on in it, the task force resolves, and consent leads back', () => {
    const declined = having(aCase(adopting), [
      ...so.visited,
      ['need.assessed', 'careLiaison', { need: 'needed' }],
      ['help.declined', 'employee'],
    ])
    const next = openCase(involuntary, {
      caseId: 'c-2',
      at: minute(600),
      recordedAt: minute(600),
      by: by('eapWindow'),
      policy: adopting as never,
      continues: declined,
    }).case
    const reviewing = having(next, [
      ['danger.assessed', 'careLiaison', { danger: 'none' }],
      ['help.declined', 'employee'],
      ['notification.made', 'eapWindow', { to: ['supervisor'], items: ['helpNeeded'], ground: 'incident' }],
    ])
    expect(reviewing.step).toBe('reviewing')
    expect(tell(reviewing, so.resolved[0] as Told)).toMatchObject({ accepted: true, case: { step: 'measuring' } })
    const willing = tell(reviewing, ['consent.given', 'employee', so.toService])
    expect(willing.case.step).toBe('handedOverToGeneral')
    const back = openCase(general, {
      caseId: 'c-3',
      at: minute(900),
      recordedAt: minute(900),
      by: by('eapWindow'),
      continues: willing.case,
    }).case
    expect(tell(back, ['rights.explained', 'eapWindow']).case.step).toBe('arranging')
  })
})
