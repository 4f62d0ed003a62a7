import { describe, expect, it } from 'vitest'
import type { AnyStateMachine } from 'xstate'
import { topologyOf } from '#src/case/topology.ts'
import { definition } from '#src/flow/definition.ts'
import type { Case } from '#src/index.ts'
import { handIn } from '../support/cases.ts'
import { notEmpty } from '../support/not-empty.ts'
import { aFact, diceOf, instantAt, openedIn } from './answers/journeys.ts'
import { everyFlow } from './flows.ts'
import { broken, deadEnd, type Mutant, mutants, victimOf } from './mutants.ts'
import { factsTold, questionOf, reachable, textOf } from './reach.ts'
import { type Model, modelOf } from './spin/model.ts'
import { explorerOf, type Move, verdictOn } from './spin/run.ts'

/** What Spin finds out about a model, and from which places it finds no ending. */
async function exploring(model: Model) {
  const explorer = await explorerOf(model)
  try {
    const verdict = await explorer.all()
    const open = new Map(verdict.moves.filter(({ ended }) => !ended).map(({ place, to }) => [place, textOf(to)]))
    const stuck: string[] = []
    for (const [place, name] of open) if (!(await explorer.endsFrom(place))) stuck.push(name)
    return { ...verdict, stuck }
  } finally {
    await explorer.remove()
  }
}

/** Flows taken over unchanged are the same model; what is said of one holds of the others. */
const known = new Map<string, ReturnType<typeof exploring>>()

async function explored(flow: AnyStateMachine) {
  const model = modelOf(flow)
  const verdict = known.get(model.text) ?? exploring(model)
  known.set(model.text, verdict)
  return { model, ...(await verdict) }
}

const placesOf = (moves: readonly Move[]) => new Set(moves.flatMap(({ from, to }) => [textOf(from), textOf(to)]))

/** Moves that XState, asked through our kernel, makes otherwise than Spin. */
const disagreements = (flow: AnyStateMachine, moves: readonly Move[]) => {
  const { move } = topologyOf(flow)
  return moves.filter(({ from, to, fact, answers, took, ended }) => {
    const ours = move(from, fact, (condition, params) => {
      const answer = answers.get(questionOf(condition, params))
      if (answer === undefined) throw new Error(`Spin was not told of ${questionOf(condition, params)}`)
      return answer
    })
    const same =
      textOf(ours?.to ?? from) === textOf(to) && (ours !== null) === took.length > 0 && (ours?.ended ?? false) === ended
    return !same
  })
}

describe.concurrent.each(everyFlow.map((flow) => [flow.id, flow] as const))('%s, explored by Spin', (_, flow) => {
  it('comes to the places our own walk comes to', async () => {
    const { moves } = await explored(flow)
    const spins = placesOf(moves)
    const ours = [...reachable(flow).keys()]
    expect([...spins].filter((place) => !ours.includes(place))).toEqual([])
    expect(ours.filter((place) => !spins.has(place))).toEqual([])
  })

  it('moves as XState does, at every place, by every fact, for all answers it can meet', async () => {
    const { moves } = await explored(flow)
    expect(disagreements(flow, moves)).toEqual([])
    expect(moves.length).toBeGreaterThan(500)
  })

  it('keeps every safety promise', async () => {
    const { broken: found, model } = await explored(flow)
    expect(found).toEqual([])
    expect(model.watched.map(({ id }) => id)).toEqual(expect.arrayContaining(['I_8', 'I_10', 'I_18', 'I_22', 'I_41']))
  })

  it('takes every way of the config at least once', async () => {
    const { moves, model } = await explored(flow)
    const took = new Set(moves.flatMap(({ took }) => took))
    const never = model.ways.filter((_, at) => !took.has(at + 1))
    expect(never.map(({ from, fact, target }) => `${from.path} ${fact} ${target?.path ?? ''}`)).toEqual([])
  })

  it('has an ending within reach of every place', async () => {
    const { stuck, moves } = await explored(flow)
    expect(stuck).toEqual([])
    expect(moves.some(({ ended }) => ended)).toBe(true)
  })

  it('moves no step any more where Spin says that it has ended', async () => {
    const { moves } = await explored(flow)
    const dice = diceOf(20_260_302)
    const endings = new Map(moves.flatMap(({ ended, to }) => (ended ? [[textOf(to), to]] : [])))
    for (const step of notEmpty(endings.values())) {
      const kase = { ...openedIn(flow, dice), step, status: 'ended' } as Case
      const outcomes = factsTold(flow).map((type) => handIn(kase, aFact(definition(flow), type, instantAt(60), dice)))
      const appended = outcomes.flatMap((outcome) => (outcome.accepted ? [outcome.case] : []))
      expect(appended.map(({ step, status }) => [step, status])).toEqual(appended.map(() => [step, 'ended']))
      const refused = outcomes.filter((outcome) => !outcome.accepted && outcome.kind === 'closed')
      expect(refused.length).toBeGreaterThan(outcomes.length / 2)
    }
  })
})

describe.concurrent('Spin rejects', () => {
  it.each(mutants.map((mutant) => [mutant.says, mutant] as const))('%s', async (_, mutant) => {
    const flow = broken(victimOf(mutant), mutant) as AnyStateMachine
    const verdict = await verdictOn(modelOf(flow))
    expect(verdict.broken.map(({ promise }) => promise)).toContain(mutant.breaks)
    expect(disagreements(flow, verdict.moves)).toEqual([])
  })

  it('a step nobody leaves', async () => {
    const harmed = broken(everyFlow[0] as AnyStateMachine, deadEnd) as AnyStateMachine
    expect((await explored(harmed)).stuck).toEqual([textOf(topologyOf(harmed).initial.to)])
  })

  it('another flow than the one it was told of', async () => {
    const [flow] = everyFlow as readonly [AnyStateMachine]
    const deaf = mutants.find(({ says }) => says === 'one step does not hear of danger') as Mutant
    const { moves } = await explored(broken(flow, deaf) as AnyStateMachine)
    expect([...new Set(disagreements(flow, moves).map(({ fact }) => fact))]).toEqual(['danger.reported'])
  })
})
