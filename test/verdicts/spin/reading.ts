import type { AnyStateMachine } from 'xstate'
import { oncePer } from '#src/case/once-per.ts'
import { configOf, definition } from '#src/flow/definition.ts'
import { type Asked, everyStep, nameOf, type Step, stepsOf, type Way } from '../chart/steps.ts'
import { type Names, namesIn } from './names.ts'
import { memory, type Promised, promises, type Telling } from './promises.ts'
import { factsOf, type Kinds, kinds, kindsIn } from './watched.ts'
import { completions, moves, questionsOf, type Writing } from './write.ts'

/** One fact of a flow: what is asked of it, what it does, and which promises are watched when it is told. */
export interface FactRead {
  readonly type: string
  readonly asked: readonly Asked[]
  readonly does: readonly string[]
  /** Promises by their id, each as an expression. */
  readonly keeps: ReadonlyMap<string, string>
}

/** A flow's plain config as Promela: XState is not asked, and no explorer of ours. */
export interface Reading {
  readonly root: Step
  readonly names: Names
  readonly kinds: Kinds
  readonly facts: readonly FactRead[]
  readonly watched: readonly Promised[]
  /** Every way of the config, in the order of their numbers. */
  readonly ways: readonly Way[]
}

export const readingOf = oncePer((flow: AnyStateMachine): Reading => {
  const root = stepsOf(configOf(flow) as never)
  const names = namesIn(root)
  const kindsHere = kindsIn(root)
  const about = { root, flow: flow.id.slice(flow.id.indexOf('.') + 1), of: definition(flow), kinds: kindsHere }
  const ways = everyStep(root).flatMap((step) => [...[...step.ways.values()].flat(), ...step.done])
  const number = (way: Way) => ways.indexOf(way) + 1
  const facts = factsOf(root).map((type) => factRead(type, about, { names, number }))
  const watched = promises.filter(({ id }) => facts.some(({ keeps }) => keeps.has(id)))
  return { root, names, kinds: kindsHere, facts, watched, ways }
})

function factRead(
  type: string,
  about: Omit<Telling, 'fact' | 'yes'>,
  given: Pick<Writing, 'names' | 'number'>,
): FactRead {
  const { root, kinds: here } = about
  const asked = [...questionsOf(root, type)]
  const yes: Telling['yes'] = (condition, params) => {
    const question: Asked = { type: condition, ...(params && { params }) }
    const found = asked.findIndex((each) => nameOf(each) === nameOf(question))
    return `((answers >> ${found < 0 ? asked.push(question) - 1 : found}) & 1)`
  }
  const writing = { ...given, watched: here, yes }
  const telling: Telling = { ...about, fact: type, yes }
  const does = [
    ...kinds.flatMap((kind) => (here[kind].length ? `was_${kind} = in_${kind};` : [])),
    ...moves(root, type, writing),
    ...completions(root, type, writing),
    ...memory.flatMap(({ name, next }) => {
      const then = next(telling)
      return then ? `${name} = ${then};` : []
    }),
  ]
  const keeps = promises.flatMap(({ id, keeps }) => {
    const expression = keeps(telling)
    return expression ? [[id, expression] as const] : []
  })
  return { type, asked, does, keeps: new Map(keeps) }
}
