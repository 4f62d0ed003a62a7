/** The values of a policy one by one, by path: `careTeam.quorum`, `personnelBodies.teacher`. Lists and names are one value. */
export function valuesOf(policy: object, path: readonly string[] = []): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(policy).flatMap(([name, value]) => {
      const at = [...path, name]
      const splits = at.length === 1 && isRecord(value)
      return splits ? Object.entries(valuesOf(value, at)) : [[at.join('.'), value]]
    }),
  )
}

const isRecord = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const valueAt = (policy: object, path: string): unknown => valuesOf(policy)[path]
