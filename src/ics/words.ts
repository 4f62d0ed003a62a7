import type { Label } from '../vocabulary/label.ts'

export type Language = 'zh' | 'en' | 'both'

/** What a calendar says beside the names of duties. */
export const words = {
  discreet: { zh: '待辦事項', en: 'Something to do' },
  atOnce: { zh: '即時辦理', en: 'To be done at once' },
  noDate: { zh: '未定期限，列於起算時', en: 'No date set; shown at the instant from which it is owed' },
  paused: {
    zh: '期限暫停計算，列於起算時',
    en: 'Its deadline stands still; shown at the instant from which it is owed',
  },
  provisional: {
    zh: '期限為暫定：該年度辦公日曆尚未載入',
    en: 'A provisional date: the office calendar of that year is not known',
  },
  by: { zh: '由', en: 'By' },
  ground: { zh: '依據', en: 'Ground' },
} as const satisfies Record<string, Label>

/** Says a label in the language of the calendar. */
export const saying =
  (language: Language, between = ' ') =>
  ({ zh, en }: Label): string =>
    language === 'both' ? `${zh}${between}${en}` : language === 'zh' ? zh : en
