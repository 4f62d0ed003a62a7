import { describe, expect, it } from 'vitest'
import type { AnyStateMachine, AnyStateNode } from 'xstate'
import { source } from '#machines/chiayi-county-2019/index.ts'
import { chiayiCity2016 } from '#machines/index.ts'
import { definition } from '#src/flow/definition.ts'
import { type Cites, citesOf } from '#src/flow/document.ts'
import { openCase, standing } from '#src/index.ts'
import { by, having, minute, opened } from '../../support/cases.ts'
import { everyoneTold, meeting } from '../../support/walk.ts'
import { county, countyStory, review, toService } from './telling.ts'

const nodesOf = (node: AnyStateNode): readonly AnyStateNode[] => [node, ...Object.values(node.states).flatMap(nodesOf)]
const waysOf = ({ root }: AnyStateMachine) => nodesOf(root).flatMap((node) => [...node.transitions.values()].flat())

/** Where everything leads and on what question, whatever it is called and cites. */
const topologyOf = (flow: AnyStateMachine) => {
  const local = (node: AnyStateNode) => node.path.join('.')
  return {
    steps: nodesOf(flow.root).map((node) => [local(node), node.type, node.tags, node.entry]),
    ways: waysOf(flow).map(({ source, eventType, guard, target, actions }) => [
      local(source),
      eventType.replace(flow.id, ''),
      guard,
      target?.map(local),
      actions,
    ]),
  }
}

const adopted = [
  ['crisis', '附件 4', '柒.一.二', '解讀.2', chiayiCity2016.crisis as AnyStateMachine],
  ['involuntary', '附件 5', '柒.一.三', '解讀.3', chiayiCity2016.involuntary as AnyStateMachine],
] as const

describe.each(adopted)('%s: %s is named, not drawn', (name, annex, clause, reading, reference) => {
  const flow = county[name]

  it('says so, and from where it is taken', () => {
    expect(flow.root.meta).toMatchObject({ coverage: 'adopted', adoptedFrom: reference.id, cites: [clause, reading] })
    expect(source.clauses[clause]).toContain(annex)
    expect(source.readings[reading].zh).toContain(`並非${annex} 所繪`)
  })

  it('every step and way cites the clause that names it and the reading that adopts it, and nothing else', () => {
    const cited = [...nodesOf(flow.root), ...waysOf(flow)].map(({ meta }) => citesOf(meta?.cites as Cites))
    expect([...new Set(cited.map((cites) => cites.join()))]).toEqual([`${clause},${reading}`])
  })

  it('no clause of the reference document is passed off as its own', () => {
    const { conditions, duties } = definition(flow).document
    const known = new Set([...Object.keys(source.clauses), ...Object.keys(source.readings)])
    const cited = [...Object.values(conditions), ...Object.values(duties)].flatMap((cites) => citesOf(cites))
    expect(cited.filter((id) => !known.has(id))).toEqual([])
    expect(Object.keys(source.clauses).filter((id) => id.startsWith('附件'))).toEqual([])
  })

  it('leads where the reference flow leads', () => {
    expect(topologyOf(flow)).toEqual(topologyOf(reference))
  })

  it('no step names a care team, which the plan does not know (解讀.12)', () => {
    expect(nodesOf(flow.root).filter(({ meta }) => /關懷小組/.test(meta?.zh ?? ''))).toEqual([])
    expect(definition(flow).roles.careTeam).toEqual({ zh: '員工協助方案社團組織', en: 'EAP staff association' })
  })

  it('can be opened, and danger comes first there too', () => {
    const kase = opened(flow)
    expect(standing(having(kase, ['danger.reported']))).toMatchObject([{ step: 'securing', cites: [clause, reading] }])
  })
})

describe('the general flow', () => {
  it('is written out: nothing says it was adopted, though Annex 3 is not published (解讀.1)', () => {
    expect(county.general.root.meta).not.toHaveProperty('adoptedFrom')
    expect(county.general.root.meta?.cites).toEqual(['柒.一.一', '解讀.1'])
  })
})

describe('adopted flows at work', () => {
  countyStory(
    'an involuntary case without danger: told, resolved on, measured, kept',
    'involuntary',
    [
      ['need.assessed', 'careLiaison', { need: 'needed' }, 'assessing'],
      ['help.declined', 'employee', {}, 'assessing'],
      ['danger.assessed', 'careLiaison', { danger: 'none' }, 'caring'],
      [
        'notification.made',
        'eapWindow',
        { to: ['supervisor'], items: ['helpNeeded'], ground: 'incident' },
        'reviewing',
      ],
      ['careTeam.resolved', 'careTeam', meeting(), 'measuring'],
      ['measures.taken', 'supervisor', { measures: ['workAdjustment'] }, 'followingUp'],
      ['record.sealed', 'eapWindow', {}, 'followingUp'],
      ['closure.decided', 'eapWindow', {}, 'closed'],
    ],
    ({ kase }) => expect(kase.known.duties).toEqual([]),
  )

  countyStory(
    'whoever becomes willing goes on in the general flow of the county',
    'involuntary',
    [
      ['rights.explained', 'careLiaison', {}, 'assessing'],
      ['consent.given', 'employee', toService, 'handedOverToGeneral'],
    ],
    ({ kase }) => {
      const next = openCase(county.general, {
        caseId: 'c-2',
        at: minute(99),
        recordedAt: minute(99),
        by: by('eapWindow'),
        continues: kase,
      }).case
      expect(having(next, ['rights.explained']).step).toEqual({ served: 'interviewing' })
    },
  )

  it('whoever becomes willing in the midst of danger goes on where danger is met, not at the interview', () => {
    const willing = having(opened(county.involuntary), ['danger.reported'], ['consent.given', toService])
    const next = openCase(county.general, {
      caseId: 'c-2',
      at: minute(99),
      recordedAt: minute(99),
      by: by('eapWindow'),
      continues: willing,
    }).case
    expect([willing.step, next.step]).toEqual(['handedOverToGeneral', 'securing'])
  })

  countyStory('a crisis: head, deputy magistrate and units are told, support is declined, outreach answers', 'crisis', [
    ['crisis.reported', 'supervisor', { trigger: 'majorAccident', casualties: 'no' }, whileNotifying('offering')],
    ['notification.made', 'eapWindow', everyoneTold, whileNotified('offering')],
    ['support.offered', 'eapWindow', {}, whileNotified('awaiting')],
    ['support.answered', 'employee', { answer: 'declined' }, 'outreach'],
    ['outreach.made', 'careLiaison', { through: ['colleague'] }, 'reviewing'],
    ['careTeam.resolved', 'careTeam', meeting({ nextReviewAt: review }), 'followingUp'],
  ])
})

function whileNotifying(support: string): string {
  return `withoutCasualties.notifying.telling + withoutCasualties.supporting.${support}`
}

function whileNotified(support: string): string {
  return `withoutCasualties.notifying.told + withoutCasualties.supporting.${support}`
}
