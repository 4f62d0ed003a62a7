import { closerCare } from './choices.ts'
import type { Known, Reporter } from './known.ts'
import type { Policy } from './policy.ts'
import { type Role, roleNames } from './roles.ts'

/** Who is no official of the case: the person concerned and those close keep every right, authorities act by their own law. */
const notOfficials: readonly string[] = [
  'employee',
  'representative',
  'colleague',
  'family',
  'keyRelatedPerson',
  'police',
  'fireService',
  'healthAuthority',
  'reportAuthority',
  'judicialAuthority',
  'caseSystem',
]

/** Whether a role, shared or a document's own, acts as an official in a case. */
export const isOfficial = (role: string): boolean => !notOfficials.includes(role)

/** Of whom a conflict of interest can be told: never of the person concerned, nor of who speaks for them. */
export const mayBeInConflict = roleNames.filter(
  (role) => !['employee', 'representative', 'caseSystem'].includes(role),
) as [Role, ...Role[]]

/** From which level on an official decides on the conflict of another: the next level is any that stands higher. */
const levels: readonly string[] = ['deputyHead', 'agencyHead', 'superiorAgency']

/** Whether one role stands above another, and so decides whether it has to stay out (行政程序法 §33). */
export const isNextLevel = (role: string, above: string): boolean => levels.indexOf(role) > levels.indexOf(above)

type Conflicts = Pick<Known, 'conflicted' | 'conflictReported'>
type Placed = Conflicts & Pick<Known, 'policy'>

const names = (those: readonly Reporter<string>[], id: string): boolean => those.some((each) => each.id === id)

/** Whether a person or unit is in conflict, as they say themselves or the next level has decided. */
export const isInConflict = ({ conflicted }: Pick<Known, 'conflicted'>, id: string): boolean => names(conflicted, id)

/** Whether a person or unit stays out of telling and deciding: in conflict, or reported to be and not yet decided on. */
export const staysOut = ({ conflicted, conflictReported }: Conflicts, id: string): boolean =>
  names(conflicted, id) || names(conflictReported, id)

/** Whether somebody of a role stays out of telling and deciding. */
export const hasConflict = ({ conflicted, conflictReported }: Conflicts, role: string): boolean =>
  conflicted.some((each) => each.role === role) || conflictReported.some((each) => each.role === role)

/** Who takes the place of a role while somebody of it stays out, by policy and last of all the superior agency. */
export const substitutesFor = ({ substitutes }: Policy, role: string): readonly string[] => [
  ...(substitutes?.[role as Role] ?? []),
  'superiorAgency',
]

/** Whether one of these roles could take the place of another. */
const couldStandFor = (those: readonly string[], policy: Policy, role: string): boolean =>
  substitutesFor(policy, role).some((each) => those.includes(each))

/** Whether one role takes the place of another now. */
export const takesPlaceOf = (known: Placed, role: string, of: string): boolean =>
  couldStandFor([role], known.policy, of) && hasConflict(known, of)

/** Of those it is a duty to notify, the ones who count as told because of a conflict: who takes their place was told. */
export const toldThroughOthers = (known: Placed, to: readonly string[]): readonly Role[] =>
  [...known.policy.crisisRecipients, ...closerCare].filter(
    (role) => couldStandFor(to, known.policy, role) && hasConflict(known, role),
  )

/** Whether a role in whose place another was told counts as told once it is in conflict. */
export const isToldThroughOthers = ({ policy, notified }: Pick<Known, 'policy' | 'notified'>, role: string): boolean =>
  couldStandFor(notified, policy, role)
