import type { Elsewhere } from './elsewhere.ts'

/** What hangs on how facts are recorded, and on time. */
export const recordAndTime: readonly Elsewhere[] = [
  {
    id: 'I-32',
    zh: '較早之知悉時間不因後來之通報而丟失',
    en: 'No later report loses an earlier knowledge',
    keptBy: {
      zh: '各流程共用之收受事實處，恆取最早之知悉時間',
      en: 'The one fold all flows share always keeps the earliest instant of knowledge',
      where: 'src/flow/note.ts',
    },
  },
  {
    id: 'I-38',
    zh: '每一判斷均載明何人以何角色於何時為之',
    en: 'Every judgement says who made it, in which role and when',
    keptBy: {
      zh: '事實之格式必載角色、代號及時間；不具該角色者不受理',
      en: 'The form of every fact asks for role, reference and instant; nobody reports what is not theirs to report',
      where: 'src/vocabulary/fact.ts',
    },
  },
  {
    id: 'I-41',
    zh: '流程不得有計時器',
    en: 'No flow holds a timer',
    keptBy: {
      zh: '定義流程時即拒絕一切計時、延遲及自動轉移',
      en: 'Clocks, delays and eventless ways are refused as a flow is defined',
      where: 'src/flow/lint/shape.ts',
    },
  },
  {
    id: 'I-42',
    zh: '重演同一紀錄，得同一個案',
    en: 'The same journal gives the same case',
    keptBy: {
      zh: '個案得由紀錄重演；核心不讀時鐘、亂數或環境，條件僅見所知及事實',
      en: 'A case is replayed from its journal; the core reads no clock, chance or environment, and conditions see what is known and the fact alone',
      where: 'test/case/replay.test.ts',
    },
  },
]
