import type { Searched, Story, StoryLine, Undecided, Verdict } from '#src/promises/index.ts'
import { hanging } from '../layout.ts'
import type { Show } from '../show.ts'
import type { Subject } from './subjects.ts'
import { verifyWords as words } from './words.ts'

/** A verdict, on one line where the promise holds; else what it says, why it does not, and how to see it. */
export function verdictLines(
  show: Show,
  subject: Subject,
  verdict: Verdict,
  file: string | undefined,
): readonly string[] {
  const { say, lines, paint, columns } = show
  const { id, name, laws, holds } = verdict
  if (holds)
    return hanging([`✓ ${id} ${name} ${paint('dim', searchedText(show, verdict.searched))}`], columns - 2).map(
      (line) => `  ${line}`,
    )
  const head =
    holds === false
      ? `${paint('red', '✗')} ${paint('bold', `${id} ${name}`)}: ${paint('red', say(words.broken))}`
      : `${paint('yellow', '?')} ${paint('bold', `${id} ${name}`)}: ${paint('yellow', say(words.undecided))}`
  const beneath = [
    ...lines(verdict),
    ...(laws.length ? [`${say(words.laws)}: ${laws.join('、')}`] : []),
    ...(holds === false ? storyLines(show, subject, verdict.story, file) : []),
    ...(holds === null ? undecidedLines(show, verdict.undecided) : []),
  ]
  return [`  ${head}`, ...hanging(beneath, columns - 4).map((line) => `    ${line}`.trimEnd())]
}

/** What was searched, from where, and how far. */
function searchedText({ say }: Show, { how, places, steps, ways }: Searched): string {
  if (how === 'survey') return say(words.atOnceKept)
  const counts = [
    [places, words.places],
    [steps, words.steps],
    [ways, words.ways],
  ] as const
  return `${say(words[how])}: ${counts.map(([count, label]) => `${count} ${say(label)}`).join(', ')}`
}

function storyLines(show: Show, { word }: Subject, story: Story, file: string | undefined): readonly string[] {
  const { say, paint } = show
  const replay =
    file === undefined ? say(words.write) : `${say(words.replay)}: eap play ${quoted(word)} ${quoted(file)}`
  return [paint('bold', `${say(words.story)}:`), ...chapters(show, story), replay]
}

/** A case and, before it, the one it goes on from. */
function chapters(show: Show, { lines, continues }: Story): readonly string[] {
  const { say, paint } = show
  return [
    ...(continues ? [`${say(words.earlier)} ${paint('cyan', continues.flow)}:`, ...chapters(show, continues)] : []),
    ...(continues ? [`${say(words.goesOn)}:`] : []),
    ...(lines.length ? [] : [`  ${say(words.atOnce)}`]),
    ...lines.flatMap((line, n) => storyLine(show, line, n + 1)),
  ]
}

function storyLine({ lines, paint }: Show, line: StoryLine, number: number): readonly string[] {
  const clauses = line.clauses.length ? ` ${paint('dim', `[${line.clauses.join('、')}]`)}` : ''
  const lead = `${number}. `.padStart(5)
  return lines(line).map((text, n) => (n ? ' '.repeat(lead.length) + text : `${lead}${text}${clauses}`))
}

function undecidedLines(show: Show, { code, place, zh, en, searched, remedy }: Undecided): readonly string[] {
  const { say } = show
  return [
    `${say(words.why)}: ${say({ zh, en })}: ${place} [${code}]`,
    ...(searched ? [`${say(words.searched)}: ${searchedText(show, searched)}`] : []),
    `${say(words.remedy)}: ${say(remedy)}`,
  ]
}

/** A word as a shell takes it. */
const quoted = (word: string): string => (/^[\w./:#@+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`)
