import type { AnyStateMachine, AnyStateNode, StateValue } from 'xstate'
import { definition } from '../flow/definition.ts'
import { citesOf } from '../flow/document.ts'
import type { StepMeta, Tag } from '../flow/meta.ts'
import type { Label } from '../vocabulary/label.ts'
import type { Case } from './case.ts'

/** A step a case stands in, as the flow describes it. */
export interface Standing extends Label {
  /** The step's path in the flow, e.g. `reviewing.meeting`. */
  readonly step: string
  readonly cites: readonly string[]
  readonly tags: readonly Tag[]
}

/** The innermost steps a case stands in: one, or one for each parallel part. */
export const standing = ({ flow, step }: Pick<Case, 'flow' | 'step'>): readonly Standing[] => standingAt(flow, step)

/** {@link standing} for any state value of a flow. */
export const standingAt = (flow: AnyStateMachine, value: StateValue): readonly Standing[] =>
  innermost(flow.root, value).map((node) => {
    const { zh, en, cites } = node.meta as StepMeta
    return { step: node.path.join('.'), zh, en, cites: citesOf(cites), tags: tagsOf(node) }
  })

/** A step bears the tags of the steps around it: what is confidential as a whole is so in every part. */
const tagsOf = (node: AnyStateNode): readonly Tag[] => [
  ...new Set([...(node.parent ? tagsOf(node.parent) : []), ...(node.tags as Tag[])]),
]

function innermost(node: AnyStateNode, value: StateValue): readonly AnyStateNode[] {
  if (typeof value === 'string') return [node.states[value] as AnyStateNode]
  return Object.entries(value).flatMap(([name, inner]) => {
    const child = node.states[name] as AnyStateNode
    return inner === undefined || child.type === 'atomic' || child.type === 'final' ? [child] : innermost(child, inner)
  })
}

/** A step for people: `responding.notifying.telling + responding.supporting.offering`. */
export const stepName = (value: StateValue): string =>
  typeof value === 'string'
    ? value
    : Object.entries(value)
        .map(([name, inner]) => (inner && Object.keys(inner).length ? nested(name, inner) : name))
        .join(' + ')

const nested = (name: string, inner: StateValue): string =>
  stepName(inner)
    .split(' + ')
    .map((each) => `${name}.${each}`)
    .join(' + ')

/** Outsiders do not hear what a confidential step waits for. */
export const mayHearSteps = (kase: Case, role: string): boolean =>
  definition(kase.flow).circle.includes(role) ||
  standing(kase).every(({ tags }) => !tags.includes('confidential') && !tags.includes('urgent'))

/** The facts that lead onward from where the case stands, and whether the flow ever takes this one. */
export function waitsFor({ flow, step }: Case, type: string): { everTaken: boolean; now: readonly string[] } {
  const now = new Set<string>()
  for (let node of innermost(flow.root, step)) {
    for (; node.parent; node = node.parent) {
      for (const [event, transitions] of node.transitions) {
        if (transitions.some(({ target }) => target?.length)) now.add(event)
      }
    }
  }
  return {
    everTaken: (flow.events as readonly string[]).includes(type),
    now: [...now].filter((event) => !event.startsWith('xstate.')),
  }
}
