/** Entry or transition actions that come to owe these duties. */
export const owes = <const D extends string>(...duties: readonly D[]) =>
  duties.map((duty) => ({ type: 'owe', params: { duty } }) as const)

/** What a transition cites; a transition that says nothing else only takes the fact in, the case stays where it stands. */
export const cites = <const C extends readonly [string, ...string[]]>(...clauses: C) =>
  ({ meta: { cites: clauses } }) as const
