import type { Label } from '../vocabulary/label.ts'
import { type FaultCode, faultCodes } from './fault-codes.ts'

/** What is wrong with a calendar or a period handed in, where, and what would mend it. */
export interface Fault extends Label {
  readonly code: FaultCode
  /** Where, e.g. `years.2026.holidays.3`; of a table, the name of the column. */
  readonly path: string
  /** Of a table, the line, from 1. */
  readonly line?: number
  readonly unblock: Label
}

/** What was read, or every fault that kept it from being read. */
export type Read<T> =
  | { readonly accepted: true; readonly value: T }
  | { readonly accepted: false; readonly reasons: readonly Fault[] }

export const fault = (code: FaultCode, path: string, line?: number): Fault => ({
  code,
  ...faultCodes[code],
  path,
  ...(line !== undefined && { line }),
})

export const refused = (reasons: readonly Fault[]) => ({ accepted: false, reasons }) as const

/** The value, unless something is wrong with it. */
export const unless = <T>(faults: readonly Fault[], value: T): Read<T> =>
  faults.length > 0 ? refused(faults) : { accepted: true, value }
