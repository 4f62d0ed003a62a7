import type { Outcome } from '#src/index.ts'
import { clockOf, isInstant } from './instant.ts'
import type { JsonObject } from './parse-line.ts'

/** The decisive half of a fact whose form is in order: nothing else is ever shown of it. */
export function decisiveOf(fact: JsonObject, outcome: Outcome): JsonObject {
  if (outcome.accepted) return outcome.entry.decisive
  return outcome.kind === 'incomplete' || outcome.kind === 'unknownFact' ? {} : withoutDetails(fact)
}

const withoutDetails = ({ type: _, at: __, by: ___, details: ____, ...decisive }: JsonObject): JsonObject => decisive

/** Decisive fields on one line, e.g. `danger: immediate; towards: self`. */
export const decisiveText = (decisive: JsonObject, usual: string): string =>
  Object.entries(decisive)
    .map(([name, value]) => `${name}: ${shown(value, usual)}`)
    .join('; ')

function shown(value: unknown, usual: string): string {
  if (Array.isArray(value)) return value.map((each) => shown(each, usual)).join(', ')
  if (typeof value === 'object' && value !== null) return Object.values(value).join(' ')
  return isInstant(value) ? clockOf(value, usual) : String(value)
}
