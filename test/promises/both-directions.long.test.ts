import { describe, expect, it } from 'vitest'
import type { AnyStateMachine } from 'xstate'
import { configOf } from '#src/flow/definition.ts'
import { none } from '#src/promises/diagram/diagrams.ts'
import { viewOf } from '#src/promises/flow-view.ts'
import { everyPromise } from '#src/promises/kept/every.ts'
import { comingTo } from '#src/promises/search/backward.ts'
import { atOnce, brokenBy, decide, goalOf } from '#src/promises/search/decide.ts'
import { familyOf } from '#src/promises/search/family.ts'
import { reached } from '#src/promises/search/forward.ts'
import { prepared, surveyOf } from '#src/promises/space/prepare.ts'
import { variantOf } from './support/breaking.ts'
import { ran } from './support/ran.ts'
import { smallCommittee } from './support/small-committee.ts'
import { smallCrisis } from './support/small-crisis.ts'
import { smallGeneral } from './support/small-general.ts'
import { smallScreening } from './support/small-screening.ts'

const most = 2_000_000

/** The flow with every guard of one of its steps gone. */
const unguarded = (flow: AnyStateMachine, step: string): AnyStateMachine => {
  const { states } = configOf(flow) as unknown as { states: Record<string, { on?: Record<string, unknown> }> }
  const open = Object.entries(states[step]?.on ?? {}).map(([type, ways]) => {
    const [first] = [ways].flat() as { guard?: unknown }[]
    const { guard: _, ...way } = first ?? {}
    return [`states/${step}/on/${type}`, way] as const
  })
  return variantOf(flow, Object.fromEntries(open))
}

const stepsOf = (flow: AnyStateMachine): readonly string[] =>
  Object.keys(flow.states).filter((step) => Object.keys(flow.states[step]?.on ?? {}).length > 0)

const small = [smallCommittee, smallCrisis, smallGeneral, smallScreening] as const
const flows = small.flatMap((flow) => [
  [flow.id, flow] as const,
  ...stepsOf(flow).map((step) => [`${flow.id}, nothing guarded at ${step}`, unguarded(flow, step)] as const),
])

/**
 * Each promise that needs a search: whether it is broken as found backwards, as found forwards, and as decided; and whether
 * it is broken only in a case that goes on from another, where a search of the flow alone does not come.
 */
function both(flow: AnyStateMachine) {
  const view = viewOf(flow)
  const survey = ran(
    surveyOf(
      flow,
      everyPromise.filter(({ concerns }) => concerns?.(view) ?? true),
      { most },
    ),
  )
  return survey.asked
    .filter((asked) => atOnce(asked) === null)
    .map((asked) => {
      const alone = prepared(survey, [asked])
      const { diagrams } = alone.subject
      const broken = ran(brokenBy(alone, asked))
      const { met } = ran(comingTo(alone, goalOf(alone, broken), { untilMet: true }))
      const come = reached(diagrams, alone.edges.all, alone.begins)
      const forwards = broken.some(({ step, where }) => diagrams.meets(where, come.get(step) ?? none))
      const found = ran(decide(survey, null, asked, familyOf(survey, null, { most })))
      const goesOn = found.holds === false && found.story.continues !== undefined
      const decided = found.holds === null ? null : !found.holds
      return { name: asked.promise.name, backwards: met, forwards, goesOn, decided }
    })
}

describe('What is found backwards is what is found forwards', () => {
  const found = flows.map(([name, flow]) => [name, both(flow)] as const)

  it.each(found)('%s', (_, promises) => {
    expect(promises.map(({ name, forwards, goesOn }) => [name, forwards, forwards || goesOn])).toEqual(
      promises.map(({ name, backwards, decided }) => [name, backwards, decided]),
    )
  })

  it('among them are flows that keep promises and flows that break them', () => {
    const all = found.flatMap(([, promises]) => promises)
    expect(all.filter(({ backwards }) => backwards).length).toBeGreaterThan(5)
    expect(all.filter(({ backwards }) => !backwards).length).toBeGreaterThan(20)
    expect(all.filter(({ goesOn }) => goesOn).length).toBeGreaterThan(5)
  })
})
