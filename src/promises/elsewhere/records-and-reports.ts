import type { Elsewhere } from './elsewhere.ts'

/** What is kept about records and reports beside the flows. */
export const recordsAndReports: readonly Elsewhere[] = [
  {
    id: 'I-4',
    zh: '晤談內容不進入流程、日誌、訊息或圖',
    en: 'What was said in a talk enters no flow, journal, message or chart',
    keptBy: {
      zh: '自由文字另行封存，事實之決定欄位僅有選項、時刻及代號',
      en: 'Texts are split off to be sealed; the decisive half of a fact holds choices, instants and references only',
      where: 'test/case/privacy.test.ts',
    },
  },
  {
    id: 'I-5',
    zh: '每一通報或提供均載明對象、項目、依據及時間',
    en: 'Each notice and disclosure records to whom, what, on what ground and when',
    keptBy: {
      zh: '對象、項目及依據為必填，時刻及回報人為所有事實所共有，日誌逐筆保存',
      en: 'Recipients, items and ground must be given, as the instant and reporter of every fact must; the journal keeps each',
      where: 'src/vocabulary/facts/telling.ts',
    },
  },
  {
    id: 'I-19',
    zh: '密存之內容由機關存管',
    en: 'What is sealed is kept by the agency',
    keptBy: {
      zh: '封存之文字交由機關保存，日誌僅留代號',
      en: 'Sealed texts are handed to the host; the journal keeps a reference',
      where: 'src/case/record.ts',
    },
  },
  {
    id: 'I-20',
    zh: '流程無銷毀紀錄之事實',
    en: 'There is no fact by which a record could be destroyed',
    keptBy: {
      zh: '銷毀屬檔案程序，詞彙不設該事實',
      en: 'Destroying belongs to archive procedure; the vocabulary has no word for it',
      where: 'src/vocabulary/facts.ts',
    },
  },
  {
    id: 'I-21',
    zh: '通報自殺行為之期限為知悉後 24 小時，假日照計',
    en: 'The report of suicide behaviour is due 24 hours after the knowledge, holidays or not',
    keptBy: {
      zh: '期限由法定規則包及工作日曆計算',
      en: 'The statutory pack and the calendar count the deadline',
      where: 'test/time/statutory.test.ts',
    },
  },
]
