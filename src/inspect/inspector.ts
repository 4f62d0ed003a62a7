import { createInspector } from '@statelyai/inspect'
import type { AnyStateMachine, InspectionEvent } from 'xstate'
import { type CaseInspectorOptions, sinksOf } from './options.ts'
import type { ShownFact } from './showable.ts'
import { faults, type InspectorMessage } from './sink.ts'
import type { ShownSnapshot } from './standing.ts'
import { structureOf } from './structure.ts'
import { watching } from './watching.ts'

/** One case, as those who look on are told of it. */
export interface Followed {
  readonly event: (event: ShownFact) => void
  readonly snapshot: (snapshot: ShownSnapshot, event: ShownFact) => void
}

/** Shows cases in the Stately inspector: their structure, their steps, and what may be shown of their facts. */
export interface CaseInspector {
  /** For `createActor(flow, { inspect })`. Actors that run no flow of this library are not shown. */
  readonly inspect: (event: InspectionEvent) => void
  /** Announces a case that stands there; what is said of it afterwards belongs to it. */
  readonly follow: (flow: AnyStateMachine, standing: ShownSnapshot) => Followed
  /** Sends what still waits and ends the connection. */
  readonly close: () => Promise<void>
}

/**
 * Shows cases in the Stately inspector. Everything sent is made anew from what may be shown: the flow's structure, the
 * step, the fact's type and those of its fields that are choices, answers, counts or instants.
 *
 * @throws {TypeError} for an address that is none.
 * @example
 * const { inspect } = createCaseInspector({ socket: true })
 * createActor(flow, { input: { caseId: 'c-0192', openedAt: '2026-03-02T09:10:00+08:00' }, inspect }).start()
 */
export function createCaseInspector(options: CaseInspectorOptions = {}): CaseInspector {
  const { onFault = () => {} } = options
  const sinks = sinksOf({ ...options, onFault })
  let structure = ''
  let cases = 0

  const send = (message: unknown) => {
    try {
      for (const sink of sinks) sink.send(message as InspectorMessage)
    } catch {
      onFault(faults.notSent)
    }
  }
  const stately = createInspector({ send }, { serialize: (message) => whole(message, structure) })

  const follow: CaseInspector['follow'] = (flow, standing) => {
    const session = `case-${++cases}`
    structure = structureOf(flow)
    // Of an actor the inspector reads no more than this.
    stately.actor({ sessionId: session, logic: { config: { id: flow.id } } } as never, standing)
    return {
      event: (fact) => stately.event(session, fact),
      snapshot: (now, fact) => stately.snapshot(session, now, { event: fact }),
    }
  }
  const close = async () => void (await Promise.all(sinks.map((sink) => sink.close())))
  return { inspect: watching(follow, onFault), follow, close }
}

/** Each case is a system of its own; its structure is told in the flow's own order, which Stately's would sort. */
const whole = <M extends { readonly type: string; readonly sessionId: string }>(message: M, structure: string): M => ({
  ...message,
  rootId: message.sessionId,
  ...(message.type === '@xstate.actor' && { definition: structure }),
})
