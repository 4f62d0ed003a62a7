import type { Label } from '../vocabulary/label.ts'

/** Leave after which a plan may prompt a screening; only that it was taken is asked, never why. */
export const leaves = {
  bereavement: { zh: '喪假', en: 'Bereavement leave' },
  extendedSick: { zh: '延長病假', en: 'Extended sick leave' },
  onDutyInjury: { zh: '公傷假', en: 'Leave for an injury on duty' },
  maternity: { zh: '娩假', en: 'Maternity leave' },
} as const satisfies Record<string, Label>

export type Leave = keyof typeof leaves

/** When an agency offers a screening. Months count from 1; a day that is off gives way to the next working day. */
export type Schedule =
  | { readonly months: readonly number[]; readonly day: number }
  /** Every so many months from a first month on, e.g. `2026-03`. */
  | { readonly everyMonths: number; readonly from: string; readonly day: number }
  | { readonly yearly: number; readonly day: number }
  | { readonly onLeave: readonly Leave[] }

/** Whether a leave prompts the offer of a screening. */
export const promptedBy = (schedule: Schedule, leave: Leave): boolean =>
  'onLeave' in schedule && schedule.onLeave.includes(leave)
