import type { Label } from '#src/index.ts'
import { hanging, page } from '../layout.ts'
import type { Show } from '../show.ts'
import { type Answer, answers, type Verdict, type Why } from './verdict.ts'

const marks = { loads: '✓', needsMigration: '!', breaks: '✗', unusable: '?', skipped: '-' } as const
const colours = { loads: 'green', needsMigration: 'yellow', breaks: 'red', unusable: 'red', skipped: 'dim' } as const

/** How one stored case fares, for people. */
export function verdictText(show: Show, verdict: Verdict): string {
  const { say, paint } = show
  const { file, line, column, answer, step, why } = verdict
  const place = [file, line, column].filter((part) => part !== undefined).join(':')
  const at = step !== undefined && answer !== 'loads' ? ` ${paint('dim', `(${step})`)}` : ''
  const head = `${paint(colours[answer], marks[answer])} ${place}  ${say(answers[answer])}${at}`
  return page([
    head,
    ...hanging(
      why.flatMap((each) => whyLines(show, each)),
      show.columns - 4,
    ).map((each) => `    ${each}`),
  ])
}

const whyLines = ({ lines }: Show, { zh, en, path, unblock }: Why): readonly string[] => {
  const where = path ? ` (${path})` : ''
  const label: Label = {
    zh: `${zh}${where}${unblock ? `；${unblock.zh}` : ''}`,
    en: `${en}${where}${unblock ? `. ${unblock.en}` : ''}`,
  }
  return lines(label).map((line, n) => `${n ? '  ' : '- '}${line}`)
}

export type Counts = Readonly<Record<Answer, number>>

export const none: Counts = { loads: 0, needsMigration: 0, breaks: 0, unusable: 0, skipped: 0 }

/** How many fare how, on one line. */
export function summaryText({ say, paint }: Show, counts: Counts): string {
  const each = (Object.keys(none) as Answer[]).map(
    (answer) => `${counts[answer].toLocaleString('en')} ${say(answers[answer])}`,
  )
  return page(['', `${paint('bold', say(nothingWritten))}: ${each.join(', ')}`])
}

const nothingWritten: Label = { zh: '試行結果（未寫入任何檔案）', en: 'Dry run, nothing was written' }
