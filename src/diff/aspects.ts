import { sameJson } from '../case/same-json.ts'
import type { Label } from '../vocabulary/label.ts'
import { codeMatch } from './code.ts'
import type { ConsequenceId } from './consequences.ts'
import type { Difference } from './difference.ts'
import { type About, apart } from './tell.ts'
import type { Side, Two } from './two.ts'

/** What two flows both have, and how each has it. */
export interface Both<W> extends About {
  readonly two: Two
  readonly was: W
  readonly is: W
}

/** One aspect in which something that both flows have can differ. */
export type Aspect<K extends string, W> = (both: Both<W>) => Difference<K> | null

interface Spec<K extends string, W, T> {
  readonly kind: K
  /** What the aspect is called. */
  readonly as: Label
  readonly of: (word: W) => T
  /** The value in words, given the flow it stands in and the value it is compared with. */
  readonly said: (value: T, side: Side, other: T) => Label
  readonly means: ConsequenceId | ((was: W, is: W) => ConsequenceId)
}

/** An aspect that is plain data. */
export const aspect =
  <K extends string, W, T>({ kind, as, of, said, means }: Spec<K, W, T>): Aspect<K, W> =>
  ({ two, was, is, ...about }) => {
    const [before, after] = [of(was), of(is)]
    if (sameJson(before, after)) return null
    return apart<K, unknown>(two, inAspect(about, as), {
      kind,
      values: [before, after],
      said: [said(before, two.before, after), said(after, two.after, before)],
      means: typeof means === 'string' ? means : means(was, is),
    })
  }

const inAspect = ({ what, ...about }: About, as: Label): About => ({
  ...about,
  what: { zh: `${what.zh}之${as.zh}`, en: `${what.en}, ${as.en}` },
})

const itsCode: Label = { zh: '程式碼', en: 'code' }
const asItWas: Label = { zh: '原程式', en: 'one' }
const anotherCode: Label = { zh: '另一程式', en: 'another' }

/** An aspect that is code: only that it differs can be told. */
export const codeAspect =
  <K extends string, W>(kind: K, of: (word: W) => readonly unknown[], means: ConsequenceId): Aspect<K, W> =>
  ({ two, was, is, ...about }) =>
    codeMatch(about.place, of(was), of(is)) === 'other'
      ? apart<K, unknown>(two, inAspect(about, itsCode), {
          kind,
          values: [null, null],
          said: [asItWas, anotherCode],
          means,
        })
      : null

export const inAspects = <K extends string, W>(
  aspects: readonly Aspect<K, W>[],
  both: Both<W>,
): readonly Difference<K>[] => aspects.flatMap((each) => each(both) ?? [])
