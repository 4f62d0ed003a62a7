import type { AnyStateMachine } from 'xstate'
import * as documents from '#machines/index.ts'
import { verify } from '#src/promises/index.ts'
import { withMoreFacts } from '../../test/promises/support/more-facts.ts'
import { exploredByXState } from './by-xstate.ts'
import { atLeast, atMost, type Explored, type Figure, perSecond, readable } from './figures.ts'

/** How long XState's explorer may walk a flow; ours takes what it needs to reach every state. */
const patience = 3
const enlarged = 'chiayi-city-2016.general'

const isFlow = (part: unknown): part is AnyStateMachine => typeof part === 'object' && part !== null && 'root' in part
const wanted = process.argv.slice(2)
const flows = Object.values(documents)
  .flatMap((parts) => Object.values<unknown>(parts).filter(isFlow))
  .filter(({ id }) => wanted.length === 0 || wanted.some((name) => id.endsWith(name)))

/** Every promise proved over every state. */
function verified(flow: AnyStateMachine): Explored & { readonly undecided: number } {
  const start = performance.now()
  const { states, transitions, promises } = verify(flow)
  const undecided = promises.filter(({ holds }) => holds === null).length
  return { states, transitions, undecided, seconds: (performance.now() - start) / 1_000 }
}

const rows: Record<string, object> = {}
const figures: Figure[] = []
const report = (figure: Figure) => {
  console.log(JSON.stringify(figure))
  figures.push(figure)
}
for (const flow of flows) {
  const theirs = exploredByXState(flow, patience)
  const ours = verified(flow)
  const ratio = perSecond(ours) / perSecond(theirs)
  rows[flow.id] = {
    states: readable(ours.states),
    's, promises proved': ours.seconds.toFixed(1),
    'states/s': readable(perSecond(ours)),
    'states/s, xstate/graph': readable(perSecond(theirs)),
    'seen by it': readable(theirs.states),
    ratio: readable(ratio),
  }
  report(atLeast(`states per second, verify/xstate graph: ${flow.id}`, ratio, 20))
}
console.table(rows)

const large = flows.find(({ id }) => id === enlarged)
if (large) {
  const without = verified(withMoreFacts(large, 10, 'absent'))
  const many = verified(withMoreFacts(large, 10, 'asked'))
  report(atMost(`time with ten more independent facts/without: ${enlarged}`, many.seconds / without.seconds, 4))
  report(atLeast(`states with ten more independent facts/without: ${enlarged}`, many.states / without.states, 1024))
  report(atMost(`undecided promises with ten more independent facts: ${enlarged}`, many.undecided, without.undecided))
}
process.exitCode = figures.every(({ holds }) => holds) ? 0 : 1
