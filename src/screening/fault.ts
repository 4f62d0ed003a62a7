import type * as z from 'zod'
import type { Label } from '../vocabulary/label.ts'
import { type FaultCode, faultCodes } from './fault-codes.ts'

/** What is wrong with a screening handed in, where, and what would mend it. Never what was answered. */
export interface ScreeningFault extends Label {
  readonly code: FaultCode
  /** Where, e.g. `answers.sleep`. */
  readonly path: string
  readonly unblock: Label
}

/** What was asked for, or every fault that keeps it from being. */
export type Screened<T> =
  | { readonly accepted: true; readonly value: T }
  | { readonly accepted: false; readonly reasons: readonly ScreeningFault[] }

export const fault = (code: FaultCode, path: string): ScreeningFault => ({ code, ...faultCodes[code], path })

export const refused = (reasons: readonly ScreeningFault[]) => ({ accepted: false, reasons }) as const

type Issue = z.core.$ZodIssue

/** Each fault of a shape by path. Forms must be parsed with `reportInput`. */
export const shapeFaults = (issues: readonly Issue[]): readonly ScreeningFault[] =>
  issues.map((issue) => fault(codeOf(issue), issue.path.map(String).join('.')))

const codeOf = (issue: Issue): FaultCode => {
  if (issue.code === 'unrecognized_keys') return 'unknownField'
  return issue.input === undefined ? 'missing' : 'wrongType'
}
