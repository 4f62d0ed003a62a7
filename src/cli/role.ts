import { type Role, roles } from '#src/index.ts'
import { choose } from './choose.ts'

const named = Object.fromEntries(
  Object.entries(roles).map(([role, { zh, en }]) => [role, { role: role as Role, zh, en }]),
)

/** A role by its id, or by its name in either language. */
export const roleNamed = (written: string): Role => choose({ zh: '角色', en: 'role' }, written, named).role
