import type { Label } from '../vocabulary/label.ts'

export const languages = ['zh', 'en', 'both'] as const

/** In which language a drawing speaks; Chinese first, English beside it, when in both. */
export type Language = (typeof languages)[number]

/** A label's texts, each once. */
export const textsOf = ({ zh, en }: Label, lang: Language): readonly string[] =>
  lang === 'both' ? [...new Set([zh, en])] : [lang === 'zh' ? zh : en]

/** A label on one line. */
export const say = (label: Label, lang: Language, between = ' '): string => textsOf(label, lang).join(between)
