import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { chiayiCity2016 } from '#machines/index.ts'
import * as kit from '#src/testing/index.ts'
import { examplesIn } from '../../scripts/readme-examples.mjs'

const guide = readFileSync('docs/testing.md', 'utf8')
const suite = ['crisis.test.ts', 'stories.ts'].map((name) =>
  readFileSync(`examples/sixth-agency/suite/${name}`, 'utf8'),
)

/** The mistakes the guide lists: what was written, the code, and what to write where it stands in full. */
const mistakes = [...guide.matchAll(/^\| (?:`'([^']+)'`|[^`|]+) \| `(\w+)` \| (?:`'([^']+)'`)?.* \|$/gm)].map(
  ([, written, code = '', instead]) => [written, code, instead] as const,
)

describe('the guide to testing', () => {
  it.each(mistakes)('%s is a fault: %s', (written, code, instead) => {
    const rows: readonly kit.Row[] = written === undefined ? [] : [['danger.reported', 'colleague', {}, written]]
    const [fault] = kit.faultsIn(chiayiCity2016.crisis, { rows })
    expect(fault?.code).toBe(code)
    if (instead) expect(fault?.nearest).toBe(instead)
  })

  it('lists a mistake of every kind that is not simply misspelt', () => {
    expect(new Set(mistakes.map(([, code]) => code))).toEqual(
      new Set(['notAPlace', 'noSuchStep', 'isATag', 'notAnEnding', 'nothingTold']),
    )
  })

  it('shows what a missing clause says', () => {
    const { involuntary } = chiayiCity2016
    const recorder = kit.coverageOf(involuntary)
    const rows: readonly kit.Row[] = [['danger.reported', 'colleague', {}, 'securing']]
    kit.runStories(involuntary, [{ clauses: '陸', zh: '故事', en: 'A story', rows }], recorder)
    const report = kit.coverageText(recorder.coverage())
    const shown = guide.match(/^ {4}✗ 解讀\.29\n(?: {8}.*\n)+/m)?.[0] ?? 'nothing is shown'
    expect(report.replace(/^ {9}/gm, '')).toContain(shown.replace(/^ {4}/gm, '    '))
  })

  it.each(examplesIn('docs/testing.md'))('the block under "$heading" stands in the suite that runs', ({ code }) => {
    expect(suite.some((file) => file.includes(code.trim()))).toBe(true)
  })

  it('has a block for each of its parts', () => {
    expect(examplesIn('docs/testing.md').length).toBe(5)
  })

  it('names only what the kit has', () => {
    const named = [...guide.matchAll(/`(\w+)(?:\(.*?\))?`/g)].flatMap(([, name = '']) =>
      /^[a-z]+[A-Z]/.test(name) ? name : [],
    )
    const matchers = Object.keys(kit.matchers)
    const others = ['recordedAt', 'useMatchers', 'onProgress', ...mistakes.map(([, code]) => code), ...matchers]
    expect(named.filter((name) => !(name in kit) && !others.includes(name))).toEqual([])
  })

  it('shows what a misspelt step says', () => {
    const { general } = chiayiCity2016
    const rows: readonly kit.Row[] = [
      ['rights.explained', 'eapWindow', {}, ''],
      ['need.assessed', 'counsellor', { need: 'needed' }, ''],
      ['danger.reported', 'colleague', {}, 'securin'],
    ]
    const text = kit.brokenText(kit.tellStory(general, { clauses: '陸', zh: '故事', en: 'A story', rows }))
    expect(guide).toContain(text.replace(/^/gm, '    '))
  })
})
