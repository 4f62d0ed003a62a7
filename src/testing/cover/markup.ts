import { type Language, textsOf } from '../../draw/languages.ts'
import type { Label } from '../../vocabulary/label.ts'

export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] as string)

/** A label in its languages, each marked as what it is. */
export const spoken = (label: Label, lang: Language): string =>
  textsOf(label, lang)
    .map((text) => (text === label.en && text !== label.zh ? `<span lang="en">${escaped(text)}</span>` : escaped(text)))
    .join(' ')

export const row = (...cells: readonly string[]): string => `<tr>${cells.join('')}</tr>`

export const cell = (text: string, name = ''): string => `<td${name && ` class="${name}"`}>${text}</td>`

export const head = (lang: Language, ...labels: readonly Label[]): string =>
  `<thead><tr>${labels.map((label) => `<th scope="col">${spoken(label, lang)}</th>`).join('')}</tr></thead>`
