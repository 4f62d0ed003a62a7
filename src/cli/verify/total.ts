import { page } from '../layout.ts'
import type { Show } from '../show.ts'
import type { Came } from './verification-lines.ts'
import { verifyWords as words } from './words.ts'

const unusable = { zh: '無法使用', en: 'unusable' }

/** How many flows came to what, on one line. */
export function totalText({ say, paint, lines }: Show, came: readonly (Came | 'unusable')[]): string {
  const names = { holds: words.keptAll, broken: words.broken, undecided: words.undecided, unusable } as const
  const counted = (Object.keys(names) as (keyof typeof names)[]).flatMap((each) => {
    const count = came.filter((one) => one === each).length
    return count ? [`${count} ${say(names[each])}`] : []
  })
  return page([
    paint('bold', `${came.length} ${say(words.flows)}: ${counted.join(', ')}`),
    ...lines(words.seeElsewhere),
  ])
}
