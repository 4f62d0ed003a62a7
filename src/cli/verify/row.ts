import { caseFileOf, type Story, type Verdict, type Verification } from '#src/promises/index.ts'

/** What was proved of a flow, as a program reads it. */
export function verificationRow({ promises, unconcerned, ...about }: Verification, seconds: number): object {
  return {
    ...about,
    seconds: Math.round(seconds * 1_000) / 1_000,
    promises: promises.map(promiseRow),
    unconcerned,
  }
}

const promiseRow = (verdict: Verdict): object => {
  const { id, name, holds } = verdict
  if (verdict.holds === null) return { id, name, holds, undecided: verdict.undecided }
  const { searched } = verdict
  return { id, name, holds, searched, ...(verdict.holds === false && told(verdict.story)) }
}

/** The case file of a story, and those of the cases it goes on from, the first of them first. */
const told = (story: Story): object => {
  const before = earlierThan(story)
  return { story: caseLines(story), ...(before.length > 0 && { before }) }
}

const earlierThan = ({ continues }: Story): readonly object[] =>
  continues ? [...earlierThan(continues), { flow: continues.flow, story: caseLines(continues) }] : []

/** The lines of the case file that plays a story. */
const caseLines = (story: Story): readonly object[] =>
  caseFileOf(story)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
