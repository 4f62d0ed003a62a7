import { due } from '#src/index.ts'
import { offsetOf } from './instant.ts'
import { hanging } from './layout.ts'
import { owedLines } from './owed.ts'
import type { Show } from './show.ts'
import { namedStep } from './steps.ts'
import type { Tally } from './tally.ts'
import { padTo, widthOf } from './width.ts'
import { words } from './words.ts'

/** How a case stands once its file has been played: outcome, count, and what is still owed. */
export function summaryLines(show: Show, { case: kase, taken, refused, repeated }: Tally): string[] {
  if (!kase) return []
  const { say, paint } = show
  const step = say(namedStep(kase.flow, kase.step))
  const outcome =
    kase.status === 'ended'
      ? paint('bold', step)
      : `${paint('bold', say(words.stillOpen))}: ${paint('cyan', `● ${step}`)}`
  const counted = [
    `${taken} ${say(words.taken)}`,
    `${refused} ${say(words.refused)}`,
    ...(repeated ? [`${repeated} ${say(words.repeatedShort)}`] : []),
  ].join(', ')
  const owed = owedLines(show, kase.flow, due(kase, kase.recordedAt), offsetOf(kase.opening.at))
  return rows(show, [
    [say(words.outcome), [outcome]],
    [say(words.facts), [counted]],
    [say(words.owed), owed.length ? owed : [say(words.nothing)]],
  ])
}

/** Titles on the left, what they stand for beside them. */
export function rows({ paint, columns }: Show, pairs: readonly (readonly [string, readonly string[]])[]): string[] {
  const width = Math.max(...pairs.map(([title]) => widthOf(title)))
  return pairs.flatMap(([title, texts]) =>
    hanging(texts, columns - width - 4).map(
      (text, n) => `  ${n ? ' '.repeat(width) : paint('dim', padTo(title, width))}  ${text}`,
    ),
  )
}
