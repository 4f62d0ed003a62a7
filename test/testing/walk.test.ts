import { describe, expect, it } from 'vitest'
import { citations } from '#machines/chiayi-city-2016/citations.ts'
import { policy } from '#machines/chiayi-city-2016/policy.ts'
import { chiayiCity2016 } from '#machines/index.ts'
import { conditions } from '#src/conditions/index.ts'
import { eap } from '#src/flow/eap.ts'
import { configOf } from '#src/index.ts'
import { dangerStories, pathStories, roleStories, runStories, walk } from '#src/testing/index.ts'

const { involuntary, crisis } = chiayiCity2016

describe('a walk', () => {
  const walked = walk(involuntary)
  const stories = pathStories(involuntary, {}, walked)

  it('finds every step and every transition there is', () => {
    expect(walked.missed).toEqual([])
    expect(walked.states.size).toBe(11)
    expect(walked.transitions.size).toBe(52)
  })

  it('finds short ways', () => {
    const longest = Math.max(...[...walked.transitions.values()].map(({ length }) => length))
    expect(longest).toBeLessThanOrEqual(7)
    expect(walked.states.get('caring')).toHaveLength(3)
    expect(walked.states.get('securing')).toHaveLength(1)
  })

  it('is the same every time', () => {
    expect(pathStories(involuntary)).toEqual(stories)
  })

  it('becomes stories that hold, each under the clauses of its transition', () => {
    expect(runStories(involuntary, stories).filter(({ passed }) => !passed)).toEqual([])
    expect(stories.every(({ clauses, zh, en }) => clauses.length > 0 && zh && en)).toBe(true)
    expect(new Set(stories.map(({ rows }) => JSON.stringify(rows))).size).toBe(stories.length)
  })

  it('is told to a variant to see what it changes', () => {
    const { states, ...config } = configOf(involuntary) as { states: Record<string, object> }
    const { hearing: _, ...rest } = states
    const measuring = {
      ...rest.measuring,
      on: { 'measures.taken': { target: 'followingUp', meta: { cites: '附件一.7' } } },
    }
    const variant = eap(citations, policy, conditions).createMachine({
      ...config,
      states: { ...rest, measuring },
    } as never)
    const failing = runStories(variant as never, stories).filter(({ passed }) => !passed)
    expect(failing.map(({ story }) => story.en).join('\n')).toMatch(/Personnel committee/)
    expect(failing.length).toBeLessThan(stories.length / 3)
  })

  it('under another policy finds other ways', () => {
    const literal = walk(involuntary, { policy: { closure: 'literalChart' } })
    expect(literal.missed).toEqual(['closed', 'followingUp / closure.decided / 1'])
  })
})

describe('stories that stand ready', () => {
  it('danger is met from every open step, and once for the parallel ones', () => {
    const stories = dangerStories(crisis)
    expect(stories.filter(({ en }) => en.startsWith('At “Casualties: notify and support”'))).toHaveLength(2)
    expect(stories).toHaveLength(2 * 8)
    for (const { rows } of stories) expect(rows.at(-1)?.[3]).toMatch(/^securing/)
    expect(runStories(crisis, stories).every(({ passed }) => passed)).toBe(true)
  })

  it('of every fact that not everybody may report, a role that may not is refused', () => {
    const stories = roleStories(crisis)
    for (const { rows } of stories) expect(rows.map(([, , , expected]) => expected)).toEqual(['⊘ notYours'])
    expect(stories.map(({ rows }) => rows[0]?.[0])).not.toContain('danger.reported')
    expect(stories.length).toBeGreaterThan(30)
  })
})
