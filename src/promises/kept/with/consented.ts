import type { ConsentScope } from '../../../vocabulary/consents.ts'
import type { Known } from '../../../vocabulary/known.ts'
import { isBefore } from '../../../vocabulary/references.ts'

/** Whether the person's latest word on it is a yes that still holds; a minor's with the legal representative's. */
export function consented({ consents, minor, notedAt }: Known, scope: ConsentScope): boolean {
  const word = consents[scope]
  if (word?.standing !== 'given' || (minor && !word.withRepresentative)) return false
  return word.until === null || !isBefore(word.until, notedAt)
}
