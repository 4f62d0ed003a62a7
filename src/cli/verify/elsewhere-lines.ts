import { everyElsewhere as all } from '#src/promises/index.ts'
import { hanging, page } from '../layout.ts'
import type { Show } from '../show.ts'
import { verifyWords as words } from './words.ts'

/** What no flow can decide, and where it is kept. */
export function elsewhereText(show: Show, json: boolean): string {
  if (json) return all.map((each) => show.json({ kind: 'elsewhere', ...each })).join('')
  const { say, lines, paint } = show
  const told = all.flatMap((each) => [
    '',
    paint('bold', each.id),
    ...lines(each).map((line) => `  ${line}`),
    `  ${say(words.keptBy)}: ${say(each.keptBy)} ${paint('dim', each.keptBy.where)}`,
  ])
  return page(hanging([paint('bold', `${say(words.notDecided)} (${all.length})`), ...told], show.columns))
}
