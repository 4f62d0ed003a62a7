import { coverages, type FlowDifference, type FlowMark, type Touched } from '#src/diff/index.ts'
import type { Label } from '#src/index.ts'
import type { Show } from '../show.ts'
import { padTo, table, widthOf } from '../width.ts'
import { classPainted } from './consequence.ts'
import { sectionLines } from './sections.ts'
import { trustLines } from './trust-lines.ts'
import { expectations, type Subject, sides, subjects, words } from './words.ts'

/** A comparison as a page: whose flows, what they share, what differs by subject, and what it means for running cases. */
export function comparisonLines(show: Show, compared: FlowDifference): readonly string[] {
  const { say, paint } = show
  const { relation, before, after, aligned, suggestions, onTrust } = compared
  const width = Math.max(...sides[relation].map((side) => widthOf(say(side))))
  const sections = Object.keys(subjects).flatMap((subject) => sectionLines(show, compared, subject as Subject))
  return [
    ...markLines(show, sides[relation][0], before, width),
    ...markLines(show, sides[relation][1], after, width),
    '',
    paint('bold', `${say(words.alike)} (${aligned.length})`),
    ...table(aligned.map((step) => [`  ${step.id}`, say(step)])),
    ...(sections.length ? sections : ['', say(words.none)]),
    ...(suggestions.length
      ? ['', paint('bold', say(words.perhaps)), ...suggestions.flatMap((each) => listed(show, each))]
      : []),
    ...trustLines(show, onTrust),
    ...verdictLines(show, compared),
  ]
}

const listed = ({ lines }: Show, label: Label): readonly string[] =>
  lines(label).map((line, n) => (n ? `    ${line}` : `  - ${line}`))

/** One side: the agency and its plan, the flow, and where it comes from if the plan does not lay it down. */
function markLines({ say, paint }: Show, side: Label, mark: FlowMark, width: number): readonly string[] {
  const { agency, title, flow, version, coverage, adoptedFrom } = mark
  const plan = [agency, title].flatMap((label) => (label ? [say(label)] : []))
  const from = coverage === 'described' ? [] : [`${say(coverages[coverage])}${adoptedFrom ? ` (${adoptedFrom})` : ''}`]
  const lines = [...plan, `${paint('bold', say(mark))} ${paint('dim', `${flow} ${version}`)}`, ...from]
  return lines.map((line, n) => `${n ? ' '.repeat(width) : paint('cyan', padTo(say(side), width))}  ${line}`)
}

function verdictLines(show: Show, { class: of, touches = [] }: FlowDifference): readonly string[] {
  if (!of) return []
  const { say, lines, paint } = show
  const each = (Object.keys(expectations) as Touched[]).flatMap((what) => {
    const isTouched = touches.includes(what)
    const [first = '', ...others] = lines(expectations[what][isTouched ? 'touched' : 'kept'])
    return [`  ${isTouched ? paint('red', '✗') : paint('green', '✓')} ${first}`, ...others.map((line) => `    ${line}`)]
  })
  return ['', `${paint('bold', say(words.verdict))}: ${classPainted(show, of)}`, ...each]
}
