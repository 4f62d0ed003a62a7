import * as z from 'zod'
import { type DecisiveOf, fact } from '../fact.ts'
import { opaqueReference } from '../references.ts'

/**
 * An ended case goes on in another. What takes over, owes from then on what was owed here; opening a case that continues
 * an ended one records it.
 */
export const caseContinued = fact('case.continued', {
  zh: '轉由他案續辦',
  en: 'The case goes on in another',
  by: ['caseSystem', 'eapWindow', 'careLiaison', 'personnel'],
  decisive: { successor: opaqueReference, takesOver: z.boolean() },
  details: [],
  learn: (_, { successor, takesOver }) => ({ goesOnIn: successor, ...(takesOver && { duties: [] }) }),
})
export interface CaseContinued extends DecisiveOf<typeof caseContinued> {}
