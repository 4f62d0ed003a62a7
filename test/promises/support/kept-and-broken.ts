import { describe, expect, it } from 'vitest'
import type { AnyStateMachine } from 'xstate'
import type { Promised } from '#src/promises/promise.ts'
import { fateOf } from './breaking.ts'

/** What is broken, the flow in which it is, and the facts of the shortest story that breaks the promise. */
export type Broken = readonly [says: string, flow: AnyStateMachine, story: readonly string[]]

/** A promise is kept by a flow, and broken by each of the flows made of it. */
export function keptAndBroken(promised: Promised, flow: AnyStateMachine, table: readonly Broken[]): void {
  describe(`${promised.id} · ${promised.en}`, () => {
    it('is kept by the flow it was broken from', () => {
      expect(String(fateOf(promised, flow))).toBe('true')
    })

    it.each(table)('is broken by a flow %s', (_, broken, story) => {
      expect(String(fateOf(promised, broken))).toBe(String(story))
    })
  })
}
