import type * as z from 'zod'
import type { Condition, Params } from '../conditions/condition.ts'
import type { ConditionId } from '../conditions/index.ts'
import type { DutyDefinition, DutyId } from '../vocabulary/duties.ts'
import { type DecisiveOf, type FactDefinition, type FactSpec, fact, type WholeOf } from '../vocabulary/fact.ts'
import type { Fact, FactType, WholeFact } from '../vocabulary/facts.ts'
import type { Shape } from '../vocabulary/formed.ts'
import { frozen } from '../vocabulary/frozen.ts'
import type { Known, Reporter } from '../vocabulary/known.ts'
import type { Label } from '../vocabulary/label.ts'
import type { Policy } from '../vocabulary/policy.ts'
import type { Lesson } from '../vocabulary/registers/lesson.ts'
import { apart } from '../vocabulary/registers/own.ts'
import { type Role, roleNames } from '../vocabulary/roles.ts'

type Roles = Readonly<Record<string, Label>>
type Memory = Readonly<Record<string, readonly [string, ...string[]]>>
type Settings = Readonly<Record<string, z.ZodType>>
type Facts = Readonly<Record<string, FactDefinition>>
type Conditions = Readonly<Record<string, Condition<never>>>
type Duties = Readonly<Record<string, DutyDefinition>>
type Nothing = Readonly<Record<never, never>>

/** What a document says beside the shared vocabulary. */
export interface Words<
  R extends Roles = Roles,
  M extends Memory = Memory,
  S extends Settings = Settings,
  F extends Facts = Facts,
  C extends Conditions = Conditions,
  D extends Duties = Duties,
> {
  /** Roles of its own, and the document's own names for shared roles. */
  readonly roles: R
  /** What its cases remember: finite choices, of which the first holds as a case opens. */
  readonly memory: M
  /** Names of its memory that take nothing back: the choice that stands later in the list stays, whenever it was said. */
  readonly lasting?: readonly string[]
  /** What its policy decides beside the shared values. */
  readonly settings: S
  /** Shared facts that its own roles may report too. */
  readonly reports: Readonly<Record<string, readonly string[]>>
  /** Its own roles that handle a case from within, and may hear what it waits for. */
  readonly circle: readonly string[]
  /** Shared roles of the care circle that stay outside it here. */
  readonly outside: readonly string[]
  readonly facts: F
  readonly conditions: C
  readonly duties: D
}

/** A document that speaks the shared vocabulary alone. */
export type NoWords = Words<Nothing, Nothing, Nothing, Nothing, Nothing, Nothing>

type NameOf<T> = keyof T & string
type Remembered<M extends Memory> = { readonly [K in keyof M]: M[K][number] }
type Settled<S extends Settings> = { readonly [K in keyof S]: z.output<S[K]> }

/** What a case of a document remembers, as the document's own words see it. */
export type KnownWith<M extends Memory, S extends Settings> = Omit<Known, 'own' | 'policy'> & {
  readonly own: Remembered<M>
  readonly policy: Policy<DutyId, Settled<S>>
}

type Learnt<M extends Memory> = Partial<Omit<Known, 'own'>> & { readonly own?: Partial<Remembered<M>> }

/** The words a document has. */
export type WordsOf<D> = D extends { readonly words?: infer W }
  ? Exclude<W, undefined> extends infer V extends Words
    ? V
    : NoWords
  : NoWords

export type RoleOf<W extends Words> = Role | NameOf<W['roles']>
export type DutyOf<W extends Words> = DutyId | NameOf<W['duties']>
export type ConditionOf<W extends Words> = ConditionId | NameOf<W['conditions']>
export type SettingsOf<W extends Words> = Settled<W['settings']>
export type FactTypeOf<W extends Words> = FactType | NameOf<W['facts']>

/** The decisive half of every fact a flow of the document can be told. */
export type FactOf<W extends Words> = Fact | DecisiveOf<W['facts'][keyof W['facts']]>

/** Every fact a flow of the document can be told, as its reporter hands it in. */
export type WholeFactOf<W extends Words> =
  | ReportedBy<WholeFact, RoleOf<W>>
  | WholeOf<W['facts'][keyof W['facts']], RoleOf<W>>

type ReportedBy<F, R extends string> = [R] extends [Role]
  ? F
  : F extends { readonly by: unknown }
    ? Omit<F, 'by'> & { readonly by: Reporter<R> }
    : never

interface Base<R extends Roles, M extends Memory, S extends Settings, W extends Words> {
  readonly roles?: R
  readonly memory?: M
  /** Names of the memory that take nothing back: the choice that stands later in the list stays. Else the latest word counts. */
  readonly lasting?: readonly NameOf<M>[]
  readonly settings?: S
  readonly reports?: { readonly [K in NameOf<R>]?: readonly FactType[] }
  readonly circle?: readonly NameOf<R>[]
  readonly outside?: readonly Role[]
  /** Words of somebody else that these go on from. */
  readonly including?: W
}

