import type { Known } from '../../../vocabulary/known.ts'
import type { Role } from '../../../vocabulary/roles.ts'

/** Whether a person or unit of this name is in conflict of interest, or reported to be and not yet decided on. */
export const inConflict = ({ conflicted, conflictReported }: Known, id: string): boolean =>
  conflicted.some((who) => who.id === id) || conflictReported.some((who) => who.id === id)

/** Whether anybody of a role is. */
export const someoneInConflict = ({ conflicted, conflictReported }: Known, role: string): boolean =>
  conflicted.some((who) => who.role === role) || conflictReported.some((who) => who.role === role)

/** Who may be told in the place of a role of which somebody is in conflict. */
export const insteadOf = ({ policy }: Known, role: Role): readonly Role[] => [
  ...(policy.substitutes?.[role] ?? []),
  'superiorAgency',
]
