import { describe, expect, it } from 'vitest'
import type { AnyStateMachine, AnyStateNode } from 'xstate'
import * as published from '#machines/index.ts'
import { compareFlows, type FlowDifference } from '#src/diff/index.ts'
import type { Document } from '#src/index.ts'
import { flowNames, flows } from '../support/cases.ts'
import { notEmpty } from '../support/not-empty.ts'
import { type Draft, later } from './support/versions.ts'

const isFlow = (part: unknown): part is AnyStateMachine => typeof part === 'object' && part !== null && 'root' in part
const all = Object.values(published).flatMap((door) => {
  const parts: Readonly<Record<string, unknown>> = door
  return Object.values(parts).flatMap((flow) => (isFlow(flow) ? [{ flow, source: parts.source as Document }] : []))
})
const pairs = all.flatMap((a, n) => all.slice(n + 1).map((b) => ({ a, b, name: `${a.flow.id} and ${b.flow.id}` })))

const { source } = published.chiayiCity2016
const document = source as unknown as Document

const lists = (compared: FlowDifference) =>
  Object.values(compared)
    .filter(Array.isArray)
    .flat()
    .filter((each) => typeof each === 'object' && 'kind' in each)

describe.each(flowNames)('%s beside itself', (name) => {
  it('does not differ', () => {
    const compared = compareFlows(
      flows[name],
      later(flows[name], () => {}, { version: '1.0.0' }),
    )
    expect(lists(compared)).toEqual([])
    expect(compared).toMatchObject({ relation: 'versions', class: 'safe', touches: [], suggestions: [] })
    expect(compared.onTrust).toEqual({ facts: [], conditions: [], duties: [] })
  })
})

