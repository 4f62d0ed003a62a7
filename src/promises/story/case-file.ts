import type { Story } from '../verdict.ts'

/**
 * A story as a case file, one fact on a line: `eap play FLOW FILE` plays it.
 *
 * @example
 * if (verdict.holds === false) writeFileSync('story.jsonl', caseFileOf(verdict.story))
 */
export const caseFileOf = ({ opening, lines }: Story): string =>
  [{ type: 'case.opened', ...opening }, ...lines.map(({ fact }) => fact)]
    .map((line) => `${JSON.stringify(line)}\n`)
    .join('')
