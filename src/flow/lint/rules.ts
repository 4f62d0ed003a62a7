import type { Label } from '../../vocabulary/label.ts'

const rule = (zh: string, en: string, zhRemedy: string, enRemedy: string): Label & { readonly remedy: Label } => ({
  zh,
  en,
  remedy: { zh: zhRemedy, en: enRemedy },
})

/** What no flow may be or have, and what to do about it. */
export const rules = /* @__PURE__ */ (() => ({
  key: rule('流程不得使用', 'a flow never uses', '刪除；逾期亦為事實', 'Leave it out; even a lapse is a fact'),
  word: rule('無此名稱', 'no such name', '使用既有名稱，非程式碼', 'Use a name there is, never code or a pattern'),
  id: rule('無 id 或版本', 'no id or version', '填寫版本及 id，如', 'Give it a version, and an id like'),
  name: rule('未命名', 'not named', '填寫 zh 及 en', 'Name it in zh and en'),
  cites: rule('未引用條文', 'cites no clause', '引用已建模之條文或解讀', 'Cite a clause not left out, or a reading'),
  handover: rule('不得移交', 'cannot hand over', '僅結束步驟得移交', 'Let an ending hand over'),
  unsettled: rule('義務無從履行', 'never settled', '受理', 'Take'),
  deadEnd: rule('無法結束', 'no way to an ending', '加入導向結束之事實', 'Add a fact that leads there, danger apart'),
  done: rule('完成後無去處', 'leads nowhere when done', '加入無條件之 onDone', 'Add an onDone without a guard'),
  unreachable: rule('無法到達', 'never reached', '加入轉移或刪除', 'Lead a way to it, or leave it out'),
  resets: rule('重設並行步驟', 'resets a region beside', '以整個並行步驟為目標', 'Target the whole parallel step'),
  twice: rule('兩處受理', 'taken by two regions', '由一處受理', 'Let one region take it'),
  shadow: rule('與共用詞彙同名', 'already a shared word', '改用其他名稱', 'Choose another name'),
  factName: rule(
    '名稱格式不符',
    'not a name for this',
    '事實如 visit.made，義務如 visitHome',
    'Facts like visit.made, duties like visitHome',
  ),
  nobody: rule('無人負責', 'nobody is named', '指明角色', 'Name at least one role'),
  freeText: rule(
    '自由文字不得進入流程',
    'free text in the decisive half',
    '改列 details，或用選項、時刻、代號',
    'Put it into details, or use choices, instants, opaque references',
  ),
  question: rule(
    '不成問題',
    'not a question',
    '提供 ask、every、some 之一及 failSafe',
    'Give one of ask, every, some, and a failSafe',
  ),
  value: rule('政策值不符', 'not a value for this', '依政策之選項及型別填寫', 'Give one of its choices, of its kind'),
  policy: rule('政策未訂', 'not decided', '填入值，或 toBeGiven', 'Decide it, or say toBeGiven'),
  danger: rule(
    '危險未優先',
    'danger must wait',
    '以 immediateDanger 導向 urgent',
    'Lead immediateDanger to an urgent step',
  ),
}))()
