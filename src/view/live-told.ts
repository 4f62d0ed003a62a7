import type { AnyStateMachine, StateValue } from 'xstate'
import { standingAt } from '../case/standing.ts'
import { definition } from '../flow/definition.ts'
import { shownFact } from '../inspect/showable.ts'
import { shownSnapshot } from '../inspect/standing.ts'
import type { LiveTold } from './messages.ts'

interface Said {
  readonly type?: unknown
  readonly sessionId?: unknown
  readonly name?: unknown
  readonly snapshot?: { readonly value?: StateValue; readonly status?: unknown }
  readonly event?: unknown
}

/** Reads what `eap-case-flows/inspect` sends of live actors; all that is passed on to the page is made anew from the flow. */
export function liveReader(flows: readonly AnyStateMachine[]): (text: string) => LiveTold | null {
  const sessions = new Map<string, AnyStateMachine>()
  return (text) => {
    const said = parsed(text)
    const session = /^case-\d{1,9}$/.test(String(said?.sessionId)) ? String(said?.sessionId) : null
    if (!said || !session || !said.snapshot) return null
    if (said.type === '@xstate.actor') {
      const named = flows.find(({ id }) => id === said.name)
      if (named) sessions.set(session, named)
    }
    const flow = sessions.get(session)
    return flow ? told(flow, session, said) : null
  }
}

function told(flow: AnyStateMachine, session: string, { snapshot, event }: Said): LiveTold | null {
  const { value, status } = shownSnapshot(flow, snapshot)
  const { type } = shownFact(definition(flow), event)
  const fact = definition(flow).facts[type]
  try {
    const standing = standingAt(flow, value).map(({ step }) => step)
    const said = fact ? { type, zh: fact.zh, en: fact.en } : null
    return { session, flow: flow.id, standing, ended: status === 'done', fact: said }
  } catch {
    return null
  }
}

function parsed(text: string): Said | null {
  try {
    const said: unknown = JSON.parse(text)
    return typeof said === 'object' ? (said as Said | null) : null
  } catch {
    return null
  }
}
