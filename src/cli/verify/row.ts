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
  return { id, name, holds, searched, ...(verdict.holds === false && { story: caseLines(verdict.story) }) }
}

/** The lines of the case file that plays a story. */
const caseLines = (story: Story): readonly object[] =>
  caseFileOf(story)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
