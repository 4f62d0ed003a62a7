import { h } from 'preact'
import type { Contents, Language, LiveTold } from '../messages.ts'
import { say } from './say.ts'
import { words } from './words.ts'

interface Props {
  readonly all: Contents
  readonly lang: Language
  readonly flow: string
  readonly playing: number | null
  readonly watched: string | null
  readonly live: readonly LiveTold[]
  readonly open: (flow: string) => void
  readonly play: (n: number) => void
  readonly watch: (session: string) => void
}

/** Every plan with its flows, the cases that were given, and those that are live. */
export function FlowList({ all, lang, flow, playing, watched, live, open, play, watch }: Props) {
  const flows = all.agencies.flatMap((agency) => agency.flows)
  const nameOf = (id: string) => say(flows.find((each) => each.id === id) ?? { zh: id, en: id }, lang)
  const item = (text: string, current: boolean, act: () => void) =>
    h('li', {}, h('button', { type: 'button', 'aria-current': current, onClick: act }, text))
  return h('nav', { 'aria-label': say(words.flows, lang) }, [
    h('h2', {}, say(words.flows, lang)),
    all.agencies.map((agency) => [
      h('h3', { title: say(agency.title, lang) }, say(agency, lang)),
      h(
        'ul',
        {},
        agency.flows.map((each) => item(say(each, lang), each.id === flow, () => open(each.id))),
      ),
    ]),
    all.cases.length
      ? [
          h('h2', {}, say(words.cases, lang)),
          h(
            'ul',
            {},
            all.cases.map((each, n) => item(`${n + 1} · ${nameOf(each.flow)}`, n === playing, () => play(n))),
          ),
        ]
      : null,
    all.live
      ? [
          h('h2', {}, say(words.live, lang)),
          live.length
            ? h(
                'ul',
                {},
                live.map(({ session, flow: of }) =>
                  item(`${session} · ${nameOf(of)}`, session === watched, () => watch(session)),
                ),
              )
            : h('p', { class: 'soft' }, say(words.nobodyLive, lang)),
        ]
      : null,
  ])
}
