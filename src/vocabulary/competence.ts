import { authorities, type Role } from './roles.ts'

/**
 * Who can find what others only report. A finding counts as it stands. A report counts where it protects more: whoever
 * says that there is danger, or that somebody is able to decide, is believed; that somebody has died, cannot decide, or
 * is out of a danger that was found, is confirmed by whom it takes to find it.
 */
export const finders = {
  /** Death, and being unable to decide: who examines the person (醫師法 §11, §11-1), and who is called to the place. */
  person: ['physician', ...authorities],
  /** Danger: who examines the person. What others say of it, any of them can clear; see {@link Known.dangerFound}. */
  danger: ['physician'],
} as const satisfies Readonly<Record<string, readonly Role[]>>

/** A fact of a case that is kept by the rules of 0.1.0, where everybody found everything and no finding bound others. */
export function asInRulesBefore<F extends { readonly type: string; readonly by: { readonly role: string } }>(
  fact: F,
): F {
  if (!findings.includes(fact.type)) return fact
  const { danger = 'none' } = fact as { readonly danger?: unknown }
  return { ...fact, by: { ...fact.by, role: danger === 'none' ? 'physician' : 'careLiaison' } }
}

const findings: readonly string[] = ['danger.assessed', 'capacity.known', 'emergency.concluded']

/** Whether somebody who reports is one of those who can find it. */
export const isFinding = (about: keyof typeof finders, { by }: { readonly by: { readonly role: string } }): boolean =>
  (finders[about] as readonly string[]).includes(by.role)
