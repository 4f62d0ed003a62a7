import type { AnyStateMachine, AnyStateNode } from 'xstate'
import type { StepMeta } from '../flow/meta.ts'
import { oncePer } from './once-per.ts'

interface Owing {
  readonly type: string
  readonly params?: { readonly duty: string }
}

/** The duties a flow can come to owe, apart from reports of matters. */
export const dutiesOwedBy = oncePer((flow: AnyStateMachine): readonly string[] => [
  ...new Set(actionsIn(flow.root).flatMap(({ type, params }) => (type === 'owe' && params ? params.duty : []))),
])

/** Paths of a policy without which no case of a flow can be opened, should they still have to be given. */
export const demandsOf = (flow: AnyStateMachine): readonly string[] => [
  ...dutiesOwedBy(flow).map((duty) => `periods.${duty}`),
  ...((flow.root.meta as StepMeta | undefined)?.requires ?? []).map((setting) => `own.${setting}`),
]

const actionsIn = (node: AnyStateNode): readonly Owing[] =>
  [
    ...node.entry,
    ...node.exit,
    ...[...node.transitions.values()].flatMap((ways) => ways.flatMap((way) => way.actions)),
    ...Object.values(node.states).flatMap(actionsIn),
  ] as readonly Owing[]
