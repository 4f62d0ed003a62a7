import { describe, expect, it } from 'vitest'
import { and, createMachine, not, type StateValue, setup } from 'xstate'
import * as documents from '#machines/index.ts'
import { topologyOf } from '#src/case/topology.ts'
import { configurationsOf } from '#src/diff/configurations.ts'
import { isFlow } from '#src/flow/definition.ts'
import { draftOf } from '#src/flow/outline/draft.ts'
import { takenAt } from '#src/flow/outline/taken.ts'
import { hasEnded, innermostIn, stepAt, stepsIn } from '#src/flow/outline/walk.ts'
import { configIn, type Outline, outlineOf, type Step } from '#src/flow/outline.ts'

const flows = Object.values(documents).flatMap((parts) => Object.values<unknown>(parts).filter(isFlow))
const { general } = documents.chiayiCity2016

/** An outline as JSON, without what only a config not yet checked has. */
const plain = (outline: Outline): unknown =>
  JSON.parse(JSON.stringify(outline, (key, value) => (['place', 'raw', 'astray'].includes(key) ? undefined : value)))

describe('The outline of a published flow', () => {
  it('there are flows to look at', () => expect(flows.length).toBeGreaterThanOrEqual(20))

  it.each(flows.map((flow) => [flow.id, flow] as const))(
    '%s is the same read from its machine and from its config',
    (_, flow) => {
      expect(plain(outlineOf(flow))).toEqual(plain(draftOf(configIn(flow))))
    },
  )

  it.each(flows.map((flow) => [flow.id, flow] as const))('%s is made once, and is JSON', (_, flow) => {
    expect(outlineOf(flow)).toBe(outlineOf(flow))
    expect(JSON.parse(JSON.stringify(outlineOf(flow)))).toEqual(outlineOf(flow))
  })

  it.each(flows.map((flow) => [flow.id, flow] as const))(
    '%s takes at a step what XState takes there, and leads where XState leads',
    (_, flow) => {
      const outline = outlineOf(flow)
      const { move } = topologyOf(flow)
      const alone = configurationsOf(flow).filter((value) => innermostIn(outline, value).length === 1)
      const asked = alone.flatMap((value) => outline.facts.map((fact) => ({ value, fact })))
      expect(asked.length).toBeGreaterThan(0)
      for (const { value, fact } of asked) {
        const [step] = innermostIn(outline, value)
        const [first] = takenAt(outline, step as Step).filter(({ on }) => on === fact)
        const moved = move(value, fact, () => true)
        expect([moved !== null, moved?.clauses ?? []]).toEqual([first !== undefined, [...new Set(first?.cites ?? [])]])
        const at = stepsIn(outline, moved?.to ?? value).map((each) => each?.path)
        for (const to of first?.to ?? []) if (!completes(outline, to)) expect(at).toContain(to)
      }
    },
  )
})

/** Whether entering a step completes the one around it, so that XState goes on at once. */
const completes = (outline: Outline, path: string): boolean => {
  const step = stepAt(outline, path)
  return step?.kind === 'final' && !step.ending
}

describe('What an outline says', () => {
  it('names a step with its clauses, its tags and those of the steps around it', () => {
    const step = stepAt(outlineOf(general), 'served.referring')
    expect(step).toMatchObject({ parent: 'served', key: 'referring', kind: 'atomic', tags: [], allTags: ['service'] })
    expect(step?.cites).not.toEqual([])
  })

  it('says of a way whether it belongs to the step or is taken at every step', () => {
    const outline = outlineOf(general)
    const taken = takenAt(outline, stepAt(outline, 'explaining') as Step)
    const inherited = (fact: string) => taken.find(({ on }) => on === fact)?.inherited
    expect([inherited('danger.reported'), inherited('rights.explained')]).toEqual([true, false])
  })

  it('hides behind a way that asks nothing whatever stands around it on the same fact', () => {
    const machine = createMachine({
      id: 'm',
      initial: 'a',
      on: { go: '.b', stay: '.b' },
      states: { a: { on: { go: 'c', stay: [{ guard: 'isEarly', target: 'c' }] } }, b: {}, c: {} },
    })
    const outline = outlineOf(machine)
    const at = takenAt(outline, stepAt(outline, 'a') as Step).map(({ id }) => id)
    expect(at).toEqual(['a / go / 1', 'a / stay / 1', '* / stay / 1'])
  })

  it('knows what a not and an and of somebody else are made of', () => {
    const { guards } = { guards: { isOpen: () => true, isLate: () => true } }
    const machine = setup({ guards }).createMachine({
      id: 'm',
      initial: 'a',
      states: { a: { on: { GO: { guard: and(['isOpen', not('isLate')]), target: 'b' } } }, b: {} },
    })
    const asked = { condition: 'and', params: null }
    const late = { condition: 'not', params: null, of: [{ condition: 'isLate', params: null }] }
    expect(outlineOf(machine).steps[1]?.ways[0]?.asks).toEqual({
      ...asked,
      of: [{ condition: 'isOpen', params: null }, late],
    })
  })

  it.each<[StateValue, boolean]>([
    ['explaining', false],
    [outlineOf(general).steps.find(({ ending }) => ending)?.path ?? '', true],
  ])('%s has ended: %s', (value, ended) => expect(hasEnded(outlineOf(general), value)).toBe(ended))
})
