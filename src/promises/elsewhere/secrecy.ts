import type { Elsewhere } from './elsewhere.ts'

/** What hangs on what is written where, and who sees it. */
export const secrecy: readonly Elsewhere[] = [
  {
    id: 'I-23',
    zh: '通報人之身分不向當事人、主管或關懷小組透露',
    en: 'Who reported is never told to the person, a superior or the care team',
    keptBy: {
      zh: '可辦事項、待辦清單、步驟及理由均不載通報人',
      en: 'No list of actions or duties, no step and no reason names a reporter',
      where: 'test/stories/telling.long.test.ts',
    },
  },
  {
    id: 'I-34',
    zh: '員工協助之內容不作為調查資料',
    en: 'What was said in the service is no material for an inquiry',
    keptBy: {
      zh: '文字封存於機器之外，個案、紀錄、訊息均無可供提供者',
      en: 'Words are sealed apart: no case, entry or message holds any that could be handed on',
      where: 'test/case/privacy.test.ts',
    },
  },
  {
    id: 'I-35',
    zh: '差勤資料不載員工協助或健康事由',
    en: 'No leave or attendance data names the EAP or a reason of health',
    keptBy: {
      zh: '個案所記憶者及其義務均無差勤、考績之語；流程不產生請假資料',
      en: 'Nothing a case remembers or owes speaks of leave or appraisal; no flow produces leave data',
      where: 'test/stories/free-will.test.ts',
    },
  },
  {
    id: 'I-35',
    zh: '匯出之行事曆不透露個案',
    en: 'A calendar that is exported tells nothing of a case',
    keptBy: {
      zh: '行事曆僅載義務及主機所給之代號，並得僅載有事待辦',
      en: 'It says what is owed and the reference the host gives, or only that there is something to do',
      where: 'test/ics/to-calendar.test.ts',
    },
  },
  {
    id: 'I-53',
    zh: '有利害關係者不研判、不決定、不採取措施、不告知、不密存；當事人保有一切權利',
    en: 'An official in conflict assesses, decides, takes measures, tells and seals nothing; the person concerned keeps every right',
    keptBy: {
      zh: '每一事實均先問回報人是否應迴避，回報危險、求助及保護當事人者不受限',
      en: 'Of every fact it is asked first whether its reporter has to stay out; danger, calls for help and what protects the person are taken in all the same',
      where: 'src/case/conflict.ts',
    },
  },
  {
    id: 'I-36',
    zh: '統計僅為彙總，小格不揭露',
    en: 'Statistics are aggregate, and small cells left out',
    keptBy: {
      zh: '本程式庫不作統計，事實之決定性資料不含文字及可識別之人；彙總及小格遮蔽由主機為之',
      en: 'The library counts nobody, and what a fact decides holds no words and no name; adding up, and leaving small cells out, is for the host',
      where: 'src/vocabulary/fact.ts',
    },
  },
  {
    id: 'I-37',
    zh: '分數不示主管及人事單位',
    en: 'A score is shown to no superior and no personnel office',
    keptBy: {
      zh: '個案不記分數，僅由提供檢測及面談之人得知其後續；主管所見與無後續者同',
      en: 'A case remembers no score; what follows is heard by those who offer it alone, and a superior sees the same either way',
      where: 'test/screening/flow.test.ts',
    },
  },
]
