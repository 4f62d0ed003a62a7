import type { AnyStateMachine } from 'xstate'
import { outlineOf } from '../flow/outline.ts'

/** The duties a flow can come to owe, apart from reports of matters and answers to requests. */
export const dutiesOwedBy = (flow: AnyStateMachine): readonly string[] =>
  outlineOf(flow).duties.filter((duty) => duty !== 'report' && duty !== 'answer')

/** Paths of a policy without which no case of a flow can be opened, should they still have to be given. */
export const demandsOf = (flow: AnyStateMachine): readonly string[] => [
  ...dutiesOwedBy(flow).map((duty) => `periods.${duty}`),
  ...(outlineOf(flow).steps[0].meta.requires ?? []).map((setting) => `own.${setting}`),
]
