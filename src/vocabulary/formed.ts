import type * as z from 'zod'

/** The fields of a form, by name. */
export type Shape = Readonly<Record<string, z.ZodType>>

export type Fixed<T> = T extends readonly (infer E)[] ? readonly E[] : T

type Named<D extends Shape, K extends keyof D> = { readonly [P in K]: Fixed<z.output<D[P]>> }

type Optional<D extends Shape> = {
  [K in keyof D]: D[K] extends { readonly _zod: { readonly optout: 'optional' } } ? K : never
}[keyof D]

/**
 * What a form with these fields reads, not to be changed in place: the one writing of the type. A named interface
 * extends it, so that editors and errors show the name; what is said of a field of the form is said of it here too.
 */
export type Formed<D extends Shape> = Named<D, Exclude<keyof D, Optional<D>>> & Partial<Named<D, Optional<D>>>
