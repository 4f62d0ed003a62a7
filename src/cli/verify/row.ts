import { caseFileOf, type Story, type Verdict } from '#src/promises/index.ts'
import type { Proof } from './verification-lines.ts'

/** What was proved of a flow, as a program reads it. */
export function verificationRow({ found, seconds }: Proof): object {
  const { promises, unconcerned, ...counted } = found
  return {
    ...counted,
    seconds: Math.round(seconds * 1_000) / 1_000,
    promises: promises.map(promiseRow),
    unconcerned,
  }
}

const promiseRow = (verdict: Verdict): object => {
  const { id, name, holds } = verdict
  if (verdict.holds === false) return { id, name, holds, story: caseLines(verdict.story) }
  return { id, name, holds, ...(verdict.holds === null && { undecided: verdict.undecided }) }
}

/** The lines of the case file that plays a story. */
const caseLines = (story: Story): readonly object[] =>
  caseFileOf(story)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
