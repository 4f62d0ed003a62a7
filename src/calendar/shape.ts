import type * as z from 'zod'
import { type Fault, fault } from './fault.ts'
import type { FaultCode } from './fault-codes.ts'

type Issue = z.core.$ZodIssue

/** Each fault of a shape by path, under `root` if it stands in something else. Forms must be parsed with `reportInput`. */
export const shapeFaults = (issues: readonly Issue[], root?: string): readonly Fault[] =>
  issues.map((issue) => fault(codeOf(issue), [...(root ? [root] : []), ...issue.path.map(String)].join('.')))

function codeOf(issue: Issue): FaultCode {
  if (issue.code === 'unrecognized_keys') return 'unknownField'
  if (issue.code === 'too_big') return 'tooLong'
  if (issue.code === 'too_small') return 'notPositive'
  if (issue.code === 'invalid_type' && issue.expected === 'int') return 'notWhole'
  return issue.input === undefined ? 'missing' : 'wrongType'
}
