/** These under their own names, each of which stands in it as its `key`. */
export const keyedBy = <K extends string, const A extends readonly Readonly<Record<K, string>>[]>(
  key: K,
  all: A,
): Keyed<K, A> =>
  // What is read of a list under computed keys, the compiler knows no names of.
  Object.fromEntries(all.map((each) => [each[key], each])) as Keyed<K, A>

/** Each of a list under the name it carries. */
export type Keyed<K extends string, A extends readonly Readonly<Record<K, string>>[]> = {
  readonly [E in A[number] as E[K]]: E
}
