import type { Elsewhere } from './elsewhere.ts'

/** What is kept about danger beside the flows. */
export const dangerAndForce: readonly Elsewhere[] = [
  {
    id: 'I-8',
    zh: '移轉而來之個案仍有危險者，自處理危險之步驟開始',
    en: 'A case taken over in danger begins where danger is met',
    keptBy: {
      zh: '開案時依帶入之危險決定起始步驟',
      en: 'Opening a case looks at the danger it takes over',
      where: 'src/case/open.ts',
    },
  },
  {
    id: 'I-9',
    zh: '回報危險及請求協助無須填寫任何文字',
    en: 'Danger is reported and help asked for without filling in any text',
    keptBy: {
      zh: '事實之文字欄位一律為選填',
      en: 'No fact demands any of its texts',
      where: 'src/vocabulary/fact.ts',
    },
  },
  {
    id: 'I-11',
    zh: '機關無從強制就醫、拘束或住院',
    en: 'The agency has no word for committing, restraining or hospitalising anybody',
    keptBy: {
      zh: '義務僅為請求警消或衛生機關協助；措施清單亦無強制手段',
      en: 'What is owed is to ask police, fire service or health authority; no measure of the list compels',
      where: 'src/vocabulary/duties.ts',
    },
  },
  {
    id: 'I-13',
    zh: '移轉及再開案之個案，帶入未決議之危險及應開之會議',
    en: 'A case that goes on from another takes an unresolved danger and the meeting owed for it along',
    keptBy: {
      zh: '移轉及再開案均帶入危險及未履行之義務',
      en: 'Handing over and re-opening pass on danger and open duties',
      where: 'src/case/link.ts',
    },
  },
]
