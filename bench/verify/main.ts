import type { AnyStateMachine } from 'xstate'
import * as documents from '#machines/index.ts'
import { keepAnswers, type VerifyOptions, verify } from '#src/promises/index.ts'
import { mutantsOf } from '#src/testing/mutation/mutate.ts'
import { withMoreFacts } from '../../test/promises/support/more-facts.ts'
import { cpuSeconds, loopSeconds } from '../loop.ts'
import { atMost, type Figure } from './figures.ts'

const isFlow = (part: unknown): part is AnyStateMachine => typeof part === 'object' && part !== null && 'root' in part
const wanted = process.argv.slice(2)
const plans = Object.values(documents).map((parts) => Object.values<unknown>(parts).filter(isFlow))
const flows = plans.flat().filter(({ id }) => wanted.length === 0 || wanted.some((name) => id.endsWith(name)))

/** CPU seconds of proving every promise, and how many stay undecided. */
function proved(
  flow: AnyStateMachine,
  from: readonly AnyStateMachine[] = [],
  more: VerifyOptions = {},
): { readonly seconds: number; readonly undecided: number } {
  let undecided = 0
  const seconds = cpuSeconds(() => {
    undecided = verify(flow, { from, ...more }).promises.filter(({ holds }) => holds === null).length
  })
  return { seconds, undecided }
}

const figures: Figure[] = []
const report = (figure: Figure) => {
  console.log(JSON.stringify(figure))
  figures.push(figure)
}

const rows: Record<string, object> = {}
let [all, loops, undecided] = [0, 0, 0]
for (const flow of flows) {
  // The loop is timed beside each flow: a machine that others use is slower now and faster then.
  const loop = loopSeconds()
  const found = proved(
    flow,
    plans.find((plan) => plan.includes(flow)),
  )
  all += found.seconds / loop
  loops += loop
  undecided += found.undecided
  rows[flow.id] = {
    'CPU s': found.seconds.toFixed(1),
    '× the loop': (found.seconds / loop).toFixed(1),
    undecided: found.undecided,
  }
  report(atMost(`proof of ${flow.id}, × the loop`, found.seconds / loop, 8))
}
const memory = process.resourceUsage().maxRSS / 1024
rows.together = { 'CPU s': '', '× the loop': all.toFixed(1), undecided }
console.table(rows)
console.log(`the loop: ${(loops / flows.length).toFixed(2)} CPU s`)
report(atMost('proof of all flows together, × the loop', all, 65))
report(atMost('undecided promises', undecided, 0))
report(atMost('peak memory, MB', memory, 500))

const enlarged = flows.find(({ id }) => id === 'chiayi-city-2016.general')
if (enlarged) {
  const without = proved(withMoreFacts(enlarged, 20, 'absent'))
  for (const [count, matters] of [
    [10, 'asked'],
    [20, 'asked'],
    [10, 'chained'],
    [20, 'chained'],
  ] as const) {
    const more = proved(withMoreFacts(enlarged, count, matters))
    const what = `${count} more matters ${matters === 'asked' ? 'of their own' : 'that depend on one another'}`
    report(atMost(`proof with ${what}/without: ${enlarged.id}`, more.seconds / without.seconds, 1.5))
    report(atMost(`undecided promises with ${what}`, more.undecided, without.undecided))
  }
  const kept = keepAnswers()
  proved(enlarged, [], { kept })
  const [mutant] = mutantsOf(enlarged, ['conditions'])
  if (!mutant) throw new Error(`${enlarged.id} has no condition to change`)
  const variant = mutant.flow()
  const [alone, again] = [proved(variant), proved(variant, [], { kept })]
  report(atMost(`proof of a variant with kept answers/alone: ${enlarged.id}`, again.seconds / alone.seconds, 0.9))
}
process.exitCode = figures.every(({ holds }) => holds) ? 0 : 1
