import type { Known } from '../../../vocabulary/known.ts'
import type { Role } from '../../../vocabulary/roles.ts'

/** Whether a person or unit of this name is in conflict of interest, or reported to be and not yet decided on. */
export const inConflict = ({ conflicted, conflictReported }: Known, id: string): boolean =>
  conflicted.some((who) => who.id === id) || conflictReported.some((who) => who.id === id)

/** Whether anybody of a role is. */
export const someoneInConflict = ({ conflicted, conflictReported }: Known, role: string): boolean =>
  conflicted.some((who) => who.role === role) || conflictReported.some((who) => who.role === role)

/** Whether a role has been told of the case as it stands now, or who takes the place of somebody of it in conflict. */
export function reached(known: Known, role: Role): boolean {
  if (known.notified.includes(role)) return true
  if (!someoneInConflict(known, role)) return false
  const instead: readonly Role[] = known.policy.substitutes?.[role] ?? []
  return known.notified.includes('superiorAgency') || instead.some((each) => known.notified.includes(each))
}
