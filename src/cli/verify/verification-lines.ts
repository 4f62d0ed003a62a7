import type { Progress, Verification } from '#src/promises/index.ts'
import { titleOf } from '../catalogue.ts'
import type { Show } from '../show.ts'
import { rows } from '../summary.ts'
import { words as common } from '../words.ts'
import { many } from './many.ts'
import type { Subject } from './subjects.ts'
import { verifyWords as words } from './words.ts'

/** What became of a whole flow. */
export type Came = 'holds' | 'broken' | 'undecided'

export const cameOf = ({ promises }: Verification): Came => {
  if (promises.some(({ holds }) => holds === false)) return 'broken'
  return promises.every(({ holds }) => holds) ? 'holds' : 'undecided'
}

const marks = { holds: ['green', '✓'], broken: ['red', '✗'], undecided: ['yellow', '?'] } as const

/** Which flow is proved, and what its survey found. */
export function surveyedLines(
  { say, paint }: Show,
  { flow }: Subject,
  { promises, open, steps }: Extract<Progress, { kind: 'surveyed' }>,
): readonly string[] {
  return [
    `${paint('cyan', flow.id)}  ${paint('bold', say(titleOf(flow)))}  ${say(common.version)} ${flow.version ?? ''}`,
    `  ${say(words.surveyed)}: ${steps} ${say(words.steps)}, ${promises} ${say(words.promises)}, ${open} ${say(words.toSearch)}`,
  ]
}

/** How many promises a flow keeps, and how long that took. */
export function verificationLines(show: Show, found: Verification, seconds: number): readonly string[] {
  const { say, paint } = show
  const { flow, counted, promises, unconcerned } = found
  const [colour, mark] = marks[cameOf(found)]
  const counts = ([true, false, null] as const).flatMap((each) => {
    const count = promises.filter(({ holds }) => holds === each).length
    const name = each ? words.holds : each === false ? words.broken : words.undecided
    return count || each ? [`${count} ${say(name)}`] : []
  })
  const aside = unconcerned.length ? [`${unconcerned.length} ${say(words.unconcerned)}`] : []
  const states = counted
    ? `${many(counted.states)} ${say(words.states)}, ${many(counted.transitions)} ${say(words.transitions)}`
    : say(words.tooMany)
  return [
    `${paint(colour, mark)} ${paint('cyan', flow)}`,
    ...rows(show, [
      [say(words.promises), [[...counts, ...aside].join(', ')]],
      ...(counted === undefined ? [] : [[say(words.counted), [states]] as const]),
      [say(words.time), [`${seconds.toFixed(1)} ${say(words.seconds)}`]],
    ]),
  ]
}
