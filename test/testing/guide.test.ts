import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { chiayiCity2016 } from '#machines/index.ts'
import * as kit from '#src/testing/index.ts'
import { examplesIn } from '../../scripts/readme-examples.mjs'

const guide = readFileSync('docs/testing.md', 'utf8')
const suite = ['crisis.test.ts', 'stories.ts'].map((name) =>
  readFileSync(`examples/sixth-agency/suite/${name}`, 'utf8'),
)

describe('the guide to testing', () => {
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
    const others = ['recordedAt', 'useMatchers', ...matchers]
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
