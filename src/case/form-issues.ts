import type * as z from 'zod'
import type { FactCode } from './codes.ts'
import { type Reason, reason } from './reason.ts'

type Issue = z.core.$ZodIssue

/** Each fault of a form, by path. What was handed in is never repeated: it may be personal. */
export const formReasons = (issues: readonly Issue[]): Reason[] =>
  issues.map((issue) => reason(codeOf(issue), { ...hint(issue), path: pathOf(issue) }))

/** The same fault, of a form that stands in a field. */
export const within = (field: string, fault: Reason): Reason => ({
  ...fault,
  path: fault.path ? `${field}.${fault.path}` : field,
})

function codeOf(issue: Issue): FactCode {
  switch (issue.code) {
    case 'unrecognized_keys':
      return 'unknownField'
    case 'invalid_value':
      return issue.input === undefined ? 'missing' : 'notAChoice'
    case 'too_big':
    case 'too_small':
      return 'outOfRange'
    case 'custom':
      return customCodes[String(issue.params?.code)] ?? 'notAnInstant'
    default:
      return issue.input === undefined ? 'missing' : 'wrongType'
  }
}

const customCodes: Readonly<Record<string, FactCode>> = {
  personalIdentifier: 'personalIdentifier',
  outOfBounds: 'instantOutOfBounds',
  notAPrint: 'wrongType',
}

/** The field's own path; for fields the form does not have, the object they stand in. */
const pathOf = ({ path }: Issue): string => path.map(String).join('.')

function hint(issue: Issue): Partial<Reason> {
  if (issue.code !== 'invalid_value') return {}
  const choices = issue.values.map(String).join(' · ')
  return { unblock: { zh: `可為：${choices}`, en: `One of: ${choices}` } }
}
