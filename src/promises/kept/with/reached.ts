import type { ContactPerson } from '../../../vocabulary/choices.ts'
import type { Known } from '../../../vocabulary/known.ts'

/** What facts that reach somebody say of whom, shared ones and a document's own. */
interface Reaching {
  readonly contact?: unknown
  readonly to?: unknown
  readonly through?: unknown
}

const names = (whom: unknown, one: string): boolean => whom === one || (Array.isArray(whom) && whom.includes(one))

/** Whether a fact is about reaching somebody, by any of the fields that say so. */
export const isTo = ({ to, through }: object & Reaching, one: string): boolean => names(to, one) || names(through, one)

/** Those close to the person whom a fact reaches. */
export function reachedBy(fact: object & Reaching, { policy }: Known): readonly ContactPerson[] {
  const contact = fact.contact as ContactPerson | undefined
  if (contact !== undefined) return [contact]
  return [
    ...(isTo(fact, 'family') ? (['family'] as const) : []),
    ...(isTo(fact, 'keyRelatedPerson') ? policy.keyRelatedPersons : []),
  ]
}
