import { type Instant, instant, isBefore } from '../vocabulary/references.ts'
import type { Field, Fields } from './field.ts'

/** The paths of instants that are to have been and lie after the handing in; answers may be anything. */
export function notYetDone(fields: Fields, answers: unknown, at: Instant, path = ''): readonly string[] {
  if (typeof answers !== 'object' || answers === null) return []
  return Object.entries(fields).flatMap(([name, field]) =>
    inField(field, (answers as Readonly<Record<string, unknown>>)[name], at, `${path}${name}`),
  )
}

function inField({ fields, past }: Field, answer: unknown, at: Instant, path: string): readonly string[] {
  if (past) return instant.safeParse(answer).success && isBefore(at, answer as Instant) ? [path] : []
  if (!fields) return []
  if (!Array.isArray(answer)) return notYetDone(fields, answer, at, `${path}.`)
  return answer.flatMap((entry, n) => notYetDone(fields, entry, at, `${path}.${n}.`))
}
