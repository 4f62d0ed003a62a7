import type { AnyStateMachine, AnyStateNode } from 'xstate'
import { oncePer } from '../../case/once-per.ts'
import type { Params } from '../../conditions/condition.ts'
import { citesOf } from '../../flow/document.ts'
import type { StepMeta, TransitionMeta } from '../../flow/meta.ts'
import { owedBy } from './owed.ts'

/** A condition as a way asks it. */
export interface Asked {
  readonly condition: string
  readonly params: Params
}

/** One way a flow can go: from a step, by a fact, in the order it is asked. */
export interface Way {
  /** `served / consent.withdrawn / 2`; `*` stands for the whole flow, `done` for a step completed by itself. */
  readonly id: string
  /** The path of the step, empty for the whole flow. */
  readonly from: readonly string[]
  /** The fact; `done` when the step completes by itself. */
  readonly type: string
  /** Its place among the ways of the same fact from the same step, counted from 0. */
  readonly n: number
  readonly asked: Asked | null
  readonly to: readonly AnyStateNode[]
  readonly cites: readonly string[]
  /** Duties it comes to owe; `report` and `answer` for what the matter or request in the fact asks for. */
  readonly owes: readonly string[]
  /** XState's own event. */
  readonly event: string
  readonly definition: unknown
}

/** Every step of a flow, the whole flow first. */
export const nodesOf = oncePer(({ root }: AnyStateMachine): readonly AnyStateNode[] => within(root))

const within = (node: AnyStateNode): readonly AnyStateNode[] => [node, ...Object.values(node.states).flatMap(within)]

export const pathOf = ({ path }: AnyStateNode): string => path.join('.')

export const stepCites = ({ meta }: AnyStateNode): readonly string[] => citesOf((meta as StepMeta | undefined)?.cites)

/** Every way of a flow, step by step, in the order they are asked. */
export const waysOf = oncePer((flow: AnyStateMachine): readonly Way[] =>
  nodesOf(flow).flatMap((node) =>
    [...node.transitions].flatMap(([event, transitions]) => {
      const type = event.startsWith('xstate.done.state.') ? 'done' : event
      return transitions.map((definition, n): Way => {
        const { guard, target = [], actions, meta } = definition
        const id = [pathOf(node) || '*', type, n + 1].join(' / ')
        const cites = citesOf((meta as TransitionMeta | undefined)?.cites)
        const to = target as readonly AnyStateNode[]
        return {
          id,
          from: node.path,
          type,
          n,
          asked: askedBy(guard),
          to,
          cites,
          owes: owedBy(actions),
          event,
          definition,
        }
      })
    }),
  ),
)

function askedBy(guard: unknown): Asked | null {
  if (guard === undefined) return null
  if (typeof guard === 'string') return { condition: guard, params: undefined }
  const { type, params } = guard as { type: string; params?: Params }
  return { condition: type, params }
}

/** The facts a flow takes somewhere. */
export const factsOf = (flow: AnyStateMachine): readonly string[] => [
  ...new Set(waysOf(flow).flatMap(({ type }) => (type === 'done' ? [] : type))),
]
