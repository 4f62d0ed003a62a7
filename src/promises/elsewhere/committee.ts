import type { Elsewhere } from './elsewhere.ts'

/** What is kept away from the personnel committee beside the flows. */
export const committee: readonly Elsewhere[] = [
  {
    id: 'I-15',
    zh: '考績委員會及直屬長官不知個案待辦事項及其理由',
    en: 'Neither the personnel committee nor a superior hears what a case waits for, and why',
    keptBy: {
      zh: '僅經手個案者得知條件之答覆',
      en: 'Only those who handle a case from within hear how its questions were answered',
      where: 'src/vocabulary/roles.ts',
    },
  },
  {
    id: 'I-15',
    zh: '檢測結果不告知人事單位及主管',
    en: 'What a screening showed is told to no superior and no personnel office',
    keptBy: {
      zh: '人事單位及關懷小組不在檢測個案之內；個案不記載作答',
      en: 'Personnel office and care team stay outside; the case remembers no answers',
      where: 'src/screening/facts.ts',
    },
  },
  {
    id: 'I-17',
    zh: '考績委員會之步驟對外不揭露',
    en: 'Outsiders do not see that a case is before the committee',
    keptBy: {
      zh: '密件步驟僅示於經手個案者',
      en: 'A confidential step is shown only to those who handle the case',
      where: 'src/case/standing.ts',
    },
  },
]
