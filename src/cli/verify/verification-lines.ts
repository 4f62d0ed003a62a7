import type { Verification } from '#src/promises/index.ts'
import { titleOf } from '../catalogue.ts'
import type { Show } from '../show.ts'
import { rows } from '../summary.ts'
import { words as common } from '../words.ts'
import { many } from './many.ts'
import type { Proved } from './proof.ts'
import { verdictLines } from './verdict-lines.ts'
import { verifyWords as words } from './words.ts'

/** What is told of a flow. */
export interface Proof extends Proved {
  /** Where the story of a broken promise was written, by the promise's name. */
  readonly files: ReadonlyMap<string, string>
}

/** What became of a whole flow. */
export type Came = 'holds' | 'broken' | 'undecided'

export const cameOf = ({ promises }: Verification): Came => {
  if (promises.some(({ holds }) => holds === false)) return 'broken'
  return promises.every(({ holds }) => holds) ? 'holds' : 'undecided'
}

const marks = { holds: ['green', '✓'], broken: ['red', '✗'], undecided: ['yellow', '?'] } as const

/** How many promises a flow keeps and over how many states, then each that it does not. */
export function verificationLines(show: Show, { subject, found, seconds, files }: Proof): readonly string[] {
  const { say, paint } = show
  const { flow, version, states, transitions, promises, unconcerned } = found
  const [colour, mark] = marks[cameOf(found)]
  const held = promises.filter(({ holds }) => holds)
  const counted = ([true, false, null] as const).flatMap((each) => {
    const count = promises.filter(({ holds }) => holds === each).length
    const name = each ? words.holds : each === false ? words.broken : words.undecided
    return count || each ? [`${count} ${say(name)}`] : []
  })
  const aside = unconcerned.length ? [`${unconcerned.length} ${say(words.unconcerned)}`] : []
  const time = `${seconds.toFixed(1)} ${say(words.seconds)}`
  return [
    `${paint(colour, mark)} ${paint('cyan', flow)}  ${paint('bold', say(titleOf(subject.flow)))}  ${say(common.version)} ${version}`,
    ...rows(show, [
      [say(words.promises), [[...counted, ...aside].join(', ')]],
      [
        say(words.explored),
        [`${many(states)} ${say(words.states)}, ${many(transitions)} ${say(words.transitions)}, ${time}`],
      ],
    ]),
    ...promises
      .filter((verdict) => !held.includes(verdict))
      .flatMap((verdict) => ['', ...verdictLines(show, subject, verdict, files.get(verdict.name))]),
  ]
}
