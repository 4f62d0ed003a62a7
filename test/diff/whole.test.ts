import { describe, expect, it } from 'vitest'
import { codeMatch } from '#src/diff/code.ts'
import { compareFlows, waySaid } from '#src/diff/index.ts'
import { aspectsOf } from '#src/diff/way-aspects.ts'
import type { Way } from '#src/diff/ways.ts'
import { type Changes, trial } from '../support/trial-flow.ts'
import { small, smallFlow } from './support/small.ts'

describe('A comparison of two versions', () => {
  it('says whose flow each is, which, and where it comes from', () => {
    const adopted = { 'meta/coverage': 'adopted', 'meta/adoptedFrom': 'other-2026.general', 'meta/en': 'Trial flow' }
    const { relation, before, after } = compareFlows(
      small,
      smallFlow({ flow: adopted, document: { id: 'trial-2027' } }),
    )
    const { agency, title } = trial
    const mark = { flow: 'trial-2026.general', zh: '試行', agency, title }
    expect({ relation, before, after }).toEqual({
      relation: 'versions',
      before: {
        ...mark,
        en: 'Trial',
        version: '1.0.0',
        document: 'trial-2026',
        coverage: 'described',
        adoptedFrom: null,
      },
      after: {
        ...mark,
        en: 'Trial flow',
        version: '1.1.0',
        document: 'trial-2027',
        coverage: 'adopted',
        adoptedFrom: 'other-2026.general',
      },
    })
  })

  it('compares the words of documents that are given instead of those a flow still has', () => {
    const after = { ...trial, clauses: { 一: '通報。' }, agency: { zh: '他機關', en: 'Another' } } as never
    const given = compareFlows(small, smallFlow(), { before: trial as never, after })
    expect(given.clauses.map(({ kind, place }) => [kind, place])).toEqual([
      ['clauseText', '一'],
      ['clauseRemoved', '二'],
      ['clauseRemoved', '三'],
    ])
    expect([given.before.agency?.zh, given.after.agency?.zh]).toEqual(['試行機關', '他機關'])
    expect(given.document.map(({ kind }) => kind)).toEqual(['agency'])
  })

  it('is of the gravest class, and touches what any of its differences touches', () => {
    const summary = (flow: Changes, circle?: readonly string[]) => {
      const { class: of, touches } = compareFlows(small, smallFlow({ flow, ...(circle && { circle }) }))
      return [of, touches]
    }
    expect(summary({})).toEqual(['safe', []])
    expect(summary({ 'states/closed/type': undefined, 'states/closed/on': {} })).toEqual(['needsMigration', ['stored']])
    expect(summary({ initial: 'caring' })).toEqual(['breaking', ['journals']])
    const all = { initial: 'caring', 'states/closed/type': undefined, 'states/closed/on': {} }
    expect(summary(all, ['dutyOfficer', 'visitor'])).toEqual(['breaking', ['journals', 'people', 'stored']])
  })

  it('lists the steps both have, as the earlier calls them', () => {
    const waiting = { 'states/waiting': { meta: { zh: '等', en: 'Wait' } } }
    const { aligned } = compareFlows(
      smallFlow({ version: '1.0.0', flow: waiting }),
      smallFlow({ flow: { 'states/noticing/meta/zh': '發現' } }),
    )
    expect(aligned.map(({ id }) => id)).toEqual([
      'noticing',
      'caring',
      'caring.telling',
      'caring.telling.waiting',
      'caring.telling.told',
      'caring.helping',
      'caring.helping.offering',
      'caring.helping.offered',
      'followingUp',
      'securing',
      'closed',
      'returning',
    ])
    expect(aligned[0]).toEqual({ id: 'noticing', zh: '覺察', en: 'Notice' })
  })

  it('compares flows of two documents without any class', () => {
    const compared = compareFlows(small, smallFlow({ flow: { id: 'other-2026.general' } }))
    expect(compared.relation).toBe('flows')
    expect(Object.keys(compared)).not.toEqual(expect.arrayContaining(['class']))
    expect(Object.keys(compared)).not.toEqual(expect.arrayContaining(['touches']))
  })
})

