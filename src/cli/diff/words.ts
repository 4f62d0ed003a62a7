import type { ChangeClass, FlowDifference, Touched } from '#src/diff/index.ts'
import type { Label } from '#src/index.ts'

export type Subject = Exclude<
  keyof FlowDifference,
  'relation' | 'before' | 'after' | 'class' | 'touches' | 'aligned' | 'suggestions' | 'onTrust'
>

/** The subjects of a comparison, in the order they are told. */
export const subjects: Readonly<Record<Subject, Label>> = {
  danger: { zh: '危險優先', en: 'Danger first' },
  document: { zh: '文件', en: 'Document' },
  steps: { zh: '步驟', en: 'Steps' },
  transitions: { zh: '事實與去向', en: 'Facts, and where they lead' },
  facts: { zh: '受理之事實', en: 'Facts taken' },
  duties: { zh: '義務', en: 'Duties' },
  conditions: { zh: '條件', en: 'Conditions' },
  policy: { zh: '政策參數', en: 'Policy' },
  words: { zh: '文件自有之詞彙', en: 'Words of its own' },
  clauses: { zh: '條文', en: 'Clauses' },
}

export const classes: Readonly<Record<ChangeClass, Label>> = {
  safe: { zh: '安全', en: 'safe' },
  needsMigration: { zh: '須移轉', en: 'needs migration' },
  breaking: { zh: '破壞', en: 'breaking' },
}

/** What running cases are to expect: of what is touched, and of what is not. */
export const expectations: Readonly<Record<Touched, { readonly kept: Label; readonly touched: Label }>> = {
  stored: {
    kept: { zh: '已存案件：不變更內容即可移轉', en: 'Stored cases: a migration that changes nothing is enough' },
    touched: { zh: '已存案件：須由移轉更動內容', en: 'Stored cases: a migration has to mend them' },
  },
  journals: {
    kept: { zh: '案卷：均可重演', en: 'Journals: they all replay' },
    touched: { zh: '案卷：可能無法以新版重演', en: 'Journals: they may not replay in the later version' },
  },
  people: {
    kept: {
      zh: '當事人：危險優先、保密及移交均如舊',
      en: 'People: danger first, secrecy and handovers stay as they were',
    },
    touched: {
      zh: '當事人：失去原有之保障，須由人決定',
      en: 'People: they lose a protection they had; people have to decide',
    },
  },
}

/** What the two sides are called. */
export const sides: Readonly<Record<FlowDifference['relation'], readonly [Label, Label]>> = {
  versions: [
    { zh: '舊', en: 'before' },
    { zh: '新', en: 'after' },
  ],
  flows: [
    { zh: '甲', en: 'A' },
    { zh: '乙', en: 'B' },
  ],
}

export const words = {
  alike: { zh: '兩者皆有之步驟', en: 'Steps in both' },
  none: { zh: '無差異', en: 'No difference' },
  verdict: { zh: '對進行中案件', en: 'For running cases' },
  perhaps: {
    zh: '或為同一步驟（僅供參考，未據以比較）',
    en: 'Perhaps the same step (a guess; nothing is compared by it)',
  },
  onTrust: {
    zh: '下列詞彙之程式碼非同一物件，無法比較，視為相同；有案卷者請以 eap migrate 試行',
    en: 'The code of these words was made twice, cannot be compared, and is taken to be the same; try the journals with eap migrate',
  },
  onlyA: { zh: '僅甲之計畫有此流程', en: 'Only the plan of A has this flow' },
  onlyB: { zh: '僅乙之計畫有此流程', en: 'Only the plan of B has this flow' },
  inA: { zh: '僅甲有', en: 'Only A has' },
  inB: { zh: '僅乙有', en: 'Only B has' },
  at: { zh: '於', en: 'at' },
  everywhere: { zh: '各步驟皆引用', en: 'cited at every step' },
  notTaken: { zh: '不受理', en: 'not taken' },
} as const satisfies Record<string, Label>
