import * as z from 'zod'
import type { Known, Reporter } from './known.ts'
import type { Label } from './label.ts'
import { type Instant, instant, opaqueReference } from './references.ts'
import { type Role, roleNames } from './roles.ts'

/** What every fact says: what it is, when it was known or done, and who reports it in which role. */
export interface Reported<T extends string = string> {
  readonly type: T
  readonly at: Instant
  readonly by: Reporter
}

type Shape = Readonly<Record<string, z.ZodType>>
type Output<D extends Shape> = z.output<z.ZodObject<D>>
type Fixed<T> = T extends readonly (infer E)[] ? readonly E[] : T
type Decided<D extends Shape> = [keyof D] extends [never]
  ? unknown
  : { readonly [K in keyof Output<D>]: Fixed<Output<D>[K]> }

/** The decisive half of a fact as the machine sees it. */
export type DecisiveOf<F> = F extends FactDefinition<infer T, infer D, string> ? Reported<T> & Decided<D> : never

/** A fact as its reporter hands it in: the decisive half, and `details` for the sealed half. */
export type WholeOf<F> =
  F extends FactDefinition<infer T, infer D, infer S>
    ? Reported<T> & Decided<D> & { readonly details?: { readonly [K in S]?: string } }
    : never

export interface FactDefinition<T extends string = string, D extends Shape = Shape, S extends string = string>
  extends Label {
  readonly type: T
  /** Roles that may report it. */
  readonly by: readonly Role[]
  /** The decisive half: enums, booleans, counts, instants and opaque references only. */
  readonly decisive: D
  /** Names of the texts of the sealed half, which no machine, entry, message or statistic ever sees. */
  readonly details: readonly S[]
  readonly form: z.ZodType
  /** What the case knows once the fact is taken in. */
  readonly learn: (known: Known, fact: never) => Partial<Known>
}

interface FactSpec<T extends string, D extends Shape, S extends string> extends Label {
  readonly by: readonly Role[]
  readonly decisive?: D
  readonly details?: readonly S[]
  readonly learn?: (known: Known, fact: Reported<T> & Decided<D>) => Partial<Known>
}

const longestText = 20_000

/** Defines a fact: its form in two halves, who may report it, and what the case learns from it. */
export function fact<
  const T extends string,
  const D extends Shape = Record<never, never>,
  const S extends string = 'notes',
>(
  type: T,
  {
    zh,
    en,
    by,
    decisive = {} as D,
    details = ['notes'] as unknown as readonly S[],
    learn = () => ({}),
  }: FactSpec<T, D, S>,
): FactDefinition<T, D, S> {
  const text = z.string().max(longestText)
  const form = z.strictObject({
    type: z.literal(type),
    at: instant,
    by: z.strictObject({ role: z.enum(roleNames), id: opaqueReference }),
    ...decisive,
    details: z.strictObject(Object.fromEntries(details.map((name) => [name, text.optional()]))).optional(),
  })
  return { type, zh, en, by, decisive, details, form, learn: learn as FactDefinition<T, D, S>['learn'] }
}
