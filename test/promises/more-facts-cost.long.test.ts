import { expect, it } from 'vitest'
import type { AnyStateMachine } from 'xstate'
import { chiayiCity2016 } from '#machines/index.ts'
import { verify } from '#src/promises/index.ts'
import { cpuSeconds } from '../../bench/loop.ts'
import { withMoreFacts } from './support/more-facts.ts'

const flow = chiayiCity2016.general as AnyStateMachine
const matters = ['asked', 'chained'] as const

/** Of a flow made anew each time: what is worked out once for a flow counts as well. */
const cost = (kind: 'absent' | (typeof matters)[number]): number => {
  const more = withMoreFacts(flow, 20, kind)
  return cpuSeconds(() => verify(more))
}
const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number

/** Each is compared with what was measured just before it: a machine that others use is slower now and faster then. */
const rounds = Array.from({ length: 3 }, () => {
  const before = cost('absent')
  return matters.map((kind) => cost(kind) / before)
})

it.each(matters.map((kind, n) => [kind, n] as const))(
  'a proof with twenty more matters that are %s costs at most half as much again',
  (_, n) => {
    expect(median(rounds.map((round) => round[n] as number))).toBeLessThanOrEqual(1.5)
  },
)
