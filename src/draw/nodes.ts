import type { AnyStateMachine, AnyStateNode } from 'xstate'
import { citesOf } from '../flow/document.ts'
import type { StepMeta } from '../flow/meta.ts'
import type { Label } from '../vocabulary/label.ts'
import type { ChartNode, Doing } from './chart.ts'
import { doing } from './names.ts'

export const idOf = ({ path }: AnyStateNode): string => path.join('.')

/** Every step of a machine in document order, without the machine itself. */
export const stepsWithin = (node: AnyStateNode): readonly AnyStateNode[] =>
  Object.values(node.states as Readonly<Record<string, AnyStateNode>>).flatMap((each) => [each, ...stepsWithin(each)])

/** The duties among actions, and the other actions by name. */
export function told(
  actions: readonly unknown[],
  opened: (action: string) => readonly string[],
): [owes: string[], others: Doing[]] {
  const owes: string[] = []
  const others: Doing[] = []
  for (const each of actions.map(doing)) {
    if (each.id === 'owe') owes.push(String((each.params as { duty?: unknown } | null)?.duty))
    else if (opened(each.id).length) owes.push(...opened(each.id))
    else if (each.id !== 'note') others.push(each)
  }
  return [owes, others]
}

/** What a machine calls a step, or the step's key where it says nothing. */
export function labelOf(node: AnyStateNode, otherwise = node.key): Label {
  const { zh, en } = (node.meta ?? {}) as Partial<StepMeta>
  const name = node.description ?? otherwise
  return { zh: textOr(zh, textOr(en, name)), en: textOr(en, textOr(zh, name)) }
}

const textOr = (text: unknown, otherwise: string): string => (typeof text === 'string' && text ? text : otherwise)

/** Clauses a `meta` cites; none in a machine that was not made with this library. */
export const citedBy = (meta: unknown): readonly string[] => {
  const cites = (meta as { cites?: unknown } | undefined)?.cites
  return typeof cites === 'string' || Array.isArray(cites) ? citesOf(cites as [string]) : []
}

/** The steps entered with a step. */
export function initialOf(node: AnyStateNode): readonly string[] {
  if (node.type === 'parallel') return Object.values(node.states as Record<string, AnyStateNode>).map(idOf)
  if (Object.keys(node.states).length === 0) return []
  return (node.initial?.target ?? []).map((each) => idOf(each as AnyStateNode))
}

export function nodesOf(
  { root }: AnyStateMachine,
  opened: (action: string) => readonly string[],
): readonly ChartNode[] {
  return stepsWithin(root).map((node) => {
    const [owes, entry] = told(node.entry, opened)
    const handsOverTo = (node.meta as Partial<StepMeta> | undefined)?.handsOverTo ?? null
    return {
      id: idOf(node),
      parent: node.parent && node.parent !== root ? idOf(node.parent) : null,
      ...labelOf(node),
      kind: node.type,
      initial: initialOf(node),
      tags: [...node.tags],
      cites: citedBy(node.meta),
      owes,
      entry,
      exit: told(node.exit, opened)[1],
      ending: node.type === 'final' && node.parent === root,
      handsOverTo,
    }
  })
}
