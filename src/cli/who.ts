import { type Role, roles } from '#src/index.ts'
import type { Show } from './show.ts'

/** A reporter: the role in words, and the opaque reference behind it. */
export const whoIs = ({ say }: Show, role: Role | null, id: string | null): string =>
  role === null ? '' : `${say(roles[role])}${id === null ? '' : ` (${id})`}`

export const rolesNamed = (show: Show, names: readonly Role[]): string =>
  show
    .lines({ zh: names.map((name) => roles[name].zh).join('、'), en: names.map((name) => roles[name].en).join(', ') })
    .join(' ')
