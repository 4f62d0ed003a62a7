import { h } from 'preact'
import type { Answer, FlowTold, Language } from '../messages.ts'
import { Reasons } from './reasons.ts'
import { say } from './say.ts'
import { kinds, words } from './words.ts'

interface Props {
  readonly of: FlowTold
  readonly role: string | null
  readonly answers: readonly Answer[]
  readonly lang: Language
  readonly ask: (role: string | null) => void
}

/** What a role may report now, and why not the rest. */
export function WhyList({ of, role, answers, lang, ask }: Props) {
  const options = Object.entries(of.roles).map(([id, label]) => h('option', { value: id }, say(label, lang)))
  const group = (...among: readonly Answer['kind'][]) => answers.filter(({ kind }) => among.includes(kind))
  const [may, held] = [group('allowed'), group('blocked', 'failed')]
  const rest = answers.filter((each) => !may.includes(each) && !held.includes(each))
  return h('section', {}, [
    h('h2', {}, say(words.why, lang)),
    h('label', {}, [
      `${say(words.asRole, lang)} `,
      h(
        'select',
        {
          value: role ?? '',
          onChange: ({ currentTarget }: { currentTarget: HTMLSelectElement }) => ask(currentTarget.value || null),
        },
        [h('option', { value: '' }, say(words.onlooker, lang)), ...options],
      ),
    ]),
    held.length
      ? [
          h('h3', {}, say(words.held, lang)),
          h(
            'ul',
            {},
            held.map((each) => answer(each, of, lang)),
          ),
        ]
      : null,
    may.length
      ? [
          h('h3', {}, say(words.may, lang)),
          h(
            'ul',
            {},
            may.map((each) => h('li', { class: 'yes' }, say(each, lang))),
          ),
        ]
      : null,
    rest.length
      ? h('details', {}, [
          h('summary', {}, `${say(words.rest, lang)} (${rest.length})`),
          h(
            'ul',
            {},
            rest.map((each) => answer(each, of, lang)),
          ),
        ])
      : null,
  ])
}

const answer = (each: Answer, { texts }: FlowTold, lang: Language) =>
  h('li', {}, [
    h('details', {}, [
      h('summary', { class: 'no' }, `${say(each, lang)} — ${say(kinds[each.kind], lang)}`),
      h(Reasons, { reasons: each.reasons, texts, lang }),
    ]),
  ])
