import { h } from 'preact'
import type { Contents, Language } from '../messages.ts'
import { say } from './say.ts'
import { words } from './words.ts'

interface Props {
  readonly all: Contents
  readonly lang: Language
  readonly flow: string
  readonly other: string | null
  readonly setLang: (lang: Language) => void
  readonly compare: (flow: string | null) => void
}

type Changed = { readonly currentTarget: HTMLSelectElement }

/** The title, the language, and what the flow is compared with. */
export function Head({ all, lang, flow, other, setLang, compare }: Props) {
  const groups = all.agencies.map((agency) => {
    const others = agency.flows.filter(({ id }) => id !== flow)
    return h(
      'optgroup',
      { label: say(agency, lang) },
      others.map((each) => h('option', { value: each.id }, say(each, lang))),
    )
  })
  return h('header', {}, [
    h('h1', {}, say(words.title, lang)),
    h('label', {}, [
      `${say(words.compareWith, lang)} `,
      h(
        'select',
        { value: other ?? '', onChange: ({ currentTarget }: Changed) => compare(currentTarget.value || null) },
        [h('option', { value: '' }, say(words.nothing, lang)), ...groups],
      ),
    ]),
    h('label', {}, [
      `${say(words.language, lang)} `,
      h('select', { value: lang, onChange: ({ currentTarget }: Changed) => setLang(currentTarget.value as Language) }, [
        h('option', { value: 'zh' }, '中文'),
        h('option', { value: 'en' }, 'English'),
        h('option', { value: 'both' }, '中文 + English'),
      ]),
    ]),
  ])
}
