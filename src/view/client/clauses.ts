import { h } from 'preact'
import type { Language, Texts } from '../messages.ts'
import { say } from './say.ts'
import { words } from './words.ts'

interface Props {
  readonly cites: readonly string[]
  readonly texts: Texts
  readonly lang: Language
}

/** Clauses in the original, word for word; readings as what they are. */
export function Clauses({ cites, texts, lang }: Props) {
  return h(
    'div',
    {},
    cites.map((id) => clause(id, texts, lang)),
  )
}

function clause(id: string, { clauses, readings }: Texts, lang: Language) {
  const reading = readings[id]
  if (reading)
    return h('blockquote', {}, [
      h('div', { class: 'soft' }, `${id} · ${say(words.reading, lang)} (${reading.confidence})`),
      say(reading, lang),
    ])
  return h('blockquote', { lang: 'zh-Hant-TW' }, [h('div', { class: 'soft' }, id), clauses[id] ?? ''])
}
