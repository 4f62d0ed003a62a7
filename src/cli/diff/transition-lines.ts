import { type FlowDifference, type TransitionDifference, type Way, waySaid } from '#src/diff/index.ts'
import type { Show } from '../show.ts'
import { consequenceLines } from './consequence.ts'
import { sideLines } from './side-lines.ts'
import { words } from './words.ts'

/** Where each fact leads, step by step, one side beneath the other. */
export function transitionLines(show: Show, { relation, transitions }: FlowDifference): readonly string[] {
  const { say, paint } = show
  const waysLines = (ways: readonly Way[] | null): readonly string[] =>
    ways?.flatMap((way, n) => wayLines(show, way, n > 0)) ?? [paint('dim', say(words.notTaken))]
  const factLines = (each: TransitionDifference): readonly string[] => [
    `- ${say(each.name)} ${paint('dim', each.fact)}`,
    ...sideLines(show, relation, [waysLines(each.before), waysLines(each.after)]).map((line) => `  ${line}`),
    ...consequenceLines(show, each).map((line) => `  ${line}`),
  ]
  return [...new Set(transitions.map(({ step }) => step))].flatMap((step) => {
    const here = transitions.filter((each) => each.step === step)
    const heading = here[0] ? `${say(here[0].stepName)}${step === '*' ? '' : ` ${paint('dim', step)}`}` : ''
    return [heading, ...here.flatMap(factLines).map((line) => `  ${line}`)]
  })
}

/** One way on, in each language, with its clauses. */
function wayLines({ lines, paint }: Show, way: Way, otherwise: boolean): readonly string[] {
  const cites = way.cites.length ? ` ${paint('dim', `[${way.cites.join('、')}]`)}` : ''
  return lines(waySaid(way, otherwise)).map((line, n) => (n ? line : `${line}${cites}`))
}
