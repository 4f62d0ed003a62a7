import type { Owed } from '../../../vocabulary/duties.ts'
import type { Known } from '../../../vocabulary/known.ts'

/** The duty as the case owes it; undefined when it does not. */
export const owed = ({ duties }: Known, named: string): Owed | undefined => duties.find(({ duty }) => duty === named)

export const owes = ({ duties }: Known, named: string): boolean => duties.some(({ duty }) => duty === named)
