import type { AnyStateMachine } from 'xstate'
import type { Spoken } from '../../flow/definition.ts'
import type { Cites } from '../../flow/document.ts'
import type { FactTypeOf, RoleOf, WholeFactOf } from '../../flow/own-words.ts'
import type { PolicyOf } from '../../flow/policy.ts'
import type { Reporter } from '../../vocabulary/known.ts'
import type { Label } from '../../vocabulary/label.ts'
import type { Policy } from '../../vocabulary/policy.ts'
import type { Instant } from '../../vocabulary/references.ts'
import type { Expected } from './expected.ts'
import type { ClauseIn } from './words.ts'

/**
 * The clock of a story: when a fact was known or done, ten minutes after the row before was recorded when left out; when it
 * was recorded, as it happened when left out; and by whom.
 */
export interface When {
  readonly at?: Instant
  readonly recordedAt?: Instant
  /** The key under which a repeated delivery of it counts once. */
  readonly key?: string
  /** The opaque reference of the reporter. */
  readonly by?: string
}

/** A fact, the role that reports it, what it says, and what is expected to come of it. */
export type Row = readonly [fact: string, role: string, says: object, expected: Expected]

/** How a case begins, and what it is told. */
export interface Telling<R = Row, P = Policy, E = Expected> {
  /** What the agency decides otherwise than the flow's own policy. */
  readonly policy?: Partial<P>
  readonly opening?: {
    readonly caseId?: string
    readonly at?: Instant
    readonly recordedAt?: Instant
    readonly by?: Reporter<string>
  }
  /** An earlier case, of another flow if one is named, which this one goes on from or stands beside. */
  readonly after?: Telling & { readonly flow?: AnyStateMachine }
  /** What is expected of the opening itself. */
  readonly opens?: E
  readonly rows: readonly R[]
}

/** A story: a sentence in both languages under the clauses it is about, and a table of what a case is told. */
export interface Story<R = Row, P = Policy, E = Expected, C extends string = string> extends Label, Telling<R, P, E> {
  readonly clauses: Cites<C>
}

type Said<F, T> = F extends { readonly type: T } ? Omit<F, 'type' | 'at' | 'by'> & When : never

/** The rows of a flow, typed by its facts, their forms and its roles. */
export type RowOf<F extends AnyStateMachine> = {
  [T in FactTypeOf<Spoken<F>>]: readonly [
    fact: T,
    role: RoleOf<Spoken<F>>,
    says: Said<WholeFactOf<Spoken<F>>, T>,
    expected: Expected<F>,
  ]
}[FactTypeOf<Spoken<F>>]

/** A story of a flow, typed by its words: `const stories: readonly StoryOf<typeof flow>[] = […]`. */
export type StoryOf<F extends AnyStateMachine> = Story<RowOf<F>, PolicyOf<Spoken<F>>, Expected<F>, ClauseIn<F>>

const clausesOf = ({ clauses }: Pick<Story, 'clauses'>): readonly string[] =>
  typeof clauses === 'string' ? [clauses] : clauses

/**
 * A story's name: the clauses, then the sentence in both languages.
 *
 * @example
 * it(nameOf(story), () => expect(brokenText(tellStory(flow, story))).toBe(''))
 */
export const nameOf = (story: Pick<Story, 'clauses' | 'zh' | 'en'>): string =>
  `${clausesOf(story).join('、')} · ${story.zh} ${story.en}`
