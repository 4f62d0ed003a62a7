import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { schemaOf, widens } from '#src/diff/forms.ts'

const list = (max: number) => z.array(z.enum(['a', 'b'])).max(max)

describe('Whatever fitted the one form fits the other', () => {
  it.each<[answer: boolean, said: string, before: z.ZodType, after: z.ZodType]>([
    [true, 'the same', z.boolean(), z.boolean()],
    [true, 'a choice more', z.enum(['a']), z.enum(['b', 'a'])],
    [false, 'a choice less', z.enum(['a', 'b']), z.enum(['a'])],
    [false, 'a choice for another', z.enum(['a']), z.enum(['b'])],
    [true, 'more room', z.int().min(1).max(5), z.int().min(0).max(6)],
    [true, 'no bound any more', z.number().min(1), z.number()],
    [false, 'less room', z.int().min(1).max(5), z.int().min(1).max(4)],
    [true, 'bounds left out, further apart', z.number().gt(1).lt(5), z.number().gt(0).lt(6)],
    [true, 'shorter and longer texts', z.string().min(2).max(4), z.string().min(1).max(5)],
    [true, 'fewer and more in a list', z.array(z.boolean()).min(2).max(4), z.array(z.boolean()).min(1).max(5)],
    [false, 'a higher least', z.int().min(1), z.int().min(2)],
    [false, 'a least where none was', z.number(), z.number().min(1)],
    [false, 'a bound where none was', z.string(), z.string().max(4)],
    [false, 'whole numbers only', z.number(), z.int()],
    [true, 'a longer list', list(2), list(3)],
    [false, 'a shorter list', list(3), list(2)],
    [false, 'another type', z.boolean(), z.string()],
    [true, 'optional now', z.boolean(), z.boolean().optional()],
    [false, 'required now', z.boolean().optional(), z.boolean()],
    [
      true,
      'an inner field more',
      z.strictObject({ a: z.boolean() }),
      z.strictObject({ a: z.boolean(), b: list(1).optional() }),
    ],
    [false, 'an inner field less', z.strictObject({ a: z.boolean(), b: list(1) }), z.strictObject({ a: z.boolean() })],
  ])('%s: %s', (answer, _, before, after) => {
    expect(widens(schemaOf({ field: before }), schemaOf({ field: after }))).toBe(answer)
  })
})
