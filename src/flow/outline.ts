import type { AnyStateMachine, AnyStateNode } from 'xstate'
import { frozen } from '../vocabulary/frozen.ts'
import type { Tag } from './meta.ts'
import { outlineWith, step, way } from './outline/decode.ts'
import type { Outline, Step, Way, WayKind } from './outline/shape.ts'

export type { Action, Outline, Question, Step, StepKind, Way, WayKind } from './outline/shape.ts'

const outlines = new WeakMap<AnyStateMachine, Outline>()

/**
 * What a flow is, as plain data: its steps and the ways that lead from each, with the questions asked, the clauses cited
 * and the duties owed. Made once for each flow. What the conditions, facts and duties named in it are called stands in
 * `definition(flow)`.
 *
 * @example
 * for (const { path, zh, ways } of outlineOf(flow).steps)
 *   console.log(path, zh, ways.map(({ on, to }) => `${on} → ${to.join(' + ') || path}`))
 */
export function outlineOf(flow: AnyStateMachine): Outline {
  const known = outlines.get(flow)
  if (known) return known
  const outline = frozen(outlineWith(flow.id, flow.version ?? null, stepsIn(flow.root, [])))
  outlines.set(flow, outline)
  return outline
}

/** Whether something is a machine of XState's, of whatever making. */
export const isMachine = (value: unknown): value is AnyStateMachine =>
  typeof value === 'object' && value !== null && 'root' in value && 'config' in value && 'transition' in value

/** A flow's config as it is written, without the context it is supplied with. */
export function configIn(flow: AnyStateMachine): object {
  const { context: _, ...config } = flow.config
  return config
}

const pathOf = ({ path }: AnyStateNode): string => path.join('.')
const innerOf = ({ states }: AnyStateNode) => Object.values(states as Readonly<Record<string, AnyStateNode>>)

function stepsIn(node: AnyStateNode, tagsAround: readonly Tag[]): readonly Step[] {
  const { key, parent, type, description, meta, tags, entry, exit, invoke } = node
  const inner = innerOf(node)
  const made = step({
    path: pathOf(node),
    key,
    name: description ?? key,
    parent: parent ? pathOf(parent) : null,
    kind: type,
    inner: inner.map(pathOf),
    first: firstOf(node),
    meta,
    tags,
    tagsAround,
    entry,
    exit,
    ending: type === 'final' && parent !== undefined && !parent.parent,
    invokes: invoke.length > 0,
    ways: waysFrom(node),
  })
  return [made, ...inner.flatMap((each) => stepsIn(each, made.allTags))]
}

function firstOf(node: AnyStateNode): readonly string[] {
  const inner = innerOf(node)
  if (node.type === 'parallel' || inner.length === 0) return inner.map(pathOf)
  return ((node.initial?.target ?? []) as readonly AnyStateNode[]).map(pathOf)
}

/** A transition as XState keeps it. */
interface Transition {
  readonly target?: readonly AnyStateNode[] | undefined
  readonly guard?: unknown
  readonly actions: readonly unknown[]
  readonly meta?: unknown
  readonly reenter: boolean
}

function waysFrom(node: AnyStateNode): readonly Way[] {
  const all = [...(node.transitions as ReadonlyMap<string, readonly Transition[]>), ['', node.always ?? []] as const]
  return all.flatMap(([descriptor, transitions]) => {
    const [kind, on] = eventOf(descriptor, node.id)
    return transitions.map(({ target = [], guard, actions, meta, reenter }, n) => {
      const to = target.map(pathOf)
      return way({ kind, from: pathOf(node), on, n, guard, to, reenters: reenter, actions, meta })
    })
  })
}

/** What makes a way be taken, and what it is called; XState names its own events after the step. */
function eventOf(descriptor: string, id: string): [WayKind, string] {
  if (descriptor === '') return ['always', 'always']
  if (descriptor === `xstate.done.state.${id}`) return ['done', 'done']
  const delay = /^xstate\.after\.(.+)$/.exec(descriptor)?.[1]
  if (delay) return ['delay', `after ${delay.endsWith(`.${id}`) ? delay.slice(0, -id.length - 1) : delay}`]
  return descriptor.startsWith('xstate.') ? ['other', descriptor.slice('xstate.'.length)] : ['fact', descriptor]
}
