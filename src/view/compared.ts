import type { AnyStateMachine } from 'xstate'
import { compareFlows } from '../diff/index.ts'
import type { Compared } from './messages.ts'
import type { SeenAgency } from './seen.ts'

interface Of {
  readonly flow: AnyStateMachine
  readonly document: SeenAgency['document']
}

const subjects = ['danger', 'steps', 'transitions', 'facts', 'duties', 'conditions', 'policy'] as const

/** In what two flows differ, by subject, for people. */
export function compared(one: Of, two: Of): Compared {
  const found = compareFlows(one.flow, two.flow, { before: one.document, after: two.document })
  const told = subjects.flatMap((subject) =>
    found[subject].map(({ place, name, zh, en }) => ({ subject, place, name, zh, en })),
  )
  return { differences: told, aligned: found.aligned }
}