type ByType<F extends readonly FactDefinition[]> = { readonly [D in F[number] as D['type']]: D }
type ById<C extends readonly { readonly id: string }[]> = { readonly [D in C[number] as D['id']]: D }

type AllFacts<F extends readonly FactDefinition[], W extends Words> = ByType<F> & W['facts']
type AllConditions<C extends readonly (Condition<never> & { readonly id: string })[], W extends Words> = ById<C> &
  W['conditions']
type AllDuties<D, W extends Words> = { readonly [K in keyof D]: DutyDefinition } & W['duties']

/**
 * Makers of a document's own words: facts, conditions and duties that know its own roles, memory and settings. Words
 * that the shared vocabulary already has are refused by the lint; only a role may be given another name.
 *
 * @example
 * const own = ownWords({ memory: { feedback: ['none', 'asked', 'given'] } })
 * const feedbackGiven = own.fact('feedback.given', { zh: '反饋', en: 'Feedback given', by: ['supervisor'], learn: () => ({ own: { feedback: 'given' } }) })
 * export const words = own.words({ facts: [feedbackGiven] })
 */
export function ownWords<
  const R extends Roles = Nothing,
  const M extends Memory = Nothing,
  S extends Settings = Nothing,
  W extends Words = NoWords,
>(base: Base<R, M, S, W>) {
  type AllRoles = R & W['roles']
  type AllMemory = M & W['memory']
  type AllSettings = S & W['settings']
  type Name = Role | NameOf<AllRoles>
  type Knows = KnownWith<AllMemory, AllSettings>
  const given = base.including
  const roles = { ...given?.roles, ...base.roles } as AllRoles
  const names = [...new Set([...roleNames, ...Object.keys(roles)])]
  const choices = { ...given?.memory, ...base.memory }
  const lasting = [...(given?.lasting ?? []), ...(base.lasting ?? [])]

  return {
    /** Defines a fact of the document's own; see the shared facts for its two halves. */
    fact: <const T extends string, const D extends Shape = Record<never, never>, const Texts extends string = 'notes'>(
      type: T,
      spec: FactSpec<T, D, Texts, Name, Knows, Learnt<AllMemory>>,
      // What it may teach a case is narrower here than for shared facts: the choices of its own memory.
    ): FactDefinition<T, D, Texts> => {
      const { learn = [] } = spec as { readonly learn?: Lesson | readonly Lesson[] }
      const lessons: readonly Lesson<never>[] = (typeof learn === 'function' ? [learn] : learn).flatMap((each) =>
        apart(each, { choices, lasting }),
      )
      return fact<T, D, Texts, Name, Knows>(
        type,
        { ...spec, learn: lessons } as FactSpec<T, D, Texts, Name, Knows, Partial<Known>>,
        names,
      )
    },

    /** Defines a condition of the document's own: a plain question, answered yes, no or unknown. */
    condition: <const Id extends string, P extends Params = undefined>(
      id: Id,
      spec: Omit<Condition<P, Knows, Name>, 'id'>,
      // Among others it is asked of the whole of a case; it sees its own memory and settings of it.
    ): Condition<P> & { readonly id: Id } => ({ id, ...spec }) as Condition<P> & { readonly id: Id },

    /** Defines a duty of the document's own; an agency's period for it is policy. */
    duty: <const F extends string>(spec: DutyDefinition<Name, F, Knows>): DutyDefinition<Name, F, Knows> => spec,

    /** Gathers the words for `citing` or `document`. */
    words: <
      const F extends readonly FactDefinition[] = [],
      const C extends readonly (Condition<never> & { readonly id: string })[] = [],
      const D extends Readonly<
        Record<string, DutyDefinition<NoInfer<Name>, FactType | F[number]['type'] | NameOf<W['facts']>, Knows>>
      > = Nothing,
    >({
      facts,
      conditions,
      duties,
    }: {
      readonly facts?: F
      readonly conditions?: C
      readonly duties?: D
    }): Words<AllRoles, AllMemory, AllSettings, AllFacts<F, W>, AllConditions<C, W>, AllDuties<D, W>> =>
      frozen({
        roles,
        memory: choices as AllMemory,
        lasting,
        settings: { ...given?.settings, ...base.settings } as AllSettings,
        reports: { ...given?.reports, ...base.reports } as Words['reports'],
        circle: [...(given?.circle ?? []), ...(base.circle ?? [])],
        outside: [...(given?.outside ?? []), ...(base.outside ?? [])],
        // Joined from lists by name, of which the compiler forgets what stands under each.
        facts: { ...given?.facts, ...Object.fromEntries((facts ?? []).map((each) => [each.type, each])) } as AllFacts<
          F,
          W
        >,
        conditions: {
          ...given?.conditions,
          ...Object.fromEntries((conditions ?? []).map((each) => [each.id, each])),
        } as AllConditions<C, W>,
        duties: { ...given?.duties, ...duties } as AllDuties<D, W>,
      }),
  }
}
