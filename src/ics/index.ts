export type { CalendarOptions } from './options.ts'
export { toCalendar } from './to-calendar.ts'
