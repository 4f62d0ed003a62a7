import type { ContactPerson } from '../../../vocabulary/choices.ts'
import type { Known } from '../../../vocabulary/known.ts'

/** What facts that reach somebody say of whom, shared ones and a document's own. */
interface Reaching {
  readonly type: string
  readonly contact?: unknown
  readonly to?: unknown
  readonly through?: unknown
}

const names = (whom: unknown, one: string): boolean => whom === one || (Array.isArray(whom) && whom.includes(one))

/** Whether a fact is about reaching somebody, by any of the fields that say so. */
export const isTo = ({ to, through }: Reaching, one: string): boolean => names(to, one) || names(through, one)

/** Those close to the person whom a fact reaches; a referral goes to a kind of service, be it for families. */
export function reachedBy(fact: Reaching, { policy }: Known): readonly ContactPerson[] {
  const { type, contact } = fact
  if (contact !== undefined) return [contact as ContactPerson]
  if (type === 'referral.made') return []
  return [
    ...(isTo(fact, 'family') ? (['family'] as const) : []),
    ...(isTo(fact, 'keyRelatedPerson') ? policy.keyRelatedPersons : []),
  ]
}
