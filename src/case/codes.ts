import type { Label } from '../vocabulary/label.ts'

export interface Code extends Label {
  readonly unblock: Label
}

const useVocabulary: Label = { zh: '使用詞彙表中之事實類型', en: 'Use a fact type of the vocabulary' }
const mendForm: Label = { zh: '依表單更正後重送', en: 'Correct it by the form and hand it in again' }
/** Nothing helps, or whoever refuses by this code says what does. */
const nothing: Label = { zh: '無', en: 'Nothing' }

/** Every code a refusal can carry, besides the names of conditions. */
export const codes = {
  notAFact: {
    zh: '不是事實回報',
    en: 'This is not a fact',
    unblock: { zh: '須為含 type、at、by 之物件', en: 'Hand in an object with type, at and by' },
  },
  unknownFact: {
    zh: '無此類事實',
    en: 'There is no such fact',
    unblock: useVocabulary,
  },
  reservedEvent: {
    zh: '不接受系統保留事件',
    en: 'Reserved events are not taken in',
    unblock: useVocabulary,
  },
  missing: { zh: '缺少必要欄位', en: 'A required field is missing', unblock: mendForm },
  wrongType: { zh: '欄位型別不符', en: 'A field has the wrong type', unblock: mendForm },
  notAChoice: { zh: '不在選項之內', en: 'Not one of the choices', unblock: mendForm },
  outOfRange: { zh: '數量或長度超出範圍', en: 'A number or length is out of range', unblock: mendForm },
  unknownField: { zh: '有表單以外之欄位', en: 'There are fields the form does not have', unblock: mendForm },
  notAnInstant: {
    zh: '須為含時區位移之 ISO 8601 時刻',
    en: 'Must be an ISO 8601 instant with an offset',
    unblock: { zh: '例：2026-03-02T09:10:00+08:00', en: 'For example 2026-03-02T09:10:00+08:00' },
  },
  instantOutOfBounds: {
    zh: '時刻不在 1900 年至 2199 年之間',
    en: 'The instant lies outside the years 1900 to 2199',
    unblock: { zh: '更正時刻', en: 'Correct the instant' },
  },
  personalIdentifier: {
    zh: '須為不透明代號，不得似身分證字號、電話或電子郵件',
    en: 'Must be an opaque reference; nothing like a national ID number, telephone number or e-mail address',
    unblock: { zh: '改用系統內部代號', en: "Use the host system's own reference" },
  },
  atAfterRecordedAt: {
    zh: '發生時刻晚於記錄時刻',
    en: 'The instant lies after its recording',
    unblock: { zh: '更正時刻', en: 'Correct the instant' },
  },
  recordedAtMissing: {
    zh: '未給記錄時刻（recordedAt）',
    en: 'No recordedAt was given',
    unblock: {
      zh: '給予主機時鐘之時刻，例：new Date().toISOString()',
      en: "Give your own clock's instant, for example new Date().toISOString()",
    },
  },
  anotherDueInstant: {
    zh: '與機關行事曆推算之期限不符，或該年辦公日尚未載入',
    en: "It is not the due instant by the agency's calendar, or the office days of that year are not loaded",
    unblock: { zh: '以 lapse 所列之逾期記錄', en: 'Record the lapses that lapse lists' },
  },
  lateAlready: {
    zh: '期限已過，不得再延長或暫停',
    en: 'The due instant has passed: it can be neither extended nor paused any more',
    unblock: { zh: '儘速履行，並載明逾期', en: 'Do what is owed; it stays late' },
  },
  inConflict: {
    zh: '有利害關係者應迴避，但得回報危險及求助',
    en: 'Whoever has a conflict of interest stays out, save to report danger and ask for help',
    unblock: nothing,
  },
  noEffect: { zh: '已記錄，惟不生所載之效力', en: 'Recorded, but without the effect it names', unblock: nothing },
  notStated: {
    zh: '已記錄，惟未載明告知之事項或依據',
    en: 'Recorded, but without what was told or on what ground',
    unblock: nothing,
  },
  notOwed: {
    zh: '所載起算時間之事項未在應辦之列',
    en: 'Nothing that came up at that instant is owed',
    unblock: { zh: '依待辦清單所列之起算時間載明，或不載明', en: 'Name an instant from the list of duties, or none' },
  },
  keyReused: {
    zh: '同一識別鍵已用於不同事實',
    en: 'The key was used for a different fact',
    unblock: { zh: '每一事實使用各自之識別鍵', en: 'Give each fact a key of its own' },
  },
  notYours: {
    zh: '此角色不得回報此事實',
    en: 'This role may not report this fact',
    unblock: nothing,
  },
  notNow: {
    zh: '目前步驟不受理此事實',
    en: 'The case does not take this fact at its present step',
    unblock: nothing,
  },
  notInThisFlow: {
    zh: '本流程不受理此事實',
    en: 'This flow never takes this fact',
    unblock: { zh: '於適用之流程回報', en: 'Report it in the flow it belongs to' },
  },
  closed: {
    zh: '本案已結束，不再受理事實',
    en: 'The case has ended and takes no further fact',
    unblock: { zh: '重新開啟連結之新案', en: 'Re-open it as a linked case' },
  },
  notAvailableToYou: {
    zh: '不便向您說明',
    en: 'Not available to you',
    unblock: { zh: '請洽單一服務窗口', en: 'Ask the EAP service window' },
  },
  conditionCrashed: {
    zh: '條件執行失敗',
    en: 'A condition crashed',
    unblock: { zh: '請系統維護者修正該條件', en: 'Let the maintainers mend the condition' },
  },
  badPolicy: {
    zh: '政策參數不符',
    en: 'The policy does not fit',
    unblock: { zh: '更正政策參數', en: 'Correct the policy' },
  },
  toBeGiven: {
    zh: '機關須自行訂定此值',
    en: 'The agency must set this value itself',
    unblock: { zh: '於政策參數填入', en: 'Give it in the policy' },
  },
  flowAbsent: {
    zh: '機關計畫未訂定此流程',
    en: "The agency's plan lays down no such flow",
    unblock: { zh: '於政策參數 adopts 載明採用', en: 'Say in the policy, under adopts, that the agency adopts it' },
  },
  cannotContinue: {
    zh: '前案不得由本流程接續',
    en: 'The earlier case does not go on in this flow',
    unblock: { zh: '於移交之流程開案', en: 'Open the flow it was handed over to' },
  },
  continuedAlready: {
    zh: '前案已於他案續辦',
    en: 'The earlier case goes on in another case already',
    unblock: { zh: '接續該案', en: 'Continue that one' },
  },
  sameCase: {
    zh: '續辦案件須另有代號',
    en: 'A case cannot go on under its own reference',
    unblock: { zh: '給予新代號', en: 'Give it another reference' },
  },
  beforeEarlier: {
    zh: '開案時刻早於前案之開案',
    en: 'It is opened before what it continues was',
    unblock: { zh: '更正時刻', en: 'Correct the instant' },
  },
  goesOnElsewhere: {
    zh: '本案已於他案續辦；請一併告知該案',
    en: 'The case goes on in another: tell it there too',
    unblock: { zh: '於續辦案件回報', en: 'Report it to the case it goes on in' },
  },
  unreadable: { zh: '無法讀取', en: 'It cannot be read', unblock: nothing },
  notChained: {
    zh: '此筆未與前後各筆相連，日後無法核對',
    en: 'The entry is not linked to those beside it, which cannot be checked later',
    unblock: {
      zh: '每次均給予 chain；以 sha256 重演案卷後續行',
      en: 'Always give chain; replay the journal with sha256 and go on from there',
    },
  },
} as const satisfies Record<string, Code>

