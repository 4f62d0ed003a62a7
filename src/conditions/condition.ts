import type { Known } from '../vocabulary/known.ts'
import type { Label } from '../vocabulary/label.ts'
import type { Role } from '../vocabulary/roles.ts'

/** What a question can be answered with. Unknown is an honest answer; each condition says what it then counts as. */
export type Answer = 'yes' | 'no' | 'unknown'

/** The fact in hand, as far as a condition may look at it; a step completed by itself carries no more than a type. */
export interface InHand {
  readonly type: string
}

type Labels = Readonly<Record<string, Label>>

export type Params = Readonly<Record<string, string>> | undefined

/** A condition as another one names it among its parts. */
export interface Part {
  readonly condition: Condition<never>
  readonly params?: Params
}

/** A plain question about what is known once the fact in hand is taken in. `K`: what it sees of the case, `R`: roles. */
export interface Condition<P extends Params = undefined, K = Known, R extends string = string> extends Label {
  readonly id: string
  /** What an unknown answer, or a crash of the question, counts as. */
  readonly failSafe: 'yes' | 'no'
  /** Who may hear how it was answered; everyone, when left out. */
  readonly audience?: readonly R[]
  /** What would turn a "no" into a "yes". */
  readonly remedy: Label | ((known: K, duties: Labels, fact: InHand) => Label)
  readonly laws?: readonly string[]
  readonly ask?: (known: K, fact: InHand, params: P) => Answer
  /** It only chooses between ways on; that it does not hold is never a reason to refuse. */
  readonly routes?: boolean
  /** All of these must hold; each failing one is reported by itself. */
  readonly every?: (params: P, fact: InHand) => readonly Part[]
  /** One of these must hold. */
  readonly some?: (params: P, fact: InHand) => readonly Part[]
}

export const condition = <const Id extends string, P extends Params = undefined>(
  id: Id,
  spec: Omit<Condition<P, Known, Role>, 'id'>,
): Condition<P> & { readonly id: Id } => ({ id, ...spec })

/** The remedy of a condition made of others. A refusal never names it: it names each part that fails, with that part's remedy. */
export const byItsParts: Label = { zh: '依各項未符之條件', en: 'What helps each of its questions that fails' }

export const yesOrNo = (holds: boolean): Answer => (holds ? 'yes' : 'no')

/** The parts of a condition for this fact; undefined for one that asks by itself. */
export const partsOf = ({ every, some }: Condition<never>, params: Params, fact: InHand): readonly Part[] | undefined =>
  // Among others a condition has forgotten which parameters it takes; whoever names it was typed by them.
  (every ?? some)?.(params as never, fact)

/** What a condition that asks by itself answers, if it keeps to its type. */
export const askItself = (asked: Condition<never>, known: Known, fact: InHand, params: Params): unknown =>
  // As with its parts.
  asked.ask?.(known, fact, params as never)

/** Names a condition as a part of another. */
export const part = <P extends Params>(named: Condition<P>, ...[params]: P extends undefined ? [] : [P]): Part => ({
  condition: named as Condition<never>,
  params,
})
