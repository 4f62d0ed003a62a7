import type { AnyStateMachine, StateValue } from 'xstate'
import { definition } from '../flow/definition.ts'
import type { Tag } from '../flow/meta.ts'
import { innermostIn, upwards } from '../flow/outline/walk.ts'
import { outlineOf } from '../flow/outline.ts'
import { frozen } from '../vocabulary/frozen.ts'
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
  innermostIn(outlineOf(flow), value).map(({ path, zh, en, cites, allTags }) =>
    frozen({ step: path, zh, en, cites, tags: allTags }),
  )

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
  const outline = outlineOf(flow)
  const onward = innermostIn(outline, step).flatMap((each) =>
    upwards(outline, each).flatMap(({ ways }) =>
      ways.filter(({ kind, from, to }) => kind === 'fact' && from && to.length),
    ),
  )
  return { everTaken: outline.facts.includes(type), now: [...new Set(onward.map(({ on }) => on))] }
}
