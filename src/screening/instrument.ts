import type { Label } from '../vocabulary/label.ts'
import type { Level } from './levels.ts'

/** A range of totals, from its lower bound up to the next band's. */
export interface Band extends Label {
  readonly level: Level
  /** The lowest total of the band. */
  readonly from: number
  /** What is published as advice to whoever scores so. */
  readonly advice?: Label | undefined
}

/** A questionnaire a person answers about themselves. It screens; it diagnoses nothing and says nothing of danger. */
export interface Instrument<I extends string = string> extends Label {
  readonly id: string
  /** What the items ask about, e.g. over which time. */
  readonly asks: Label
  /** The items that make the total, by id: publishers print them in different orders. */
  readonly items: Readonly<Record<I, Label>>
  /** The item about suicidal thoughts, which is asked apart and never part of the total; null when it is not asked. */
  readonly ideation: Label | null
  /** What can be answered; an answer is the place of the choice, from 0. */
  readonly choices: readonly Label[]
  /** Lowest first, from 0 on. */
  readonly bands: readonly Band[]
}

/** The id under which the item about suicidal thoughts is answered. */
export const ideationItem = 'suicidalIdeation'

/** The highest total an instrument can give. */
export const highestTotal = ({ items, choices }: Pick<Instrument, 'items' | 'choices'>): number =>
  Object.keys(items).length * (choices.length - 1)
