/**
 * A value as JSON in one way of writing, whatever the order in which a store gives its names back (`jsonb` reorders
 * them): the canonical form of RFC 8785.
 */
export function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`
  const named = value as Readonly<Record<string, unknown>>
  let text = ''
  for (const name of Object.keys(named).sort()) {
    const inner = named[name]
    if (inner !== undefined) text += `${text && ','}${JSON.stringify(name)}:${canonical(inner)}`
  }
  return `{${text}}`
}

/** Whether two values are the same JSON, in whatever order their names stand. */
export const sameJson = (a: unknown, b: unknown): boolean =>
  a === b ||
  (typeof a === 'object' &&
    typeof b === 'object' &&
    (JSON.stringify(a) === JSON.stringify(b) || canonical(a) === canonical(b)))
