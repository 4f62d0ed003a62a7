import type * as z from 'zod'
import type { FactType } from '../vocabulary/facts.ts'
import type { Label } from '../vocabulary/label.ts'
import type { Role } from '../vocabulary/roles.ts'

/**
 * Where an answer may go. `decisive`: choices, counts, instants and opaque references, fit for a machine. `sealed`: for the
 * sealed store. `provider`: stays with the provider of the service, and out of every record of the agency.
 */
export type Half = 'decisive' | 'sealed' | 'provider'

/**
 * What speaks for a field: words of a published document or a law that name what it records, or nothing but this library's
 * own proposal. No source gives the fields of any form.
 */
export type Basis = 'source' | 'law' | 'proposal'

export type Labels = Readonly<Record<string, Label>>

export interface Field<S extends z.ZodType = z.ZodType> extends Label {
  readonly schema: S
  /** None for a group, whose fields have each their own. */
  readonly half?: Half
  readonly basis: Basis
  /** The words of the published document it rests on. */
  readonly source?: string
  readonly laws?: readonly string[]
  /** The facts its answer goes into; none where the vocabulary has no place for it. */
  readonly backs: readonly FactType[]
  /** What its choices are called. */
  readonly choices?: Labels
  /** An instant that cannot lie after the handing in. */
  readonly past?: boolean
  /** Roles that may answer it; whoever hands the form in, if left out. */
  readonly onlyBy?: readonly Role[]
  /** The fields of a group, or of each entry of a list. */
  readonly fields?: Fields
}

export type Fields = Readonly<Record<string, Field>>

export type ShapeOf<F extends Fields> = { readonly [K in keyof F]: F[K]['schema'] }

export const shapeOf = <F extends Fields>(fields: F): ShapeOf<F> =>
  // `Object.fromEntries` forgets which schema stands under which name.
  Object.fromEntries(Object.entries(fields).map(([name, { schema }]) => [name, schema])) as ShapeOf<F>

/** What is said of a field beside its schema. */
export interface FieldSpec extends Label {
  readonly half?: Half
  readonly source?: string
  readonly laws?: readonly string[]
  readonly backs?: readonly FactType[]
  readonly choices?: Labels
  readonly past?: boolean
  readonly onlyBy?: readonly Role[]
  readonly fields?: Fields
}

export const field = <S extends z.ZodType>(schema: S, spec: FieldSpec): Field<S> => ({
  ...spec,
  schema,
  basis: spec.source ? 'source' : spec.laws ? 'law' : 'proposal',
  backs: spec.backs ?? [],
})

/** The same field, which may be left out. */
export const optional = <S extends z.ZodType>(of: Field<S>): Field<z.ZodOptional<S>> => ({
  ...of,
  schema: of.schema.optional() as z.ZodOptional<S>,
})
