import * as z from 'zod'
import type { Field } from './field-labels.ts'
import type { Formed, Read, Shape } from './formed.ts'
import { frozen } from './frozen.ts'
import type { Known, Reporter } from './known.ts'
import type { Label } from './label.ts'
import { type Instant, instant, opaqueReference } from './references.ts'
import { type Lesson, together } from './registers/lesson.ts'
import { type Role, roleNames } from './roles.ts'

/** What every fact says: what it is, when it was known or done, and who reports it in which role. */
export interface Reported<T extends string = string, R extends string = Role> {
  readonly type: T
  readonly at: Instant
  readonly by: Reporter<R>
}

/** What the fields of a decisive half say. */
export type Decided<D> = [keyof D] extends [never] ? unknown : Formed<D>

/**
 * What an official does who reports a fact. `telling` and `decision` stop as soon as a conflict of interest is reported;
 * care of the person stops once it is found; `protection`, and what carries the person's own word, never does.
 */
export type Act = 'telling' | 'decision' | 'protection'

/** What is said of a fact that is taken in: that it has no effect, or leaves out what its entry should say; and what would help. */
export interface Remark {
  readonly code: 'noEffect' | 'notStated'
  readonly unblock: Label
}

/** The decisive half of a fact as the machine sees it. */
export type DecisiveOf<F> = F extends Defines<infer T, infer D, string> ? Reported<T> & Decided<D> : never

/** A fact as its reporter hands it in: the decisive half, and `details` for the sealed half. */
export type WholeOf<F, R extends string = Role> =
  F extends Defines<infer T, infer D, infer S>
    ? Reported<T, R> & Decided<D> & { readonly details?: { readonly [K in S]?: string } }
    : never

/** As much of a definition as says what its facts are: that its fields are forms, a compiler need not prove each time. */
interface Defines<T extends string, D, S extends string> {
  readonly type: T
  readonly decisive: D
  readonly details: readonly S[]
}

export interface FactDefinition<T extends string = string, D extends Shape = Shape, S extends string = string>
  extends Label {
  readonly type: T
  /** Roles that may report it. */
  readonly by: readonly string[]
  /** The decisive half: enums, booleans, counts, instants and opaque references only. */
  readonly decisive: D
  /** What its decisive fields and their choices are called, where the shared names do not say it. */
  readonly fields?: Readonly<Record<string, Field>>
  /** Names of the texts of the sealed half, which no machine, entry, message or statistic ever sees. */
  readonly details: readonly S[]
  readonly form: z.ZodType
  /** Whether a fact of this type is danger or a call for help: no date, clock or key keeps it out. */
  readonly callsForHelp?: (fact: object) => boolean
  /** What it is for somebody in conflict of interest to report it; care of the person, when left out. */
  readonly act?: Act
  /** What whoever reports it should hear although it is taken in; null for nothing. */
  readonly remark?: (known: Known, fact: never) => Remark | null
  /** What the case learns from the fact: all its lessons together. */
  readonly learn: (known: Known, fact: never) => Partial<Known>
  /** What it teaches, register by register. Each lesson sees the memory as it was before the fact; none looks at another's. */
  readonly lessons: readonly Lesson[]
}

type ChoiceOf<O> = O extends readonly (infer E)[]
  ? ChoiceOf<E>
  : O extends string
    ? string extends O
      ? never
      : O
    : never

/** What a field is called and, if it is answered by choices, each of them. */
export type FieldOf<S> = [ChoiceOf<Read<S>>] extends [never]
  ? Field
  : Label & { readonly choices: Readonly<Record<ChoiceOf<Read<S>>, Label>> }

/** What a fact is made of; `R`: roles, `K`: what its fold sees of the case, `L`: what it may teach the case. */
export interface FactSpec<T extends string, D extends Shape, S extends string, R extends string, K, L> extends Label {
  readonly by: readonly R[]
  readonly decisive?: D
  readonly fields?: { readonly [N in keyof NoInfer<D>]?: FieldOf<NoInfer<D>[N]> }
  readonly details?: readonly S[]
  /**
   * For danger, and for a call for help: no date, clock or key keeps such a fact out; it counts as of now instead. With a
   * test when not every fact of the type is one: what takes protection away never is.
   */
  readonly callsForHelp?: true | ((fact: Reported<T, R> & Decided<D>) => boolean)
  /** What an official does who reports it; care of the person, when left out. */
  readonly act?: Act
  /** What whoever reports it should hear although it is taken in. It sees the memory as it was before the fact. */
  readonly remark?: (known: K, fact: Reported<T, R> & Decided<D>) => Remark | null
  /** What it teaches the case; where it touches several registers, one lesson each. */
  readonly learn?: Lesson<K, Reported<T, R> & Decided<D>, L> | readonly Lesson<K, Reported<T, R> & Decided<D>, L>[]
}

const longestText = 20_000

/** The form of a fact in two halves, for reporters in these roles. */
export function formOf(
  { type, decisive, details }: Pick<FactDefinition, 'type' | 'decisive' | 'details'>,
  roles: readonly string[],
): z.ZodType {
  const text = z.string().max(longestText)
  return z.strictObject({
    type: z.literal(type),
    at: instant,
    by: z.strictObject({ role: z.enum(roles as [string, ...string[]]), id: opaqueReference }),
    ...decisive,
    details: z.strictObject(Object.fromEntries(details.map((name) => [name, text.optional()]))).optional(),
  })
}

/** Defines a fact: its form in two halves, who may report it, and what the case learns from it. */
export function fact<
  const T extends string,
  const D extends Shape = Record<never, never>,
  const S extends string = 'notes',
  R extends string = Role,
  K = Known,
>(
  type: T,
  {
    zh,
    en,
    by,
    decisive = {} as D,
    // What is left out is the default of its type parameter: `notes`.
    details = ['notes'] as readonly string[] as readonly S[],
    fields,
    callsForHelp,
    act,
    remark,
    learn,
  }: FactSpec<T, D, S, R, K, Partial<Known>>,
  roles: readonly string[] = roleNames,
): FactDefinition<T, D, S> {
  const form = formOf({ type, decisive, details }, roles)
  // Folds of facts of D: a definition among others has forgotten which D.
  const lessons = (typeof learn === 'function' ? [learn] : (learn ?? [])) as readonly Lesson[]
  return frozen({
    type,
    zh,
    en,
    by,
    decisive,
    details,
    form,
    // As above, the labels of the fields of D.
    ...(fields && { fields: fields as Readonly<Record<string, Field>> }),
    ...(act && { act }),
    // As above, of which facts it is asked.
    ...(remark && { remark: remark as NonNullable<FactDefinition['remark']> }),
    // And again.
    ...(callsForHelp && {
      callsForHelp: (callsForHelp === true ? () => true : callsForHelp) as (fact: object) => boolean,
    }),
    learn: together(lessons) as FactDefinition['learn'],
    lessons,
  })
}
