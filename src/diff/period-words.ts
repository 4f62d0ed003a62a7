import type { Label } from '../vocabulary/label.ts'
import type { Period, PeriodUnit } from '../vocabulary/period.ts'

const units: Readonly<Record<PeriodUnit, Label>> = {
  hours: { zh: '小時', en: 'hours' },
  days: { zh: '日', en: 'days' },
  workingDays: { zh: '個工作日', en: 'working days' },
  months: { zh: '個月', en: 'months' },
  years: { zh: '年', en: 'years' },
}

export const immediately: Label = { zh: '即時', en: 'at once' }

/** A period in words, e.g. `24 小時`, `24 hours`. */
export function periodSaid(period: Period): Label {
  const [unit, count] = Object.entries(period)[0] as [PeriodUnit, number]
  const { zh, en } = units[unit]
  return { zh: `${count} ${zh}`, en: `${count} ${count === 1 ? en.slice(0, -1) : en}` }
}
