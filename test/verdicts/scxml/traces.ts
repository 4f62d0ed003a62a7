import {
  type AnyActorRef,
  type AnyMachineSnapshot,
  type AnyStateMachine,
  type AnyStateNode,
  createActor,
  transition,
} from 'xstate'
import { oncePer } from '#src/case/once-per.ts'
import { configOf } from '#src/flow/definition.ts'
import { dataDuties, reportDuties } from '#src/vocabulary/statutory.ts'
import { type Asked, everyStep, nameOf, type Step, stepsOf } from '../chart/steps.ts'
import { type Answers, session } from './engine.ts'
import type { Element } from './read.ts'

/** What is drawn at random for one fact: which one, and how each question is answered. */
export type Draw = readonly [fact: number, answers: number]

/** A fact that was told, and where the case then stood. */
export interface Told {
  readonly fact: string
  readonly answers: Answers
  readonly standing: string
}

/** How far a trace went, and where both stood in the end. */
export interface Compared {
  readonly told: readonly Told[]
  readonly xstate: string
  readonly scxml: string
  readonly parted: boolean
}

/** A flow and the document printed of it. */
export interface Printed {
  readonly of: AnyStateMachine
  readonly text: Element
}

/** XState's own actors of a flow, with answers in place of conditions and names in place of what is done. */
interface Rehearsal {
  answers: Answers
  owed: string[]
  readonly actor: () => AnyActorRef
  /** Whether a fact would end the case, answered as it stands. */
  readonly wouldEnd: (actor: AnyActorRef, fact: string) => boolean
}

const rehearsalOf = oncePer((flow: AnyStateMachine): Rehearsal => {
  const { guards, actions } = flow.implementations
  const answer = (type: string) => (_: unknown, params?: Asked['params']) =>
    made.answers[nameOf({ type, ...(params && { params }) })] ?? false
  const owe = (type: string) => (_: unknown, params?: { readonly duty: string }) => {
    if (type === 'owe' && params) made.owed.push(params.duty)
    if (type === 'oweReport') made.owed.push(...Object.keys(reportDuties))
    if (type === 'oweAnswer') made.owed.push(...Object.keys(dataDuties))
  }
  const scripted: AnyStateMachine = flow.provide({
    guards: Object.fromEntries(Object.keys(guards).map((type) => [type, answer(type)])),
    actions: Object.fromEntries(Object.keys(actions).map((type) => [type, owe(type)])),
  })
  const input = { caseId: 'c-1', openedAt: '2026-03-02T09:00:00+08:00' }
  const made: Rehearsal = {
    answers: {},
    owed: [],
    actor: () => createActor(scripted, { input }).start(),
    wouldEnd: (actor, fact) => transition(scripted, actor.getSnapshot(), { type: fact })[0].status === 'done',
  }
  return made
})

const activeIn = (actor: AnyActorRef): readonly AnyStateNode[] => (actor.getSnapshot() as AnyMachineSnapshot)._nodes

const inner = ({ type }: AnyStateNode): boolean => type === 'atomic' || type === 'final'
/** The document writes a step's path without dots. */
const written = ({ path }: AnyStateNode): string => path.join('-')
const shown = (ids: readonly string[]): string => [...ids].sort().join(' + ')
const owing = (duties: readonly string[]): string => ` owing ${[...duties].sort().join(', ') || 'nothing'}`

/** Half of the facts lead on from the inner steps, a quarter from anywhere, the rest are any: so a trace gets about. */
function pick(fact: number, all: readonly string[], active: readonly AnyStateNode[]): string {
  const leading = (nodes: readonly AnyStateNode[]) =>
    nodes.flatMap(({ transitions }) =>
      [...transitions].flatMap(([type, ways]) => (all.includes(type) && ways.some(({ target }) => target) ? type : [])),
    )
  const inward = leading(active.filter(({ parent }) => parent))
  const from = fact % 4 > 1 && inward.length ? inward : fact % 4 > 0 ? leading(active) : all
  return from[Math.floor(fact / 4) % from.length] as string
}

const mayEnd = (active: readonly AnyStateNode[], fact: string): boolean =>
  active.some(({ transitions }) =>
    transitions.get(fact)?.some(({ target }) => target?.some(({ type }) => type === 'final')),
  )

/** Tells XState's actor and the other engine the same facts with the same answers. */
export function compared(flow: AnyStateMachine, { of: printed, text }: Printed, draws: readonly Draw[]): Compared {
  const { facts, questions } = asking(flow, printed)
  const ours = rehearsalOf(flow)
  Object.assign(ours, { answers: {}, owed: [] })
  const actor = ours.actor()
  const theirs = session(text)
  const told: Told[] = []
  let standing = ''
  const look = (): readonly [string, string] => {
    const owed = ours.owed.splice(0)
    standing = shown(activeIn(actor).filter(inner).map(written))
    return [standing + owing(owed), shown(theirs.standing()) + owing(theirs.logged())]
  }
  let [xstate, scxml] = look()
  for (const [number, bits] of draws) {
    if (xstate !== scxml || actor.getSnapshot().status === 'done') break
    const fact = pick(number, facts, activeIn(actor))
    const answers = Object.fromEntries(questions.map((name, at) => [name, ((bits >>> (at % 31)) & 1) === 1]))
    ours.answers = answers
    // Endings are put off, or most traces would be over before they got about.
    if (number >> 14 && mayEnd(activeIn(actor), fact) && ours.wouldEnd(actor, fact)) continue
    actor.send({ type: fact })
    theirs.tell(fact, answers)
    ;[xstate, scxml] = look()
    told.push({ fact, answers, standing })
  }
  return { told, xstate, scxml, parted: xstate !== scxml }
}

interface Asking {
  readonly facts: readonly string[]
  readonly questions: readonly string[]
}

const askingOf = oncePer((flow: AnyStateMachine): Asking => {
  const steps: readonly Step[] = everyStep(stepsOf(configOf(flow) as never))
  const guards = steps.flatMap(({ ways, done }) => [...ways.values(), done].flat().flatMap(({ guard }) => guard ?? []))
  return { facts: steps.flatMap(({ ways }) => [...ways.keys()]), questions: guards.map(nameOf) }
})

/** What either of two flows can be told, and every question they ask. */
const asking = (one: AnyStateMachine, other: AnyStateMachine): Asking => ({
  facts: [...new Set([one, other].flatMap((flow) => askingOf(flow).facts))],
  questions: [...new Set([one, other].flatMap((flow) => askingOf(flow).questions))],
})