describe.each(pairs)('$name', ({ a, b }) => {
  const compared = compareFlows(a.flow, b.flow, { before: a.source, after: b.source })

  it('are compared in plain JSON, without classes', () => {
    expect(JSON.parse(JSON.stringify(compared))).toEqual(compared)
    expect(compared).toMatchObject({ relation: 'flows' })
    expect(compared).not.toHaveProperty('class')
    for (const each of lists(compared)) expect(each).not.toHaveProperty('class')
  })

  it('are told in both languages, and whole', () => {
    for (const each of notEmpty([...lists(compared), ...compared.suggestions])) {
      expect(each.zh).toMatch(/\p{Script=Han}/u)
      expect(each.en).toMatch(/\w/)
      expect(`${each.zh}${each.en}`).not.toMatch(/undefined|\[object|NaN/)
    }
  })

  it('are aligned by the names of their steps alone', () => {
    const places = (side: 'stepRemoved' | 'stepAdded') =>
      compared.steps.filter(({ kind }) => kind === side).map(({ place }) => place)
    const within = (node: AnyStateNode): readonly string[] =>
      Object.values(node.states).flatMap((each) => [each.path.join('.'), ...within(each)])
    const stepsOf = (flow: AnyStateMachine) => within(flow.root)
    const aligned = compared.aligned.map(({ id }) => id)
    expect([...aligned, ...places('stepRemoved')].sort()).toEqual([...stepsOf(a.flow)].sort())
    expect([...aligned, ...places('stepAdded')].sort()).toEqual([...stepsOf(b.flow)].sort())
  })
})

describe('Between two flows', () => {
  const { general, involuntary } = flows
  const compared = compareFlows(general, involuntary, { before: document, after: document })

  it('each is told by its agency, its plan and its own name', () => {
    expect(compared.before).toMatchObject({
      flow: 'chiayi-city-2016.general',
      zh: '一般個案',
      agency: { zh: '嘉義市政府' },
      coverage: 'described',
      adoptedFrom: null,
    })
    expect(compareFlows(general, involuntary).before).toMatchObject({ agency: null, title: null })
  })

  it('a step stands under its own name, with what the other calls it', () => {
    expect(compared.steps).toContainEqual(
      expect.objectContaining({
        kind: 'stepName',
        place: 'securing',
        before: { zh: '請求緊急協助', en: 'Emergency help' },
        after: { zh: '強制（協助）就醫或報警', en: 'Bring to care, or call the police' },
      }),
    )
  })

  it('a fact is told step by step: condition, target, clauses', () => {
    const consent = compared.transitions.find(({ place }) => place === '* / consent.given')
    expect(consent).toMatchObject({
      kind: 'transitionChanged',
      aspects: ['added', 'condition'],
      before: [{ condition: { id: 'rightsExplained' }, to: null }],
      after: [
        { condition: { id: 'consentTo', params: { scope: 'service' } }, to: [{ id: 'handedOverToGeneral' }] },
        { condition: null, to: null, cites: ['陸.一'] },
      ],
    })
    expect(consent?.en).toContain('if "Does the person consent?" (Receiving a service) → Handed over to a general case')
  })

  it('clauses are told at the steps both have; numbers of two documents are not compared anywhere else', () => {
    expect(new Set(compared.clauses.map(({ kind }) => kind))).toEqual(new Set(['stepCites']))
    expect(compared.conditions.filter(({ kind }) => kind === 'conditionCites')).toEqual([])
  })
})

describe('A step under another name', () => {
  const renamed = later(flows.general, (d: Draft) => {
    d.states.choosing = d.states.deciding
    delete d.states.deciding
    d.states.explaining.on['rights.explained'][1].target = 'choosing'
    d.states.reviewing.on['careTeam.resolved'].target = 'choosing'
  })
  const compared = compareFlows(flows.general, renamed)

  it('is suggested, never assumed', () => {
    expect(compared.suggestions).toMatchObject([{ before: 'deciding', after: 'choosing', because: 'label' }])
    expect(compared.suggestions[0]?.en).toContain('may be')
    expect(compared.steps).toMatchObject([
      { kind: 'stepRemoved', place: 'deciding', class: 'needsMigration' },
      { kind: 'stepAdded', place: 'choosing', class: 'safe' },
    ])
  })

  it('is suggested by its clauses, or by the facts that lead on from it, too', () => {
    const called = (change: (step: Draft) => void) =>
      compareFlows(
        flows.general,
        later(renamed, (d) => {
          Object.assign(d.states.choosing.meta, { zh: '抉擇', en: 'Choosing' })
          change(d.states.choosing)
        }),
      ).suggestions.map(({ because }) => because)
    expect(called(() => {})).toEqual(['cites'])
    expect(called((step) => (step.meta.cites = ['陸']))).toEqual(['facts'])
    expect(
      called((step) => {
        step.meta.cites = ['陸']
        delete step.on['help.declined']
      }),
    ).toEqual([])
  })
})

describe('Between versions', () => {
  it('the words of the document are compared when both are given', () => {
    const { 題: _, ...clauses } = document.clauses
    const after = { ...document, clauses: { ...clauses, '陸.三': '紀錄密存。', 拾: '附則' } } as Document
    const { clauses: found, class: of } = compareFlows(flows.general, later(flows.general), { before: document, after })
    expect(found.map(({ kind, place }) => [kind, place])).toEqual([
      ['clauseRemoved', '題'],
      ['clauseText', '陸.三'],
      ['clauseAdded', '拾'],
    ])
    expect(of).toBe('safe')
  })

  it('policy values are told one by one, lists by what is in them', () => {
    const { policy } = compareFlows(
      flows.crisis,
      later(flows.crisis, () => {}, { policy: { crisisRecipients: ['agencyHead'], sessionCap: 6 } }),
    )
    expect(policy.map(({ place, zh, en }) => [place, zh, en])).toEqual([
      ['sessionCap', '晤談次數上限：未定 → 6', 'Most sessions in a case: none set → 6'],
      [
        'crisisRecipients',
        '危機通報對象：機關首長、副首長、相關單位 → 機關首長',
        'Who is told of a crisis: Agency head, Deputy head, Relevant unit → Agency head',
      ],
    ])
  })

  it('many steps side by side are compared in time', () => {
    const regions = (d: Draft) => {
      const region = d.states.withCasualties.states.supporting
      for (let n = 0; n < 27; n++) d.states.withCasualties.states[`more${n}`] = { ...region, onDone: undefined }
    }
    const before = later(flows.crisis, regions, { version: '2.0.0' })
    const after = later(before, (d) => {
      delete d.states.withCasualties.states.more26.states.offering.on
      delete d.on['danger.reported']
    })
    const compared = compareFlows(before, after)
    expect(compared.transitions.map(({ place, class: of }) => [place, of])).toEqual([
      ['* / danger.reported', 'breaking'],
      ['withCasualties.more26.offering / support.offered', 'breaking'],
    ])
    expect(compared.danger).toMatchObject([{ kind: 'dangerPathLost', place: 'danger.reported' }])
  })
})
