import type { Action, RefusalKind } from '#src/index.ts'
import { reasonLines } from './reasons.ts'
import type { Show } from './show.ts'
import { table } from './width.ts'
import { kinds } from './words.ts'

const withReasons: readonly RefusalKind[] = ['blocked', 'failed', 'incomplete']
const byName: readonly RefusalKind[] = ['notNow', 'closed', 'notYours']

/** First what may be reported, then what a condition holds back and why, then the rest by name. */
export function actionLines(show: Show, all: readonly Action[]): string[] {
  const { say, paint } = show
  const of = (kind: Action['kind']) => all.filter((action) => action.kind === kind)
  const section = (kind: Action['kind'], lines: (found: readonly Action[]) => readonly string[]) => {
    const found = of(kind)
    return found.length || kind === 'allowed'
      ? ['', paint('bold', `${say(kinds[kind])} (${found.length})`), ...lines(found)]
      : []
  }
  const reasoned = (action: Action) => [
    `  ${paint('red', '✗')} ${action.type}  ${say(action)}`,
    ...reasonLines(show, action.reasons).map((line) => `    ${line}`),
  ]
  return [
    ...section('allowed', (found) => table(found.map((each) => [`  ${paint('green', '✓')} ${each.type}`, say(each)]))),
    ...withReasons.flatMap((kind) => section(kind, (found) => found.flatMap(reasoned))),
    ...byName.flatMap((kind) => section(kind, (found) => [`  ${found.map(({ type }) => type).join(', ')}`])),
  ]
}
