import ical, { ICalAlarmType, ICalEventClass, ICalEventTransparency } from 'ical-generator'
import type { CaseDuty } from '../agenda/case-duty.ts'
import { timeOf } from '../vocabulary/references.ts'
import { wordingOf } from './event.ts'
import { type CalendarOptions, checkOptions } from './options.ts'
import { uidOf } from './uid.ts'

/**
 * Writes duties as an iCalendar (RFC 5545): an event at each due instant, which takes up no time. A duty without a due
 * instant stands at the instant from which it is owed and says so; none is left out. No event holds anything of the
 * person, nor the id of the case.
 *
 * @throws {TypeError} for options that make no calendar, and a reference that is not opaque.
 * @example toCalendar(dueAll(cases, now, calendar), { at: now, key: secret, language: 'zh', alarms: [24 * 60] })
 */
export function toCalendar(rows: Iterable<CaseDuty>, options: CalendarOptions): string {
  checkOptions(options)
  const { at, key, language = 'both', alarms = [] } = options
  const prodId = { company: 'eap-case-flows', product: 'duties', language: language === 'en' ? 'EN' : 'ZH-TW' }
  const calendar = ical({ prodId })
  for (const row of rows) {
    const { since, dueAt, atOnce } = row
    const event = calendar.createEvent({
      id: uidOf(row, key),
      stamp: dateOf(at),
      start: dateOf(dueAt ?? since),
      ...wordingOf(row, options),
      class: ICalEventClass.CONFIDENTIAL,
      transparency: ICalEventTransparency.TRANSPARENT,
      ...(atOnce && { priority: 1 }),
    })
    if (dueAt === null || (atOnce && dueAt === since)) continue
    for (const minutes of alarms) event.createAlarm({ type: ICalAlarmType.display, triggerBefore: minutes * 60 })
  }
  return calendar.toString()
}

const dateOf = (at: string): Date => new Date(timeOf(at))
