import { posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import { groupOf, groups, testFiles } from '../scripts/test-groups.mjs'
import config from '../vitest.config.ts'
import { modulesUnder } from './support/modules.ts'

const files = testFiles()
const modules = new Map(modulesUnder('test').map((module) => [module.path, module]))

/** Everything of test/ that a file imports, however far. */
function reached(file: string) {
  const seen = new Set([file])
  for (const path of seen) for (const { of } of modules.get(path)?.imports ?? []) if (modules.has(of)) seen.add(of)
  return seen
}

/** What asks for something that npm does not bring, and the group whose tests may use it. */
const needing = {
  'test/inspect/chromium.ts': 'chromium',
  'test/verdicts/spin/run.ts': 'spin',
}

describe('The groups of tests', () => {
  it('hold every test file, each once', () => {
    const projects = config.test?.projects as readonly { test: { name: string; include: readonly string[] } }[]
    const run = projects.flatMap(({ test }) => test.include)
    expect([...run].sort()).toEqual(files)
    expect(run.length).toBeGreaterThan(200)
    expect(projects.filter(({ test }) => test.include.some((file) => groupOf(file) !== test.name))).toEqual([])
  })

  it('go by the word before .test.ts', () => {
    expect(groupOf('test/a.test.ts')).toBe('node')
    expect(groupOf('test/a.b/c.test.ts')).toBe('node')
    expect(groupOf('test/a.long.test.ts')).toBe('long')
    expect(() => groupOf('test/a.slow.test.ts')).toThrow('no group of tests is called slow')
    expect(groups.map(({ name }) => name)).toContain('chromium')
  })

  it.each(Object.entries(needing))('what reaches %s is in the group %s', (helper, group) => {
    const using = files.filter((file) => reached(file).has(posix.normalize(helper)))
    expect(using.filter((file) => groupOf(file) !== group)).toEqual([])
    expect(using).toEqual(files.filter((file) => groupOf(file) === group))
    expect(using.length).toBeGreaterThan(0)
  })

  it('only the helpers of those groups look for what npm does not bring', () => {
    const looking = [...modules.values()].filter(({ imports }) =>
      imports.some(({ of }) => of === 'playwright-core' || of === 'scripts/needs.mjs'),
    )
    const others = looking.filter(({ path }) => !(path in needing) && !/\.chromium\.test\.ts$/.test(path))
    expect(others.map(({ path }) => path)).toEqual([])
    expect(looking.length).toBeGreaterThan(0)
  })
})
