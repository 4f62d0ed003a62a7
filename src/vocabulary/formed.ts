import type * as z from 'zod'

/** The fields of a form, by name. */
export type Shape = Readonly<Record<string, z.ZodType>>

export type Fixed<T> = T extends readonly (infer E)[] ? readonly E[] : T

/** What a form reads. */
export type Read<S> = S extends { readonly _zod: { readonly output: infer O } } ? Fixed<O> : never

type Named<D, K extends keyof D> = { readonly [P in K]: Read<D[P]> }

type Optional<D> = {
  [K in keyof D]: D[K] extends { readonly _zod: { readonly optout: 'optional' } } ? K : never
}[keyof D]

/**
 * What a form with these fields reads, not to be changed in place: the one writing of the type. A named interface
 * extends it, so that editors and errors show the name; what is said of a field of the form is said of it here too.
 */
export type Formed<D> = Named<D, Exclude<keyof D, Optional<D>>> & Partial<Named<D, Optional<D>>>
