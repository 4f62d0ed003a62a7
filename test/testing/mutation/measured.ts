import {
  brokenText,
  type Coverage,
  coverageKinds,
  coverageOf,
  type Mutation,
  mutate,
  nameOf,
  percentOf,
  runStories,
  shortfalls,
} from '#src/testing/index.ts'
import type { FlowSuite } from '../suites/suite.ts'

/** The least share of its mutants that a suite must notice, in percent. */
const least = 95

/** What a suite is worth: a line with its shares, and under it all that falls short. */
export interface Measured {
  readonly enough: boolean
  readonly lines: readonly string[]
  readonly coverage: Coverage
}

export function measured(suite: FlowSuite): Measured {
  const { flow, stories, unnoticed, unreached } = suite
  const begun = performance.now()
  const recorder = coverageOf(flow, { except: unreached })
  runStories(flow, stories, recorder)
  const coverage = recorder.coverage()
  const mutation = mutate(flow, stories, { except: unnoticed })
  const lacking = [...failingIn(mutation), ...shortOf(coverage, suite), ...unnoticedIn(mutation)]
  const enough = lacking.every(({ counts }) => !counts) && mutation.score >= least
  const seconds = ((performance.now() - begun) / 1000).toFixed(1)
  const shares = [mutantsIn(mutation), storiesIn(mutation), reachedIn(coverage), `${seconds} s`]
  return {
    enough,
    coverage,
    lines: [`${enough ? '✓' : '✗'} ${flow.id}  ${shares.join('; ')}`, ...lacking.map(({ line }) => `    ${line}`)],
  }
}

/** Something that falls short; one survivor alone does not count, too many do. */
interface Lack {
  readonly line: string
  readonly counts: boolean
}

/** Stories that fail on the flow as it is: the shares are of the others. */
const failingIn = ({ failing }: Mutation): readonly Lack[] =>
  failing.map((result) => ({ line: `✗ ${nameOf(result.story)}\n${brokenText(result)}`, counts: true }))

const shortOf = (coverage: Coverage, { least: needed }: FlowSuite): readonly Lack[] => [
  ...shortfalls(coverage, needed).map(({ zh, en }) => ({ line: `✗ ${zh}\n      ${en}`, counts: true })),
  ...coverage.idleExceptions.map((id) => ({ line: `? excepted, yet reached or not there: ${id}`, counts: true })),
]

const unnoticedIn = ({ survivors, idleExceptions }: Mutation): readonly Lack[] => [
  ...survivors.map(({ id, zh, en }) => ({ line: `– ${id}  ${zh} ${en}`, counts: false })),
  ...idleExceptions.map((id) => ({ line: `? excepted, yet noticed or no mutant: ${id}`, counts: true })),
]

const floor = (percent: number) => `${Math.floor(percent * 10) / 10} %`

function mutantsIn({ fates, score }: Mutation): string {
  const noticed = fates.filter(({ noticedBy }) => noticedBy).length
  const excepted = fates.filter((fate) => !fate.noticedBy && fate.excepted).length
  return `${noticed}/${fates.length - excepted} mutants noticed (${floor(score)}), ${excepted} excepted`
}

const storiesIn = ({ passing, failing }: Mutation): string =>
  failing.length ? `by ${passing} stories; ${failing.length} fail and are left out` : `${passing} stories`

const reachedIn = (coverage: Coverage): string =>
  coverageKinds.map((kind) => `${kind} ${floor(percentOf(coverage[kind]))}`).join(' · ')
