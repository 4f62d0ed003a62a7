import type { AnyStateMachine } from 'xstate'
import { type Case, outlineOf } from '#src/index.ts'
import { givenFor } from '#src/promises/space/policy.ts'
import { everyFlow } from '../verdicts/flows.ts'
import { aFact, opened, type Told, taken } from './cases.ts'

export const takes = (flow: AnyStateMachine, type: string): boolean => outlineOf(flow).facts.includes(type)

/** The published flows that take facts of all these types, as rows of a table. */
export const those = (...types: readonly string[]) =>
  everyFlow.filter((flow) => types.every((type) => takes(flow, type))).map((flow) => [flow.id, flow] as const)

/** A new case, with whatever its document leaves to give. */
export const fresh = (flow: AnyStateMachine, policy: object = {}): Case =>
  opened(flow, { policy: { ...givenFor(flow).policy, ...policy } })

/** A minute after what was told last. */
export const later = ({ recordedAt }: Case): string => new Date(Date.parse(recordedAt) + 60_000).toISOString()

/** The case once it was told these, a minute apart; whoever names nobody reports in the first role that may. */
export const told = (kase: Case, ...facts: readonly Told[]): Case =>
  facts.reduce((so, [type, saying, role]) => taken(so, aFact(type, saying, later(so), role)).case, kase)
