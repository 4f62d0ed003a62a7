import type { AnyStateMachine } from 'xstate'
import type { CodeIn, DutyIn, PlaceIn, StepIn } from './words.ts'

type First<P extends string, S extends string, C extends string> = P | `■ ${S}` | `⊘ ${C}` | `⊘ ${C} ${string}` | ''

type InShort<P extends string, S extends string, C extends string> = First<P, S, C> | `${First<P, S, C>}; ${string}`

/**
 * What is expected of a fact; what is left out is not looked at. A string says it in short: `'securing'`,
 * `'securing; owes holdCareTeam; settles –'`, `'■ closed'` for an ending, `'⊘ notNow'` for a refusal with its codes.
 */
export type Expected<F extends AnyStateMachine = AnyStateMachine> =
  | InShort<PlaceIn<F>, StepIn<F>, CodeIn<F>>
  | Expectation<PlaceIn<F>, StepIn<F>, DutyIn<F>, CodeIn<F>>

/** An expectation in full: places, steps, duties and codes of a flow. */
export interface Expectation<P = string, S = string, D = string, C = string> {
  /** Where the case then stands, as `stepName` writes it. */
  readonly at?: P
  /** It ends, in this step. */
  readonly endsAs?: S
  /** It is refused: the code of every reason. */
  readonly refused?: C | readonly C[]
  /** What the fact comes to owe: these duties and no others. */
  readonly owes?: D | readonly D[]
  /** What the fact settles: these duties and no others. */
  readonly settles?: D | readonly D[]
  /** Everything owed afterwards. */
  readonly open?: D | readonly D[]
  /** The clauses that the journal entry cites. */
  readonly cites?: string | readonly string[]
}

/** An expectation as it is understood, and the parts of it that are none. */
export interface Read extends Expectation {
  readonly unread?: readonly string[]
}

export const listOf = (some: string | readonly string[] | undefined): readonly string[] =>
  some === undefined ? [] : typeof some === 'string' ? [some] : some

export const lists = ['owes', 'settles', 'open', 'cites'] as const
const known: readonly string[] = ['at', 'endsAs', 'refused', 'unread', ...lists]

/** Reads an expectation, from its short form or as it is. */
export function readExpected(expected: Expected): Read {
  const read = typeof expected === 'string' ? fromShort(expected) : expected
  const strange = Object.keys(read).filter((key) => !known.includes(key))
  return strange.length ? { ...read, unread: strange } : read
}

function fromShort(text: string): Read {
  const [first = '', ...rest] = text.split('; ')
  const read: Record<string, string | readonly string[]> = {}
  const named = first
    .slice(1)
    .split(/[\s,]+/)
    .filter(Boolean)
  if (first.startsWith('⊘')) read.refused = named
  else if (first.startsWith('■')) read.endsAs = first.slice(1).trim()
  else if (first) read.at = first.trim()
  for (const part of rest) {
    const [, key = '', names = ''] = /^(\w+) (.+)$/.exec(part.trim()) ?? []
    if ((lists as readonly string[]).includes(key)) read[key] = names === '–' ? [] : names.split(/,\s*/)
    else read.unread = [...listOf(read.unread), part.trim()]
  }
  return read
}

/** An expectation in its short form. */
export function writeExpected(expected: Expected): string {
  const { at, endsAs, refused, unread = [], ...rest } = readExpected(expected)
  const first = refused ? ['⊘', ...listOf(refused)].join(' ') : endsAs ? `■ ${endsAs}` : (at ?? '')
  const said = lists.flatMap((key) => (rest[key] === undefined ? [] : `${key} ${listOf(rest[key]).join(', ') || '–'}`))
  return [first, ...said, ...unread].join('; ')
}
