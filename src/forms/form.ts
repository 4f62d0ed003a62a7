import * as z from 'zod'
import type { FactType } from '../vocabulary/facts.ts'
import { frozen } from '../vocabulary/frozen.ts'
import type { Label } from '../vocabulary/label.ts'
import type { Role } from '../vocabulary/roles.ts'
import { type Fields, type ShapeOf, shapeOf } from './field.ts'
import { whoMayReport } from './from-fact.ts'
import { type Need, unmet } from './need.ts'
import type { Telling } from './told.ts'

export type AnswersOf<F extends Fields> = z.output<z.ZodObject<ShapeOf<F>>>

/** A form a person fills in: what it asks, who may hand it in, and the facts it turns into. */
export interface Form<N extends string = string, A extends object = never> extends Label {
  readonly name: N
  /** The annex of the published plan that names it. */
  readonly annex?: string
  /** Roles that may hand it in. */
  readonly by: readonly Role[]
  readonly fields: Fields
  readonly needs: readonly Need[]
  /** The facts it can turn into. */
  readonly backs: readonly FactType[]
  /** Its answers as zod checks them. */
  readonly schema: z.ZodType
  readonly facts: (answers: A, by: Role) => Telling
}

/** What a form is answered with. */
export type AnswersTo<F> = F extends Form<string, infer A> ? A : never

interface FormSpec<F extends Fields> extends Label {
  readonly annex?: string
  /** By default those who may report every fact it can turn into. */
  readonly by?: readonly Role[]
  readonly fields: F
  readonly needs?: readonly Need<keyof F & string>[]
  /** By default the facts its fields go into. */
  readonly backs?: readonly FactType[]
  readonly facts: (answers: AnswersOf<F>, by: Role) => Telling
}

/**
 * Defines a form.
 *
 * @example
 * const visit = form('visit', {
 *   zh: '關懷訪視紀錄',
 *   en: 'Visit',
 *   fields: { next: decisive('followUp.made', 'nextReviewAt'), impression: optional(words({ zh: '印象', en: 'Impression' })) },
 *   facts: ({ next }) => [told('followUp.made', { nextReviewAt: next })],
 * })
 */
export function form<const N extends string, const F extends Fields>(
  name: N,
  { fields, needs = [], backs = backsOf(fields), by = whoMayReport(...backs), ...spec }: FormSpec<F>,
): Form<N, AnswersOf<F>> {
  const schema = z.strictObject(shapeOf(fields)).superRefine((answers, { addIssue }) => {
    for (const path of unmet(needs, answers))
      addIssue({ code: 'invalid_type', expected: 'nonoptional', path: [path], input: undefined })
  })
  return frozen({ name, ...spec, by, fields, needs, backs, schema })
}

const backsOf = (all: Fields): readonly FactType[] => [
  ...new Set(Object.values(all).flatMap(({ backs, fields }) => (fields ? backsOf(fields) : backs))),
]
