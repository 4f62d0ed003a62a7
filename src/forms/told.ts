import type { FactType, WholeFact } from '../vocabulary/facts.ts'
import type { Instant } from '../vocabulary/references.ts'

type Saying<T extends FactType> = Omit<Extract<WholeFact, { readonly type: T }>, 'type' | 'at' | 'by'>

/** A fact's words, where what was not answered may stand as undefined. */
type Loose<X> = { readonly [K in keyof X]: K extends 'details' ? Loosest<X[K]> : X[K] | Missing<X, K> }
type Loosest<D> = { readonly [K in keyof NonNullable<D>]?: string | undefined } | undefined
type Missing<X, K extends keyof X> = object extends Pick<X, K> ? undefined : never

/** A fact that a form tells, to be signed by whoever hands the form in. */
export interface Told {
  readonly type: FactType
  /** When it was known or done; when the form was handed in, if left out. */
  readonly at: Instant | undefined
  readonly saying: object
}

/** What a form tells, in order; what an answer does not call for stands as something false. */
export type Telling = readonly (Told | false | '' | undefined)[]

/**
 * A fact out of answers; what was not answered is left out.
 *
 * @example told('help.requested', { channel: 'self', service: 'legal', details: { topic: undefined } })
 */
export const told = <T extends FactType>(type: T, saying: Loose<Saying<T>>, at?: Instant): Told => {
  const { details, ...rest } = saying as { readonly details?: object }
  const answered = details && given(details)
  const sealed = answered && Object.keys(answered).length > 0 ? { details: answered } : {}
  return { type, at, saying: { ...given(rest), ...sealed } }
}

const given = (all: object): object =>
  Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))