/** What else is wrong with a journal, or with what its case goes on from. */
export const journalCodes = {
  anotherFlow: {
    zh: '屬其他流程',
    en: 'It belongs to another flow',
    unblock: { zh: '以其所屬流程讀取', en: 'Read it with the flow it belongs to' },
  },
  unknownVersion: {
    zh: '無法由此版本移轉',
    en: 'No migration leads from this version',
    unblock: { zh: '提供移轉步驟', en: 'Supply the migration' },
  },
  brokenJournal: {
    zh: '案卷不連續',
    en: 'The journal is not continuous',
    unblock: { zh: '由存檔取回完整案卷', en: 'Restore the whole journal from its store' },
  },
  replayDiffers: {
    zh: '重演結果與案卷記載不同',
    en: 'Replaying leads elsewhere than the journal says',
    unblock: { zh: '確認流程版本與案卷相符', en: 'Replay with the version of the flow the case ran on' },
  },
  chainBroken: {
    zh: '未載前一筆之雜湊值，或與前一筆不符',
    en: 'It does not hold the print of the entry before',
    unblock: { zh: '由存檔取回完整案卷', en: 'Restore the whole journal from its store' },
  },
  sealedDiffers: {
    zh: '密件內容與案卷所載雜湊值不符',
    en: 'The sealed half is not the one whose digest the entry holds',
    unblock: { zh: '由密件存檔取回原內容', en: 'Restore the sealed half from its store' },
  },
} as const satisfies Record<string, Code>

/** What else is wrong with a stored case, or with a journal of which more is known than it says itself. */
export const storedCodes = {
  migrationCrashed: {
    zh: '移轉步驟執行失敗',
    en: 'The migration crashed',
    unblock: { zh: '修正移轉步驟後重試', en: 'Mend the migration and try again' },
  },
  structureChanged: {
    zh: '流程結構已變更而版本未變',
    en: 'The structure of the flow changed without its version',
    unblock: { zh: '變更版本並提供移轉步驟', en: 'Change the version and supply a migration' },
  },
  unknownStep: {
    zh: '流程無此步驟',
    en: 'The flow has no such step',
    unblock: { zh: '提供移轉步驟', en: 'Supply a migration' },
  },
  anotherHead: {
    zh: '末筆與另行保存之雜湊值不符',
    en: 'It does not end with the entry whose print was kept',
    unblock: { zh: '由存檔取回完整案卷', en: 'Restore the whole journal from its store' },
  },
  printDiffers: {
    zh: '內容與其自身雜湊值不符',
    en: 'It is not as it was when it was stored',
    unblock: { zh: '由案卷重演', en: 'Go on from the journal' },
  },
  envelopeDiffers: {
    zh: '與案卷重演之結果不符',
    en: 'It is not the case its journal leads to',
    unblock: { zh: '由案卷重演', en: 'Go on from the journal' },
  },
  impossible: {
    zh: '任何事實均不致如此',
    en: 'No fact could have made it so',
    unblock: { zh: '由案卷重演', en: 'Go on from the journal' },
  },
} as const satisfies Record<string, Code>

export type JournalCode = keyof typeof journalCodes
export type StoredCode = keyof typeof storedCodes
export type FactCode = keyof typeof codes
export type ReasonCode = FactCode | JournalCode | StoredCode
