import { frozenCopy } from '../vocabulary/frozen.ts'
import type { Policy, ToBeGiven } from '../vocabulary/policy.ts'
import type { Citations, Cites, ClauseOf } from './document.ts'
import type { DutyOf, SettingsOf, Words, WordsOf } from './own-words.ts'

/** The policy of a document's flows, its own duties and settings included. */
export type PolicyOf<W extends Words> = Policy<
  DutyOf<W>,
  { readonly [K in keyof SettingsOf<W>]: SettingsOf<W>[K] | ToBeGiven }
>
type Stated<C extends string, W extends Words> = {
  readonly [K in keyof Policy]: { readonly is: PolicyOf<W>[K]; readonly cites: Cites<C> }
}

/** An agency's policy, each value with the clause or reading it rests on. */
export interface AgencyPolicy<C extends string = string> {
  readonly values: Policy
  readonly cites: Readonly<Record<keyof Policy, Cites<C>>>
}

/**
 * States the agency's own numbers and names, each with its clause or reading. What it leaves out stays as in the policy
 * it is based on, if there is one; else it leaves nothing out. The policy is a copy, and nothing of it can be changed.
 */
export function policyOf<const D extends Citations>(
  document: D,
  stated: Partial<Stated<ClauseOf<D>, WordsOf<D>>>,
  base: AgencyPolicy<ClauseOf<D>>,
): AgencyPolicy<ClauseOf<D>>
export function policyOf<const D extends Citations>(
  document: D,
  stated: Stated<ClauseOf<D>, WordsOf<D>>,
): AgencyPolicy<ClauseOf<D>>
export function policyOf(_: Citations, stated: object, base?: AgencyPolicy): AgencyPolicy {
  const entries = Object.entries(stated) as [keyof Policy, { is: unknown; cites: Cites }][]
  const values = Object.fromEntries(entries.map(([name, { is }]) => [name, is]))
  const cites = Object.fromEntries(entries.map(([name, { cites }]) => [name, cites]))
  // The overloads see to it that base and statement together leave nothing out.
  return frozenCopy({
    values: { ...base?.values, ...values },
    cites: { ...base?.cites, ...cites },
  }) as AgencyPolicy
}
