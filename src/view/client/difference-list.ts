import { h } from 'preact'
import type { Language } from '../messages.ts'
import { useTold } from './api.ts'
import { say } from './say.ts'
import { subjects, words } from './words.ts'

/** In what two flows differ, by subject. */
export function DifferenceList({ a, b, lang }: { readonly a: string; readonly b: string; readonly lang: Language }) {
  const { told } = useTold('compare', { a, b })
  if (!told) return null
  const groups = Object.entries(subjects).flatMap(([id, label]) => {
    const found = told.differences.filter(({ subject }) => subject === id)
    if (!found.length) return []
    return h('details', { open: found.length < 8 }, [
      h('summary', {}, `${say(label, lang)} (${found.length})`),
      h(
        'ul',
        {},
        found.map((each) => h('li', {}, [h('b', {}, say(each.name, lang)), ` — ${say(each, lang)}`])),
      ),
    ])
  })
  return h('section', { class: 'differences', tabIndex: 0, 'aria-label': say(words.differences, lang) }, [
    h('h2', {}, say(words.differences, lang)),
    groups.length ? groups : h('p', {}, say(words.noDifference, lang)),
    h('p', { class: 'soft' }, `${say(words.alsoIn, lang)}: ${told.aligned.map((each) => say(each, lang)).join('、')}`),
  ])
}
