import { frozen } from '../vocabulary/frozen.ts'
import type { Label } from '../vocabulary/label.ts'
import type { ConditionOf, DutyOf, NoWords, Words } from './own-words.ts'

/** One clause or reading, or several. */
export type Cites<C extends string = string> = C | readonly [C, ...C[]]

/** What we take a silent or ambiguous place of a document to mean. */
export interface Reading extends Label {
  /** H: the document's own words; M: the best of several readings; L: inferred from silence. */
  readonly confidence: 'H' | 'M' | 'L'
  /** The readings considered and not taken. */
  readonly rejected?: readonly Label[]
}

/** What a flow needs of its document: where it asks each question and owes each duty. The words stay behind. */
export interface Citations<C extends string = string, W extends Words = Words> {
  readonly id: string
  /** The document's own words, beside the shared vocabulary. */
  readonly words?: W
  /** Where the document asks each question its flows ask. */
  readonly conditions: Readonly<Partial<Record<ConditionOf<W>, Cites<C>>>>
  /** Where the document lays down each duty its flows owe. */
  readonly duties: Readonly<Partial<Record<DutyOf<W>, Cites<C>>>>
}

interface Text<C extends string, R extends string> {
  readonly agency: Label
  readonly title: Label
  /** The document's clauses, word for word, by their number. */
  readonly clauses: Readonly<Record<C, string>>
  readonly readings: Readonly<Record<R, Reading>>
  /** Clauses that no flow encodes, with the reason. */
  readonly notModelled: Readonly<Partial<Record<NoInfer<C>, Label>>>
}

/** A published document, kept once; everything else cites its clause ids. */
export interface Document<C extends string = string, R extends string = string, W extends Words = Words>
  extends Citations<C | R, W>,
    Text<C, R> {}

/** Every id of a document that can be cited. */
export type ClauseOf<D> = D extends Citations<infer C, infer _> ? C : never

/**
 * Declares a published document. Ids that are not among its clauses and readings do not compile, here or in a flow.
 *
 * @example
 * const source = document({ id: 'example-2026', agency, title, clauses, readings, notModelled: {}, conditions: {}, duties: {} })
 */
export const document = <const C extends string, const R extends string, W extends Words = NoWords>(
  spec: Text<C, R> & Citations<NoInfer<C | R>, W>,
): Document<C, R, W> => frozen(spec)

/** Declares what flows cite of a document apart from its words, so that a bundle of one flow need not carry them. */
export const citing =
  <C extends string>() =>
  <W extends Words = NoWords>(citations: Citations<C, W>): Citations<C, W> =>
    frozen(citations)

export const citesOf = (cites: Cites | undefined): readonly string[] =>
  cites === undefined ? [] : typeof cites === 'string' ? [cites] : cites
