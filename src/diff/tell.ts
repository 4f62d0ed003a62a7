import type { Label } from '../vocabulary/label.ts'
import { type ConsequenceId, consequences } from './consequences.ts'
import { type Consequence, type Difference, labelOf } from './difference.ts'
import { added, changed, removed } from './say.ts'
import type { Two } from './two.ts'

/** What a difference is about: where, what that is called, and how a sentence begins that tells it. */
export interface About {
  readonly place: string
  readonly name: Label
  /** `步驟「…」` */
  readonly what: Label
}

/** Why it means something for running cases: by a reason of the house, or by the reasons of other differences. */
export type Meaning = ConsequenceId | Consequence

const meaning = ({ relation }: Two, of: Meaning): Partial<Consequence> => {
  if (relation === 'flows') return {}
  const { class: gravity, touches, why } = typeof of === 'string' ? consequences[of] : of
  return { class: gravity, touches, why }
}

interface One<K, V> {
  readonly kind: K
  readonly value: V
  readonly means: Meaning
}

/** Tells of something the later flow alone has. */
export const come = <K extends string, V>(
  two: Two,
  about: About,
  { kind, value, means }: One<K, V>,
): Difference<K, V> => ({
  kind,
  place: about.place,
  name: labelOf(about.name),
  before: null,
  after: value,
  ...added(two.relation, about.what),
  ...meaning(two, means),
})

/** Tells of something the earlier flow alone has. */
export const gone = <K extends string, V>(
  two: Two,
  about: About,
  { kind, value, means }: One<K, V>,
): Difference<K, V> => ({
  kind,
  place: about.place,
  name: labelOf(about.name),
  before: value,
  after: null,
  ...removed(two.relation, about.what),
  ...meaning(two, means),
})

interface Other<K, V> {
  readonly kind: K
  readonly values: readonly [before: V | null, after: V | null]
  readonly said: readonly [before: Label, after: Label]
  readonly means: Meaning
}

/** Tells of something both flows have, each its own way. */
export const apart = <K extends string, V>(
  two: Two,
  about: About,
  { kind, values, said, means }: Other<K, V>,
): Difference<K, V> => ({
  kind,
  place: about.place,
  name: labelOf(about.name),
  before: values[0],
  after: values[1],
  ...changed(two.relation, about.what, ...said),
  ...meaning(two, means),
})
