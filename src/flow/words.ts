/** Entry or transition actions that come to owe these duties. */
export const owes = <const D extends string>(...duties: readonly D[]) =>
  duties.map((duty) => ({ type: 'owe', params: { duty } }) as const)

/** What a transition cites; a transition that says nothing else only takes the fact in, the case stays where it stands. */
export const cites = <const C extends readonly [string, ...string[]]>(...clauses: C) =>
  ({ meta: { cites: clauses } }) as const

/** Facts about time and about one's own data, which every flow takes at any step without moving. */
export const timekeeping = <const C extends readonly [string, ...string[]]>(...clauses: C) =>
  ({
    'duty.lapsed': { guard: 'lapseTrue', ...cites(...clauses) },
    'deadline.extended': { guard: 'extensionAllowed', ...cites(...clauses) },
    'deadline.paused': { guard: 'pauseAllowed', ...cites(...clauses) },
    'deadline.resumed': { guard: 'pauseEnds', ...cites(...clauses) },
    'dataRequest.received': { actions: 'oweAnswer', ...cites(...clauses) },
    'dataRequest.answered': cites(...clauses),
  }) as const

/** The same clauses for each of these conditions or duties, as a document says where it asks and owes. */
export const allCite = <const C extends string | readonly [string, ...string[]], const W extends string>(
  cites: C,
  ...words: readonly W[]
) => Object.fromEntries(words.map((word) => [word, cites])) as Readonly<Record<W, C>>
