import { h } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { CaseTold, FlowTold, Language, LineTold } from '../messages.ts'
import { Reasons } from './reasons.ts'
import { say } from './say.ts'
import { words } from './words.ts'

interface Props {
  readonly of: FlowTold
  readonly told: CaseTold
  readonly length: number
  readonly lang: Language
  readonly go: (at: number) => void
}

/** A case played fact by fact. */
export function CasePanel({ of, told, length, lang, go }: Props) {
  const { at, lines, view } = told
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' })
  }, [at])
  const button = (text: string, to: number, name: { zh: string; en: string }) =>
    h('button', { type: 'button', disabled: to < 0 || to >= length || to === at, onClick: () => go(to) }, [
      h('span', { 'aria-hidden': true }, `${text} `),
      say(name, lang),
    ])
  const standing = view.standing.map((id) =>
    say(of.chart.nodes.find((node) => node.id === id) ?? { zh: id, en: id }, lang),
  )
  const where = view.told
    ? `${say(words.standsAt, lang)}: ${standing.join(' + ')}${view.ended ? ` (${say(words.ended, lang)})` : ''}`
    : say(words.notTold, lang)
  return h('section', {}, [
    h('h2', {}, `${say(words.aCase, lang)} ${at + 1}/${length}`),
    h('div', { role: 'toolbar', 'aria-label': say(words.aCase, lang) }, [
      button('«', 0, words.first),
      button('‹', at - 1, words.back),
      button('›', at + 1, words.next),
      button('»', length - 1, words.last),
    ]),
    h('p', { role: 'status', class: 'where' }, [lines[at] ? `${titleOf(lines[at], lang)}. ` : '', where]),
    lines[at] && !lines[at].accepted ? h(Reasons, { reasons: lines[at].reasons, texts: of.texts, lang }) : null,
    lines.length
      ? h(
          'ol',
          { class: 'lines', ref: list },
          lines.map((line, n) => lineOf(line, n, at, lang, go)),
        )
      : null,
  ])
}

const titleOf = ({ fact, accepted }: LineTold, lang: Language): string =>
  fact ? `${say(fact, lang)}: ${say(accepted ? words.taken : words.refused, lang)}` : say(words.opened, lang)

function lineOf(line: LineTold, n: number, at: number, lang: Language, go: Props['go']) {
  const said = line.fields.map(({ value, ...name }) => `${say(name, lang)}: ${say(value, lang)}`).join(' · ')
  const when = line.at?.slice(0, 16).replace('T', ' ') ?? ''
  return h('li', { key: n }, [
    h('button', { type: 'button', 'aria-current': n === at, class: line.accepted ? '' : 'no', onClick: () => go(n) }, [
      `${line.accepted ? '' : '✗ '}${line.fact ? say(line.fact, lang) : say(words.opened, lang)}`,
      h('div', { class: 'soft' }, [when, line.role ? say(line.role, lang) : '', said].filter(Boolean).join(' · ')),
    ]),
  ])
}
