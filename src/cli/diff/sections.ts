import type { Difference, FlowDifference } from '#src/diff/index.ts'
import type { Label } from '#src/index.ts'
import type { Show } from '../show.ts'
import { table } from '../width.ts'
import { clauseLines } from './clause-lines.ts'
import { consequenceLines } from './consequence.ts'
import { transitionLines } from './transition-lines.ts'
import { type Subject, subjects, words } from './words.ts'

const indented = (lines: readonly string[]): readonly string[] => lines.map((line) => `  ${line}`)

/** One subject of a comparison: how many differences, and each of them. */
export function sectionLines(show: Show, compared: FlowDifference, subject: Subject): readonly string[] {
  const found = compared[subject].filter((difference) => isHeard(show, difference))
  if (found.length === 0) return []
  const { say, paint } = show
  const title = `${say(subjects[subject])} (${found.length})`
  const byItself = { transitions: transitionLines, clauses: clauseLines } as const
  const usual = compared.relation === 'flows' ? sideBySide : oneByOne
  const tell =
    subject === 'transitions' || (subject === 'clauses' && compared.relation === 'flows') ? byItself[subject] : usual
  return ['', paint(subject === 'danger' ? 'red' : 'bold', title), ...indented(tell(show, compared, found))]
}

/** A name that differs in the other language only is none to speak of in this one. */
function isHeard({ lang }: Show, { kind, before, after }: Difference): boolean {
  if (lang === 'both' || !kind.endsWith('Name')) return true
  return (before as Label | null)?.[lang] !== (after as Label | null)?.[lang]
}

/** Each difference as a sentence, and what it means for running cases. */
const oneByOne = (show: Show, _: FlowDifference, found: readonly Difference[]): readonly string[] =>
  found.flatMap((difference) => {
    const [first = '', ...others] = [...show.lines(difference), ...consequenceLines(show, difference)]
    return [`- ${first}`, ...indented(others)]
  })

/** What only the one has, what only the other has, and what each has its own way. */
function sideBySide(show: Show, compared: FlowDifference, found: readonly Difference[]): readonly string[] {
  const { say } = show
  const names = (these: readonly Difference[]) => table(these.map(({ place, name }) => [place, say(name)]))
  const [onlyA, onlyB] = [found.filter(isOnly('before')), found.filter(isOnly('after'))]
  const both = found.filter((each) => !onlyA.includes(each) && !onlyB.includes(each))
  return [
    ...(onlyA.length ? [`${say(words.inA)} (${onlyA.length})`, ...indented(names(onlyA))] : []),
    ...(onlyB.length ? [`${say(words.inB)} (${onlyB.length})`, ...indented(names(onlyB))] : []),
    ...oneByOne(show, compared, both),
  ]
}

const kindsOfOne = /(Added|Removed|Taken|NotTaken|Owed|NotOwed|Asked|NotAsked)$/

/** Whether a difference is that only this side has something; a value that only one side sets is told with its sentence. */
const isOnly = (side: 'before' | 'after') => (difference: Difference) =>
  kindsOfOne.test(difference.kind) && difference[side] !== null
