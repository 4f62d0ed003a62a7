import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareFlows, type FlowDifference } from '#src/diff/index.ts'
import { configIn } from '#src/flow/outline.ts'
import { flowNames, flows } from '../support/cases.ts'
import { anyChange, type Change } from './support/changes.ts'
import { journalsOf } from './support/journals.ts'
import { faresIn, later } from './support/versions.ts'

describe.each(flowNames)('Any change of %s', (name) => {
  const flow = flows[name]

  it('lets every journal replay unless it touches journals, and every envelope load unless it touches what is stored', () => {
    const met = { replaying: 0, loading: 0 }
    const kept = ({ change, said }: Change) => {
      const after = later(flow, change)
      const { touches = [], class: of } = compareFlows(flow, after)
      expect(of === 'safe').toBe(touches.length === 0)
      if (touches.includes('journals') && touches.includes('stored')) return
      const fared = journalsOf(name).map((each) => faresIn(after, each))
      expect(fared.length).toBeGreaterThan(0)
      if (!touches.includes('journals')) {
        met.replaying++
        expect([said, fared.filter(({ replays }) => !replays)]).toEqual([said, []])
      }
      if (touches.includes('stored')) return
      met.loading++
      expect([said, fared.filter(({ loads, replays }) => !loads || replays === 'elsewhere')]).toEqual([said, []])
    }
    fc.assert(fc.property(anyChange(flow), kept), { seed: 31, numRuns: 30 })
    expect(Math.min(met.replaying, met.loading)).toBeGreaterThan(0)
  })

  it('is told, and told the other way round when it is taken back', () => {
    const ways = ({ steps, transitions }: FlowDifference, turned: boolean) =>
      [...steps, ...transitions]
        .map(({ place, before, after }) => JSON.stringify([place, ...(turned ? [after, before] : [before, after])]))
        .sort()
    const told = ({ change, said }: Change) => {
      const after = later(flow, change)
      const [there, back] = [compareFlows(flow, after), compareFlows(after, flow)]
      expect([said, ways(there, false)]).toEqual([said, ways(back, true)])
      const isChanged = !isDeepStrictEqual(configIn(after), configIn(later(flow)))
      const count = Object.values(there)
        .filter(Array.isArray)
        .flat()
        .filter((each) => each.kind).length
      expect([said, count > 0]).toEqual([said, isChanged])
    }
    fc.assert(fc.property(anyChange(flow), told), { seed: 32, numRuns: 30 })
  })
})
