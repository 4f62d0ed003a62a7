import type { AnyStateMachine, AnyStateNode } from 'xstate'
import type { ChartEdge, EdgeKind } from './chart.ts'
import { asked } from './names.ts'
import { citedBy, idOf, stepsWithin, told } from './nodes.ts'

interface Transition {
  readonly target?: readonly AnyStateNode[] | undefined
  readonly guard?: unknown
  readonly actions: readonly unknown[]
  readonly meta?: unknown
  readonly reenter: boolean
}

/** Every transition of a machine: the whole flow's first, then step by step, in the order they are asked. */
export function edgesOf(
  { root }: AnyStateMachine,
  opened: (action: string) => readonly string[],
  isReading: (clause: string) => boolean,
): readonly ChartEdge[] {
  const edgesFrom = (node: AnyStateNode): readonly ChartEdge[] =>
    [...transitionsOf(node)].flatMap(([descriptor, transitions]) => {
      const [kind, event] = eventOf(descriptor, node)
      const from = node === root ? null : idOf(node)
      return transitions.map(({ target, guard, actions, meta, reenter }, n): ChartEdge => {
        const [owes, others] = told(actions, opened)
        const cites = citedBy(meta)
        const basis = basisOf(cites, isReading)
        return {
          id: [from ?? '*', event, n + 1].join(' / '),
          kind,
          from,
          to: (target ?? []).map(idOf),
          event,
          condition: asked(guard),
          otherwise: guard === undefined && n > 0,
          cites,
          basis,
          byReading: basis === 'both' || basis === 'reading',
          owes,
          actions: others,
          reenter,
        }
      })
    })
  return [root, ...stepsWithin(root)].flatMap(edgesFrom)
}

function transitionsOf(node: AnyStateNode): Map<string, readonly Transition[]> {
  const all = new Map(node.transitions as ReadonlyMap<string, readonly Transition[]>)
  if (node.always?.length) all.set('', node.always as unknown as readonly Transition[])
  return all
}

const basisOf = (cites: readonly string[], isReading: (clause: string) => boolean): ChartEdge['basis'] => {
  if (cites.length === 0) return 'none'
  const readings = cites.filter(isReading).length
  return readings === 0 ? 'clause' : readings === cites.length ? 'reading' : 'both'
}

/** What an event is, and what it is called in a chart. */
function eventOf(descriptor: string, node: AnyStateNode): [EdgeKind, string] {
  if (descriptor === '') return ['always', 'always']
  if (descriptor === `xstate.done.state.${node.id}`) return ['done', 'done']
  const delay = /^xstate\.after\.(.+)$/.exec(descriptor)?.[1]
  if (delay) return ['delay', `after ${delay.endsWith(`.${node.id}`) ? delay.slice(0, -node.id.length - 1) : delay}`]
  return descriptor.startsWith('xstate.') ? ['other', descriptor.slice('xstate.'.length)] : ['fact', descriptor]
}
