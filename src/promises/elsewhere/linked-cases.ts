import type { Elsewhere } from './elsewhere.ts'

/** What hangs on how cases are linked with one another. */
export const linkedCases: readonly Elsewhere[] = [
  {
    id: 'I-22',
    zh: '個案移轉或結束後，通報義務仍在',
    en: 'A duty to report outlives the case that owes it',
    keptBy: {
      zh: '移轉或再開案之個案承接未履行之義務；結束後始知悉者，由連結之新個案受理',
      en: 'A case that goes on from another takes its open duties over; a matter learnt of after an ending is told to a linked case',
      where: 'src/case/link.ts',
    },
  },
  {
    id: 'I-29',
    zh: '受影響同仁之紀錄及同意與當事人之個案分立',
    en: 'Affected colleagues have records and consent of their own',
    keptBy: {
      zh: '並行開立之個案僅帶入知悉時間及應避開之人，不帶入同意、義務及所言',
      en: 'A case opened beside another learns since when and whom to keep away: no consent, no duty, nothing that was said',
      where: 'src/case/link.ts',
    },
  },
  {
    id: 'I-31',
    zh: '已結束之個案不再移動；僅附記求助、危險、當事人之權利行使及義務之履行',
    en: 'An ended case moves no step; it appends calls for help, danger, rights of the person and what settles what it owes',
    keptBy: {
      zh: '個案結束後得附記者，於一處定之，其餘不受理',
      en: 'What can be appended after an ending is decided in one place; all else is refused',
      where: 'src/case/after-ending.ts',
    },
  },
  {
    id: 'I-31',
    zh: '再開案僅得以連結之新個案為之',
    en: 'A closed case is re-opened only as a linked case of its own',
    keptBy: {
      zh: '新個案載明其由來，舊個案不變；同意重新徵得',
      en: 'The new case says what it goes on from, the old one stays; consent is asked for anew',
      where: 'src/case/link.ts',
    },
  },
  {
    id: 'I-50',
    zh: '承接之認知不視為新近：排除之危險、意思能力、求助意願均重新確認',
    en: 'Nothing carried counts as fresh: a danger excluded, capacity and willingness are found anew',
    keptBy: {
      zh: '移轉時僅帶入仍在期限內者',
      en: 'What is passed on is what still holds when the next case is opened',
      where: 'src/case/link.ts',
    },
  },
  {
    id: 'I-51',
    zh: '義務僅存於一案：承接之義務同時離開前案，前案僅得續辦一次',
    en: 'A duty lives in one case: what is taken over leaves the earlier case with it, and that goes on once',
    keptBy: {
      zh: '開立續辦案件時一併產生前案之末筆紀錄',
      en: 'Opening a case that continues another also makes the last entry of that one',
      where: 'src/case/open.ts',
    },
  },
  {
    id: 'I-32',
    zh: '同一事實重複送達，僅計一次；重複開立之個案不丟失較早之知悉時間',
    en: 'The same fact delivered twice counts once; a second case keeps the earlier knowledge',
    keptBy: {
      zh: '以送達鍵辨識重複；並行個案承接較早之知悉時間及應避開之人。合併兩案由主機決定',
      en: 'Deliveries are known by their key, and a case beside another takes over the earlier knowledge; which of two cases goes on is for the host',
      where: 'test/case/repeated.test.ts',
    },
  },
  {
    id: 'I-40',
    zh: '受影響者為未成年人時，同受法定代理人規則之保護',
    en: 'A minor among those affected is protected by the same rule of representation',
    keptBy: {
      zh: '受影響者各有其個案，凡問及同意者均問法定代理人',
      en: 'Whoever is affected has a case of their own, and wherever consent is asked for, so is the representative',
      where: 'src/conditions/consent.ts',
    },
  },
]
