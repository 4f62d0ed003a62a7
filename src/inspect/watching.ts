import type { AnyStateMachine, InspectionEvent } from 'xstate'
import { definition, type FlowDefinition, isFlow } from '../flow/definition.ts'
import type { CaseInspector, Followed } from './inspector.ts'
import { shownFact } from './showable.ts'
import { faults, type OnFault } from './sink.ts'
import { shownSnapshot } from './standing.ts'

interface Watched {
  readonly flow: AnyStateMachine
  readonly words: FlowDefinition
  readonly followed: Followed
}

/** Follows actors that run flows of this library; what XState says of an actor is only read, never passed on. */
export function watching(follow: CaseInspector['follow'], onFault: OnFault): CaseInspector['inspect'] {
  const known = new WeakMap<object, Watched | null>()

  const watched = (actor: InspectionEvent['actorRef']): Watched | null => {
    const before = known.get(actor)
    if (before !== undefined) return before
    const flow = (actor as { readonly logic?: unknown }).logic as AnyStateMachine
    const words = isFlow(flow) ? definition(flow) : null
    const now = words && { flow, words, followed: follow(flow, shownSnapshot(flow, snapshotOf(actor))) }
    known.set(actor, now)
    if (!now) onFault(faults.notAFlow)
    return now
  }
  return (inspected) => {
    if (inspected.type !== '@xstate.event' && inspected.type !== '@xstate.snapshot') return
    try {
      const actor = watched(inspected.actorRef)
      if (!actor) return
      const fact = shownFact(actor.words, inspected.event)
      if (inspected.type === '@xstate.event') actor.followed.event(fact)
      else actor.followed.snapshot(shownSnapshot(actor.flow, inspected.snapshot), fact)
    } catch {
      onFault(faults.notSent)
    }
  }
}

const snapshotOf = (actor: InspectionEvent['actorRef']): unknown =>
  (actor as { readonly getSnapshot: () => unknown }).getSnapshot()
