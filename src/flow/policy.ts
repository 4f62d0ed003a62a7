import type { Policy } from '../vocabulary/policy.ts'
import type { Citations, Cites, ClauseOf } from './document.ts'

type Stated<C extends string> = { readonly [K in keyof Policy]: { readonly is: Policy[K]; readonly cites: Cites<C> } }

/** An agency's policy, each value with the clause or reading it rests on. */
export interface AgencyPolicy<C extends string = string> {
  readonly values: Policy
  readonly cites: Readonly<Record<keyof Policy, Cites<C>>>
}

/** States the agency's own numbers and names, each with its clause or reading. */
export function policyOf<const D extends Citations>(_: D, stated: Stated<ClauseOf<D>>): AgencyPolicy<ClauseOf<D>> {
  const entries = Object.entries(stated) as [keyof Policy, { is: unknown; cites: Cites<ClauseOf<D>> }][]
  return {
    values: Object.fromEntries(entries.map(([name, { is }]) => [name, is])) as unknown as Policy,
    cites: Object.fromEntries(entries.map(([name, { cites }]) => [name, cites])) as AgencyPolicy<ClauseOf<D>>['cites'],
  }
}
