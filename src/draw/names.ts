import type { Asked, Doing } from './chart.ts'

interface Named {
  readonly type?: unknown
  readonly params?: unknown
}

/** What code without a name is called. */
export const code = '(code)'

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** An action by its name; code has none. */
export function doing(action: unknown): Doing {
  if (typeof action === 'string') return { id: action, params: null }
  const { type, params } = isPlain(action) ? (action as Named) : {}
  return { id: typeof type === 'string' ? type : code, params: typeof params === 'function' ? code : (params ?? null) }
}

/** A guard by its name and parameters. */
export function asked(guard: unknown): Asked | null {
  if (guard === undefined || guard === null) return null
  const { id, params } = doing(guard)
  return { id, params: isPlain(params) ? params : null }
}

/** A condition with its parameters on one line: `consentTo(service)`. */
export const askedName = ({ id, params }: Asked): string =>
  params && Object.keys(params).length ? `${id}(${Object.values(params).map(String).join(',')})` : id

export const listed = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]
