import { reasonLines } from '../match/subject.ts'
import { writeActual } from './actual.ts'
import { writeExpected } from './expected.ts'
import { isName } from './fault.ts'
import type { Deviation, StoryResult } from './result.ts'

/**
 * What is wrong with a story, in words: where it went otherwise, by row, fact and role, and every word that the flow
 * does not have, by its place. Never what was said. Empty when all is well.
 *
 * @example
 * const text = brokenText(tellStory(flow, story))
 */
export const brokenText = ({ deviation, faults }: StoryResult): string =>
  [
    ...(deviation ? [deviationText(deviation)] : []),
    ...faults.map(({ path, code, zh, en }) => `✎ ${path} ${code} ${zh} ${en}`),
  ].join('\n')

function deviationText({ row, fact, role, expected, actual, reasons }: Deviation): string {
  const where = row === 0 ? '開案 opening' : `第 ${row} 列 row ${row}: ${named(fact)} (${named(role)})`
  return `${where}
  預期 expected  ${writeExpected(expected) || '受理 taken in'}
  實際 was       ${writeActual(actual, expected)}${reasonLines(reasons)}`
}

const named = (word: unknown): string => (isName(word) ? word : '?')
