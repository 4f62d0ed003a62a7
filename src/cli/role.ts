import { type Case, definition } from '#src/index.ts'
import { choose } from './choose.ts'

/** A role of a flow by its id, or by its name in either language. */
export function roleNamed(written: string, flow: Case['flow']): { role: string; zh: string; en: string } {
  const roles = Object.entries(definition(flow).roles).map(([role, { zh, en }]) => [role, { role, zh, en }])
  return choose({ zh: '角色', en: 'role' }, written, Object.fromEntries(roles))
}
