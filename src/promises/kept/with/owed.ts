import type { Owed } from '../../../vocabulary/duties.ts'
import type { Known } from '../../../vocabulary/known.ts'
import { type Instant, isBefore } from '../../../vocabulary/references.ts'
import { type Matter, settledName } from '../../../vocabulary/statutory.ts'

/** The duty as the case owes it, the newest of several; undefined when it does not. */
export const owed = ({ duties }: Known, named: string): Owed | undefined => duties.find(({ duty }) => duty === named)

export const owes = ({ duties }: Known, named: string): boolean => duties.some(({ duty }) => duty === named)

/** Whether a report that was filed no earlier covers what was known of a matter at an instant. */
export function covered({ asOf }: Known, matter: Matter, at: Instant): boolean {
  const filed = asOf[settledName(matter)]
  return filed !== undefined && !isBefore(filed, at)
}
