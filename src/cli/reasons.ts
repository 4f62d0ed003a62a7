import type { Reason } from '#src/index.ts'
import type { Show } from './show.ts'
import { words } from './words.ts'

/** Reasons as a list: each says why, on which ground, and what would unblock it. */
export const reasonLines = (show: Show, reasons: readonly Reason[]): string[] =>
  reasons.flatMap((reason) => said(show, reason).map((line, n) => `${n ? '  ' : '- '}${line}`))

function said({ lines, paint }: Show, { zh, en, unblock, path, cites, laws }: Reason): readonly string[] {
  const where = path ? ` (${path})` : ''
  const [first = '', ...others] = lines({
    zh: `${zh}${where}${words.unblock.zh}：${unblock.zh}`.replace(/(?<![？。；])解除：/, '；解除：'),
    en: `${en}${where}${/[?.]$/.test(en) && !where ? '' : '.'} ${words.unblock.en}: ${unblock.en}.`,
  })
  const grounds = [...cites, ...laws]
  return [grounds.length ? `${first} ${paint('dim', `[${grounds.join('、')}]`)}` : first, ...others]
}
