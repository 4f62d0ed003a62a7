import { h } from 'preact'
import type { Reason } from '../../case/reason.ts'
import type { Language, Texts } from '../messages.ts'
import { Clauses } from './clauses.ts'
import { say } from './say.ts'
import { words } from './words.ts'

interface Props {
  readonly reasons: readonly Reason[]
  readonly texts: Texts
  readonly lang: Language
}

/** Why not, with the clause, and what would help. */
export function Reasons({ reasons, texts, lang }: Props) {
  return h(
    'ul',
    { class: 'reasons' },
    reasons.map((reason) =>
      h('li', {}, [
        h('div', {}, say(reason, lang)),
        h('div', { class: 'soft' }, `${say(words.remedy, lang)}: ${say(reason.unblock, lang)}`),
        reason.laws.length ? h('div', { class: 'soft' }, reason.laws.join('、')) : null,
        h(Clauses, { cites: reason.cites, texts, lang }),
      ]),
    ),
  )
}
