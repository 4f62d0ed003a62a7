import { type Case, definition, type Label } from '#src/index.ts'
import type { Show } from './show.ts'

/** A reporter: the role in words, and the opaque reference behind it. */
export const whoIs = ({ say }: Show, role: Label | null, id: string | null): string =>
  role === null ? '' : `${say(role)}${id === null ? '' : ` (${id})`}`

export function rolesNamed(show: Show, flow: Case['flow'], names: readonly string[]): string {
  const { roles } = definition(flow)
  const labels = names.flatMap((name) => roles[name] ?? [])
  return show.lines({ zh: labels.map(({ zh }) => zh).join('、'), en: labels.map(({ en }) => en).join(', ') }).join(' ')
}
