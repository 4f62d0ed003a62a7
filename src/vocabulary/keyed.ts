import { frozen } from './frozen.ts'

/** Each of a list under the name that stands in it as its `key`. */
export const keyedBy = <K extends string, const E extends Readonly<Record<K, string>>>(
  key: K,
  all: readonly E[],
): { readonly [T in E as T[K]]: T } =>
  // The compiler knows no names of what is made from entries.
  frozen(Object.fromEntries(all.map((each) => [each[key], each]))) as { readonly [T in E as T[K]]: T }
