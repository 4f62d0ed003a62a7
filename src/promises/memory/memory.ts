import type { Known } from '../../vocabulary/known.ts'
import type { Diagram, Diagrams } from '../diagram/diagrams.ts'
import type { Domains, Shallow } from './domains.ts'
import type { Run } from './runs.ts'
import type { Timeline } from './timeline.ts'
import type { Variables } from './variables.ts'

/** What never differs in a case. */
export type Fixed = Pick<Known, 'caseId' | 'origin' | 'policy'>

/** What a fact makes a place hold; an instant is known by a name: `now`, a place, or a field of the fact. */
export interface Written {
  readonly value: Shallow
  readonly instant?: string
}
export type Writes = ReadonlyMap<string, Written>

/** Something a fact does to the memory, and when it does. */
export interface Effect {
  readonly where: Diagram
  readonly writes: Writes
}

/** What a fact can make each place hold, and when; nothing written where it leaves the place as it is. */
export type Changes = ReadonlyMap<string, Change>
export type Change = readonly { readonly where: Diagram; readonly written: Written | undefined }[]

/** What is written, as text. */
export const textOf = ({ value, instant }: Written): string => `${typeof value} ${String(value)} ${instant ?? ''}`

/** What is done to a place, the very same wherever the same is done: so it is known again. */
export const sameChange = (same: <T>(name: string, thing: T) => T, change: Change): Change =>
  same(change.map(({ where, written }) => `${where} ${written ? textOf(written) : ''}`).join('\n'), change)

/** What a fact is found to have done to a place that is looked at. */
export interface Done {
  readonly changes: Pick<Changes, 'get'>
  /** Members of lists that are gone all the same, and when. */
  readonly gone: Pick<ReadonlyMap<string, Diagram>, 'get'>
}

/** Nothing done so far. */
export const untouched: Done = { changes: new Map(), gone: new Map() }

/** The memory of a case at one moment, to be looked at. */
export interface Memory extends Done {
  readonly diagrams: Diagrams
  readonly variables: Variables
  readonly domains: Domains
  /** What never differs: the case's name, its origin, its policy. */
  readonly fixed: Fixed
  /** Whether what is copied without a look is to be recognised afterwards. */
  readonly copies: boolean
  /** Which of two memories it is, where one run looks at both. */
  readonly layer: 'before' | 'after'
  /** What is looking, for messages. */
  readonly about: string
  /** Notes a place that was looked at. */
  readonly reads: Set<string>
}

/** A memory in one run. */
export interface Looking extends Memory {
  readonly run: Run
  readonly time: Timeline
}

/**
 * The same memory with more about it, or some of it otherwise. It is not spread: each object that is spread and then added
 * to gets a shape of its own in V8, which keeps what it refers to until a full collection.
 */
export const memoryWith = <M extends Memory, N extends Partial<Looking>>(memory: M, more: N): M & N =>
  Object.assign({}, memory, more)