describe('Code of two versions', () => {
  const made = (least: number) => (talks: number) => talks > least
  const [one, alike, other] = [made(1), made(2), () => true]
  it.each<[said: string, id: string, was: readonly unknown[], is: readonly unknown[], match: string]>([
    ['the very same', 'own', [one, undefined], [one, undefined], 'same'],
    ['made twice, reading alike', 'own', [one, other], [alike, other], 'onTrust'],
    ['reading otherwise', 'own', [one], [other], 'other'],
    ['reading otherwise in one piece', 'own', [one, other], [one, one], 'other'],
    ['text that reads like code', 'own', [other], [String(other)], 'other'],
    ['a shared fact of another copy of the library', 'help.declined', [one], [other], 'onTrust'],
    ['a shared condition of another copy', 'helpNeeded', [one], [other], 'onTrust'],
    ['a shared duty of another copy', 'followUp', [one], [other], 'onTrust'],
  ])('%s', (_, id, was, is, match) => {
    expect(codeMatch(id, was, is)).toBe(match)
  })

  it('is taken on trust by name, between versions alone', () => {
    const again = (version: string, id = 'trial-2026.general') => {
      const learn = () => ({ own: { fitness: 'fit' } })
      return smallFlow({
        version,
        flow: { id },
        fact: { learn },
        condition: { ask: () => 'yes' },
        duty: { arises: () => true },
      })
    }
    const names = { facts: ['fitness.judged'], conditions: ['fitToReturn'], duties: ['judgeFitness'] }
    expect(compareFlows(again('1.0.0'), again('1.1.0')).onTrust).toEqual(names)
    const nothing = { facts: [], conditions: [], duties: [] }
    expect(compareFlows(again('1.0.0'), again('1.1.0', 'other.general')).onTrust).toEqual(nothing)
    expect(compareFlows(small, smallFlow({ flow: { 'meta/en': 'Trial flow' } })).onTrust).toEqual(nothing)
    expect(compareFlows(again('1.0.0'), smallFlow()).onTrust).toEqual(nothing)
  })
})

describe('The ways of a fact, in two versions', () => {
  const step = (id: string) => ({ id, zh: id, en: id })
  const way = (asks: string | null, to: string | null, more: Partial<Way> = {}): Way => ({
    condition: asks === null ? null : step(asks),
    to: to === null ? null : [step(to)],
    reenters: false,
    duties: [],
    cites: [],
    ...more,
  })
  const [a, b, c] = [way('a', 'x'), way('b', 'y'), way('c', 'z')]
  it.each<[said: string, was: readonly Way[], is: readonly Way[], aspects: readonly string[]]>([
    ['the same', [a, b], [a, b], []],
    ['one more, in whatever place', [a, b], [c, a, b], ['added']],
    ['one less', [a, b, c], [a, c], ['removed']],
    ['another question that leads to the same', [a, b], [way('c', 'x'), b], ['condition']],
    ['another question and another goal', [a, b], [c, b], ['added', 'removed']],
    ['the same question to another goal', [a, b], [way('a', 'z'), b], ['target']],
    ['staying, where it led on', [a], [way('a', null)], ['target']],
    ['entering anew what it led to', [a], [way('a', 'x', { reenters: true })], ['target']],
    ['staying is the same, anew or not', [way('a', null)], [way('a', null, { reenters: true })], []],
    ['the other way round', [a, b, c], [c, a, b], ['order']],
    ['one more and the other way round', [a, b], [b, c, a], ['added', 'order']],
    ['other duties', [a], [way('a', 'x', { duties: [step('d')] })], ['duties']],
    ['other clauses', [a], [way('a', 'x', { cites: ['一'] })], ['cites']],
    [
      'the same question of another scope',
      [a],
      [way('a', 'x', { condition: { ...step('a'), params: { scope: 's' } } })],
      ['condition'],
    ],
    ['asked twice, once now', [a, { ...a }], [a], ['removed']],
    ['nothing asked, to the same', [a], [way(null, 'x')], ['condition']],
    [
      'all at once',
      [a, b],
      [way('b', 'z', { cites: ['一'] }), way('d', 'x', { duties: [step('d')] }), c],
      ['added', 'condition', 'target', 'order', 'duties', 'cites'],
    ],
  ])('%s', (_, was, is, aspects) => {
    expect(aspectsOf(was, is, 'versions')).toEqual(aspects)
    expect(aspectsOf(was, is, 'flows')).toEqual(aspects.filter((each) => each !== 'cites'))
  })

  it.each<[way: Way, otherwise: boolean | undefined, zh: string, en: string]>([
    [way(null, null), undefined, '留在原步驟', 'stays'],
    [way(null, null), true, '否則 留在原步驟', 'else stays'],
    [a, true, '若「a」 → x', 'if "a" → x'],
    [way(null, 'x', { reenters: true }), undefined, '→ x（重新進入）', '→ x (entered anew)'],
    [
      way(null, null, { reenters: true, duties: [step('d'), step('e')] }),
      false,
      '留在原步驟，並負「d、e」',
      'stays, owing d, e',
    ],
    [
      way(null, 'x', { condition: { ...step('q'), params: { scope: 'referral', other: 'else' } } }),
      undefined,
      '若「q」（轉介、else） → x',
      'if "q" (Referral, else) → x',
    ],
  ])('in words', (said, otherwise, zh, en) => {
    expect(otherwise === undefined ? waySaid(said) : waySaid(said, otherwise)).toEqual({ zh, en })
  })
})
