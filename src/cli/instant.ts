import { facts, type Instant } from '#src/index.ts'

const { form } = facts['rights.explained']

/** Whether a text is an instant as the library takes it: ISO 8601 with an offset. */
export const isInstant = (text: unknown): text is Instant =>
  typeof text === 'string' &&
  /^\d{4}-\d\d-\d\dT/.test(text) &&
  form.safeParse({ type: 'rights.explained', at: text, by: { role: 'eapWindow', id: 'eap' } }).success

/** An instant as a clock shows it, with its offset where that is not the usual one. */
export function clockOf(at: Instant, usual: string): string {
  const offset = offsetOf(at)
  return `${at.slice(0, 10)} ${at.slice(11, 16)}${offset === usual ? '' : ` ${offset}`}`
}

export const offsetOf = (at: Instant): string => /(?:Z|[+-]\d{2}:\d{2})$/.exec(at)?.[0] ?? ''
