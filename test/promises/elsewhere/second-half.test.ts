import { existsSync } from 'node:fs'
import { expect, it } from 'vitest'
import { secondHalf } from '#src/promises/elsewhere/second-half.ts'

it.each(secondHalf.map(({ id, en, keptBy }) => [id, en, keptBy.where] as const))('%s · %s: %s', (id, _, where) => {
  expect(Number(id.slice(2))).toBeGreaterThanOrEqual(22)
  expect(existsSync(where)).toBe(true)
})
