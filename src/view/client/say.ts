/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Label } from '../../vocabulary/label.ts'
import type { Language } from '../messages.ts'

/** A label in the language chosen; Chinese first when in both. */
export const say = ({ zh, en }: Label, lang: Language): string =>
  lang === 'zh' ? zh : lang === 'en' ? en : zh === en ? zh : `${zh} ${en}`

export const htmlLang = (lang: Language): string => (lang === 'en' ? 'en' : 'zh-Hant-TW')
