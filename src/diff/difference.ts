import type { Label } from '../vocabulary/label.ts'

/**
 * What a change between two versions of a flow means for a case that runs on the earlier one.
 *
 * - `safe`: its envelope loads with a migration that changes nothing, every fact of its journal is taken as before and
 *   leads where it led, and it ends up as the same case. It may be told more than before, never less.
 * - `needsMigration`: it may stand, remember or owe what the later version does not. Loaded as it is it is refused, or
 *   it is not the case its journal now leads to. A migration mends it.
 * - `breaking`: a fact of its journal may be refused or lead elsewhere, which no migration mends; or it loses something
 *   it had: the straight way to help in danger, secrecy, the flow it was handed over to. People have to decide.
 *
 * Conditions are not computed but taken to answer freely, the same question alike in both versions. So `safe` is proved
 * as far as the code behind the words is the same, and the other classes say "may".
 */
export type ChangeClass = 'safe' | 'needsMigration' | 'breaking'

/** What a change touches: cases as they are stored, journals as they replay, the people they are about. */
export type Touched = 'stored' | 'journals' | 'people'

const gravity: readonly ChangeClass[] = ['safe', 'needsMigration', 'breaking']

/** The gravest of some classes; nothing at all is safe. */
export const gravest = (classes: Iterable<ChangeClass>): ChangeClass =>
  gravity[Math.max(0, ...[...classes].map((each) => gravity.indexOf(each)))] as ChangeClass

/** The class of a change, what it touches, and why. */
export interface Consequence {
  readonly class: ChangeClass
  readonly touches: readonly Touched[]
  readonly why: Label
}

/** One difference between two flows, plain JSON; in words for people, as structure for programs. */
export interface Difference<K extends string = string, V = unknown> extends Label, Partial<Consequence> {
  readonly kind: K
  /** A step (`served.referring`, `*` for the whole flow), a step and a fact (`* / help.declined`), or a word's id. */
  readonly place: string
  /** What the place is called. */
  readonly name: Label
  readonly before: V | null
  readonly after: V | null
  /** Between versions: the steps at which running cases meet it. */
  readonly steps?: readonly string[]
}

/** A word of a flow, with what it is called. */
export interface Named extends Label {
  readonly id: string
}

/** The gravest of what some differences mean; null when they mean nothing at all. */
export function gravestOf(differences: readonly Partial<Consequence>[]): Consequence | null {
  const worst = gravest(differences.flatMap((each) => each.class ?? []))
  const found = differences.find((each) => each.class === worst)
  return found?.why ? { class: worst, touches: found.touches ?? [], why: found.why } : null
}

/** A label, and nothing else of the word it labels. */
export const labelOf = ({ zh, en }: Label): Label => ({ zh, en })

export const named = (id: string, word: Label | undefined): Named => ({ id, zh: word?.zh ?? id, en: word?.en ?? id })
