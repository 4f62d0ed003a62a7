import { type AnyStateMachine, type AnyStateNode, initialTransition, type StateValue, transition } from 'xstate'
import type { InHand } from '../conditions/condition.ts'
import { citesOf } from '../flow/document.ts'
import type { TransitionMeta } from '../flow/meta.ts'
import type { Noted } from '../flow/note.ts'
import { actionOf, owedBy } from '../flow/outline/decode.ts'
import { stepAt } from '../flow/outline/walk.ts'
import { outlineOf, type Way } from '../flow/outline.ts'
import type { Known } from '../vocabulary/known.ts'
import { dutyMeant } from '../vocabulary/statutory.ts'
import { oncePer } from './once-per.ts'

/** Where a fact leads, once every question on the way is answered. */
export interface Move {
  readonly to: StateValue
  readonly ended: boolean
  readonly clauses: readonly string[]
  /** The duties it comes to owe, in order; `report` and `answer` stand for what the matter or request in the fact asks for. */
  readonly owes: readonly string[]
}

/** The duties a move comes to owe. */
export const dutiesOf = ({ owes }: Move, fact: Partial<Noted> = {}): readonly string[] =>
  owes.flatMap((duty) => dutyMeant(duty, fact) ?? [])

/** A question a flow asks of a fact, and what follows from either answer. */
interface Question {
  readonly condition: string
  readonly params: Readonly<Record<string, string>> | undefined
  yes?: Node
  no?: Node
}

type Node = Question | { readonly move: Move | null }

export type Ask = (condition: string, params: Question['params']) => boolean

/**
 * What a flow's topology does with a fact. XState alone decides: for each combination of answers it is asked once, and
 * the outcome is remembered, so that a second fact of the same kind costs only its questions.
 */
export interface Topology {
  readonly initial: Move
  /** Where the fact leads; null when no transition is open to it. Asks the flow's questions in the flow's order. */
  readonly move: (from: StateValue, type: string, ask: Ask) => Move | null
}

export const topologyOf = oncePer(makeTopology)

/** What {@link Topology.move} is told when all that a step holds is done. */
export const completionOf = (flow: AnyStateMachine, path: string): string =>
  `xstate.done.state.${path ? `${flow.id}.${path}` : flow.id}`

/** The ways along which a fact itself leads from where a case stands; those of steps it completes are not among them. */
export function waysTaken(flow: AnyStateMachine, { step, known }: Standing, fact: InHand): readonly Way[] {
  const taken = flow.getTransitionData(flow.resolveState({ value: step, context: known }), fact)
  return taken.flatMap((each) => {
    const { path, transitions } = each.source as AnyStateNode
    const n = transitions.get(each.eventType)?.indexOf(each)
    return stepAt(outlineOf(flow), path.join('.'))?.ways.filter((way) => way.on === fact.type && way.n === n) ?? []
  })
}

/** Where a case stands, and what it knows. */
interface Standing {
  readonly step: StateValue
  readonly known: Known
}

function makeTopology(flow: AnyStateMachine): Topology {
  const rehearsal = rehearse(flow)
  const byName = new Map<string, Map<string, Node>>()
  const byValue = new WeakMap<object, Map<string, Node>>()

  const firstQuestionsAt = (step: StateValue): Map<string, Node> => {
    const known = typeof step === 'string' ? byName.get(step) : byValue.get(step)
    if (known) return known
    const name = JSON.stringify(step)
    const made = byName.get(name) ?? new Map<string, Node>()
    byName.set(typeof step === 'string' ? step : name, made)
    if (typeof step === 'object') byValue.set(step, made)
    return made
  }

  const move: Topology['move'] = (from, type, ask) => {
    const first = firstQuestionsAt(from)
    const answers: boolean[] = []
    let node: Node = first.get(type) ?? rehearsal.run(from, type, answers)
    if (!first.has(type)) first.set(type, node)
    while ('condition' in node) {
      const question: Question = node
      const answer: 'yes' | 'no' = ask(question.condition, question.params) ? 'yes' : 'no'
      answers.push(answer === 'yes')
      node = question[answer] ?? rehearsal.run(from, type, answers)
      question[answer] = node
    }
    return node.move
  }
  return { initial: rehearsal.initial, move }
}

/** Runs the flow with given answers instead of conditions, and with actions named instead of done. */
function rehearse(flow: AnyStateMachine) {
  let answers: readonly boolean[] = []
  let asked: { condition: string; params: Question['params'] }[] = []

  const guards = Object.keys(flow.implementations.guards).map((condition) => [
    condition,
    (_: unknown, params: Question['params']) => {
      asked.push({ condition, params })
      return answers[asked.length - 1] ?? false
    },
  ])
  const silent = Object.keys(flow.implementations.actions).map((action) => [action, () => {}])
  const machine: AnyStateMachine = flow.provide({
    guards: Object.fromEntries(guards),
    actions: Object.fromEntries(silent),
  })

  const begin = (given: readonly boolean[]) => {
    answers = given
    asked = []
  }

  function run(from: StateValue, type: string, given: readonly boolean[]): Node {
    const snapshot = machine.resolveState({ value: from, context: {} })
    begin(given)
    const taken = machine.getTransitionData(snapshot, { type })
    begin(given)
    const [next, actions] = transition(machine, snapshot, { type })
    const open = asked[given.length]
    if (open) return { ...open }
    if (taken.length === 0) return { move: null }
    const clauses = new Set(taken.flatMap(({ meta }) => citesOf((meta as TransitionMeta | undefined)?.cites)))
    return {
      move: {
        to: next.value,
        ended: next.status === 'done',
        clauses: [...clauses],
        owes: owedBy(actions.map(actionOf)),
      },
    }
  }

  const [first, actions] = initialTransition(machine, { caseId: '', openedAt: '' })
  const initial: Move = { to: first.value, ended: false, clauses: [], owes: owedBy(actions.map(actionOf)) }
  return { run, initial }
}
