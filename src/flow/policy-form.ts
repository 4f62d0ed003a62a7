import * as z from 'zod'
import { periodForm } from '../vocabulary/period.ts'
import { eachOf, sharedPolicy, toBeGiven } from '../vocabulary/policy.ts'
import type { Vocabulary } from './vocabulary.ts'

/** The form of a policy, with the periods and settings a flow's own words know. */
export function policyFormOf({ duties, settings }: Pick<Vocabulary, 'duties' | 'settings'>) {
  const orNotYet = <S extends z.ZodType>(form: S) => z.union([form, z.literal(toBeGiven)])
  return z.strictObject({
    ...sharedPolicy(),
    periods: z.strictObject(eachOf(Object.keys(duties), () => orNotYet(periodForm).optional())),
    own: z.strictObject(eachOf(Object.keys(settings), (name) => orNotYet(settings[name] as z.ZodType))),
  })
}
