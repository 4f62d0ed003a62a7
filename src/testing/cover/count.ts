import type { AnyStateMachine } from 'xstate'
import type { StepMeta } from '../../flow/meta.ts'
import { type Coverage, type CoverageExceptions, type CoverageKind, kinds } from './coverage.ts'
import { universeOf } from './universe.ts'

type Count = (kind: CoverageKind, id: string) => number

/** Everything there is to reach in a flow, with how often it was. */
export function coverageFrom(flow: AnyStateMachine, except: CoverageExceptions, count: Count): Coverage {
  const universe = universeOf(flow)
  const itemsOf = (kind: CoverageKind) =>
    universe[kind].map((each) => ({
      ...each,
      count: count(kind, each.id),
      excepted: except[kind]?.[each.id] ?? null,
    }))
  const isIdle = (kind: CoverageKind, id: string) =>
    count(kind, id) > 0 || !universe[kind].some((each) => each.id === id)
  const { zh, en } = flow.root.meta as StepMeta
  return {
    ...{ flow: flow.id, zh, en },
    ...(Object.fromEntries(kinds.map((kind) => [kind, itemsOf(kind)])) as unknown as Pick<Coverage, CoverageKind>),
    idleExceptions: kinds.flatMap((kind) =>
      Object.keys(except[kind] ?? {}).flatMap((id) => (isIdle(kind, id) ? `${kind} / ${id}` : [])),
    ),
  }
}
