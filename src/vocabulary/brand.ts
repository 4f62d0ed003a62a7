const brand = Symbol.for('eap-case-flows/error')

/** Marks an error of ours by name, so that two copies of this package in one program know each other's. */
export const branded = <E extends Error>(error: E, name: string): void => {
  error.name = name
  Object.defineProperty(error, brand, { value: name })
}

/** What `instanceof` answers for an error class of ours: whatever copy of the package made the error. */
export const isBranded = (value: unknown, name: string): boolean =>
  (value as { readonly [brand]?: string } | null | undefined)?.[brand] === name
