import ICAL from 'ical.js'

/** An event as another program reads it. */
export interface Seen {
  readonly uid: string
  readonly start: string
  readonly stamp: string
  readonly summary: string
  readonly description: string
  readonly alarms: readonly number[]
  readonly property: (name: string) => unknown
}

/** The events of a calendar, read by ical.js. */
export function eventsOf(text: string): readonly Seen[] {
  const calendar = new ICAL.Component(ICAL.parse(text))
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const { uid, startDate, summary, description } = new ICAL.Event(component)
    const property = (name: string) => component.getFirstPropertyValue(name)
    const time = (value: unknown) => (value as ICAL.Time).toJSDate().toISOString()
    const alarms = component
      .getAllSubcomponents('valarm')
      .map((alarm) => (alarm.getFirstPropertyValue('trigger') as ICAL.Duration).toSeconds())
    return { uid, start: time(startDate), stamp: time(property('dtstamp')), summary, description, alarms, property }
  })
}
