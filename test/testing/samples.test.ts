import { describe, expect, it } from 'vitest'
import { definition } from '#src/flow/definition.ts'
import { sampleOf, samplesFor } from '#src/testing/index.ts'
import { notEmpty } from '../support/not-empty.ts'
import { tested } from './suites/documents.ts'

describe.each(tested)('samples of the facts of $flow.id', ({ flow }) => {
  const { facts } = definition(flow)

  it('there are some of every fact, each once, and each passes its form', () => {
    for (const [type, { form, by }] of notEmpty(Object.entries(facts))) {
      const samples = samplesFor(flow, type as never)
      expect([type, samples.length > 0]).toEqual([type, true])
      expect(new Set(samples.map((saying) => JSON.stringify(saying))).size).toBe(samples.length)
      const at = '2026-03-02T09:00:00+08:00'
      for (const saying of samples)
        expect(form.safeParse({ type, at, by: { role: by[0], id: 'u1' }, ...saying }).success).toBe(true)
      expect(form.safeParse(sampleOf(flow, type as never)).success).toBe(true)
    }
  })
})

describe('samples', () => {
  const [{ flow } = tested[0] as never] = tested as [(typeof tested)[0]]

  it('hold every choice of a form', () => {
    expect(samplesFor(flow as never, 'need.assessed' as never)).toEqual([{ need: 'needed' }, { need: 'notNeeded' }])
  })

  it('are told with what is said otherwise', () => {
    expect(sampleOf(flow, 'danger.assessed' as never, { danger: 'none' })).toMatchObject({
      type: 'danger.assessed',
      danger: 'none',
    })
  })

  it('of what is no fact there are none', () => {
    expect(samplesFor(flow, 'no.fact' as never)).toEqual([])
    expect(samplesFor(flow, 'toString' as never)).toEqual([])
  })
})
