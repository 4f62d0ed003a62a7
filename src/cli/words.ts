import type { Label, RefusalKind } from '#src/index.ts'

/** What the command line says of its own accord. */
export const words = {
  case: { zh: '案件', en: 'Case' },
  opened: { zh: '開案', en: 'Case opened' },
  at: { zh: '位於', en: 'at' },
  staysAt: { zh: '停留於', en: 'stays at' },
  late: { zh: '補登於', en: 'recorded late, on' },
  repeated: { zh: '重複回報，不再計入', en: 'Reported before; not counted again' },
  repeatedShort: { zh: '重複', en: 'repeated' },
  unknownFact: { zh: '未知之事實', en: 'A fact unknown to the vocabulary' },
  unblock: { zh: '解除', en: 'Unblock' },
  until: { zh: '期限', en: 'due' },
  atOnce: { zh: '即時', en: 'at once' },
  noDate: { zh: '未定期限', en: 'no date set' },
  overdue: { zh: '逾期', en: 'overdue' },
  since: { zh: '自', en: 'since' },
  by: { zh: '由', en: 'by' },
  outcome: { zh: '結果', en: 'Outcome' },
  facts: { zh: '事實', en: 'Facts' },
  taken: { zh: '受理', en: 'taken' },
  refused: { zh: '不受理', en: 'refused' },
  owed: { zh: '未了', en: 'Owed' },
  nothing: { zh: '無', en: 'nothing' },
  stillOpen: { zh: '進行中', en: 'still open' },
  brokeOff: { zh: '檔案無法續讀，於此中止', en: 'The file cannot be read on; stopped here' },
  steps: { zh: '步驟', en: 'Steps' },
  endings: { zh: '結束', en: 'Endings' },
  clauses: { zh: '條文', en: 'clauses' },
  readings: { zh: '解讀', en: 'readings' },
  version: { zh: '版本', en: 'version' },
  asRole: { zh: '身分', en: 'as' },
  asOf: { zh: '截至', en: 'As of' },
  someRefused: {
    zh: '檔案中未受理之事實（詳 eap play）：',
    en: 'Facts of the file that were refused (see eap play): ',
  },
} as const satisfies Record<string, Label>

/** What an explanation comes to, in a word. */
export const kinds: Readonly<Record<'allowed' | RefusalKind, Label>> = {
  allowed: { zh: '可回報', en: 'Allowed' },
  blocked: { zh: '條件未符', en: 'A condition does not hold' },
  notNow: { zh: '目前步驟不受理', en: 'Not at this step' },
  notYours: { zh: '非此角色之權責', en: 'Not for this role' },
  incomplete: { zh: '表單不全', en: 'The form is not in order' },
  unknownFact: { zh: '無此類事實', en: 'No such fact' },
  closed: { zh: '本案已結束', en: 'The case has ended' },
  failed: { zh: '條件執行失敗', en: 'A condition crashed' },
}
