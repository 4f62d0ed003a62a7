import type { AnyStateMachine } from 'xstate'
import { outlineOf } from '../../flow/outline.ts'
import { eachOf } from '../../vocabulary/policy.ts'
import { citedIn } from './cited-in.ts'
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
  const reached = new Set(universe.states.flatMap(({ id }) => (count('states', id) > 0 ? id : [])))
  const clauses = itemsOf('clauses').map((each) =>
    each.count > 0 || each.excepted ? each : { ...each, citedIn: citedIn(flow, each.id, reached) },
  )
  const isIdle = (kind: CoverageKind, id: string) =>
    count(kind, id) > 0 || !universe[kind].some((each) => each.id === id)
  const { zh, en } = outlineOf(flow).steps[0]
  return {
    ...{ flow: flow.id, zh, en },
    ...eachOf(kinds, itemsOf),
    clauses,
    idleExceptions: (Object.keys(except) as CoverageKind[]).flatMap((kind) =>
      Object.keys(except[kind] ?? {}).flatMap((id) =>
        !kinds.includes(kind) || isIdle(kind, id) ? `${kind} / ${id}` : [],
      ),
    ),
  }
}
