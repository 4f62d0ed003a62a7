import { createHash } from 'node:crypto'
import { type Calendar, type Case, dueAll, type Instant } from '#src/index.ts'
import type { Language } from './show.ts'
import { Unusable } from './unusable.ts'

/** What a case owes, as an iCalendar; its events are known again by how the case was opened, which they do not tell. */
export async function calendarText(
  kase: Case,
  now: Instant,
  calendar: Calendar | undefined,
  language: Language,
): Promise<string> {
  const { toCalendar } = await library()
  const key = createHash('sha256').update(JSON.stringify(kase.opening)).digest('hex')
  return toCalendar(dueAll([kase], now, calendar), { at: now, key, language })
}

/** Its packages are optional: only who wants calendars installs them. */
async function library(): Promise<typeof import('#src/ics/index.ts')> {
  try {
    return await import('#src/ics/index.ts')
  } catch (error) {
    throw (error as { code?: unknown }).code === 'ERR_MODULE_NOT_FOUND'
      ? new Unusable('packageMissing', missing)
      : error
  }
}

const missing = {
  zh: '--ics 須先安裝：npm install ical-generator @noble/hashes',
  en: '--ics needs two packages first: npm install ical-generator @noble/hashes',
}
