import scion, { type SCState } from '@scion-scxml/core'
import type { Element } from './read.ts'

/** The answers to a fact's questions, by the questions' names. */
export type Answers = Readonly<Record<string, boolean>>

/** An SCXML session of an engine that is not ours. */
export interface Session {
  /** The innermost active steps, by the ids of the document. */
  readonly standing: () => readonly string[]
  readonly tell: (fact: string, answers: Answers) => void
  /** What was logged since last asked: the duties that came to be owed. */
  readonly logged: () => readonly string[]
}

interface Told {
  readonly name: string
  readonly data?: { readonly answers: Answers }
}

type Evaluate = (event: Told, answers: Answers, isIn: (id: string) => boolean) => unknown

const evaluators = new Map<string, Evaluate>()

/** An expression of the document's ECMAScript data model. */
function evaluator(text: string): Evaluate {
  const known = evaluators.get(text) ?? (new Function('_event', 'answers', 'In', `return (${text})`) as Evaluate)
  evaluators.set(text, known)
  return known
}

/** Starts a document of states, transitions, conditions, assignments and logs in SCION. */
export function session(document: Element): Session {
  let answers: Answers = {}
  let log: string[] = []
  const errors: unknown[] = []
  const isIn = (id: string) => chart.isIn(id)

  const run =
    ({ name, attributes: { expr = '', location } }: Element) =>
    (event: Told) => {
      const value = evaluator(expr)(event, answers, isIn)
      if (name === 'log') log.push(String(value))
      else if (name === 'assign' && location === 'answers') answers = value as Answers
      else throw new Error(`not read: <${name}>`)
    }
  const doing = (inner: readonly Element[], within: string) =>
    inner.filter(({ name }) => name === within).flatMap((each) => each.inner.map(run))

  function model({ name, attributes, inner }: Element): object {
    const { id, initial } = attributes
    return {
      $type: name,
      ...(id && { id }),
      ...(initial && { initial: initial.split(' ') }),
      transitions: inner.filter((each) => each.name === 'transition').map(transition),
      onEntry: doing(inner, 'onentry'),
      onExit: doing(inner, 'onexit'),
      states: inner.filter((each) => ['state', 'parallel', 'final'].includes(each.name)).map(model),
    }
  }
  function transition({ attributes: { event, cond, target, type }, inner }: Element): object {
    return {
      ...(event && { event }),
      ...(cond && { cond: (told: Told) => evaluator(cond)(told, answers, isIn) }),
      ...(target && { target: target.split(' ') }),
      ...(type && { type }),
      onTransition: inner.map(run),
    }
  }

  const chart = new scion.Statechart(() => model(document) as SCState, { sessionRegistry: new Map() })
  chart.on('onError', (error: unknown) => errors.push(error))
  chart.start()
  return {
    standing: () => chart.getConfiguration(),
    tell: (name, given) => {
      chart.gen({ name, data: { answers: given } })
      if (errors.length) throw new Error(JSON.stringify(errors))
    },
    logged: () => {
      const lines = log
      log = []
      return lines
    },
  }
}
