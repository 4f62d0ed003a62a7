/** What each option is for, as help tells it. */
export const options = {
  json: { flag: '--json', zh: '每行一個 JSON 物件', en: 'One JSON object per line' },
  lang: { flag: '--lang zh|en|both', zh: '語言（預設 both）', en: 'Language (both if not given)' },
  help: { flag: '-h, --help', zh: '顯示說明', en: 'Show this help' },
  version: { flag: '-V, --version', zh: '顯示版本', en: 'Show the version' },
  policy: { flag: '--policy FILE', zh: '開案時採用之政策（JSON）', en: 'Policy to open the case under (JSON)' },
  calendar: {
    flag: '--calendar FILE',
    zh: '辦公日曆：政府之 CSV，或本套件之 JSON',
    en: "Office days: the government's CSV, or our JSON",
  },
  ics: { flag: '--ics', zh: '輸出 iCalendar，不載案號', en: 'Write an iCalendar, which names no case' },
  port: { flag: '--port N', zh: '埠號（預設任一可用者）', en: 'Port (any free one if not given)' },
  fact: { flag: '--fact TYPE', zh: '事實類型', en: 'Type of the fact' },
  as: { flag: '--as ROLE', zh: '以何角色；draw 則為格式', en: 'In which role; for draw, the format' },
  case: { flag: '--case FILE', zh: '並標示此案件', en: 'With the case of this file in it' },
  part: { flag: '--part STEP', zh: '僅此步驟之內', en: 'Only what is inside this step' },
  promise: {
    flag: '--promise ID,…',
    zh: '僅此承諾：編號（I-8）或名稱，得重複',
    en: 'These promises only: a number (I-8) or a name, as often as needed',
  },
  story: {
    flag: '--story FOLDER',
    zh: '違反承諾之案例寫成案件檔，存於此資料夾',
    en: 'Write the story of each broken promise as a case file into this folder',
  },
  most: {
    flag: '--most N',
    zh: '普查及每項承諾之證明得用之節點數上限（預設 8000000，每一節點約 30 位元組）',
    en: 'How many nodes the survey, and the proof of each promise, may take (8000000 if not given; some 30 bytes each)',
  },
  elsewhere: {
    flag: '--elsewhere',
    zh: '改列流程無法判定、由他處遵守之承諾',
    en: 'List instead what no flow can decide, and where it is kept',
  },
  count: {
    flag: '--count',
    zh: '並計算可達之狀態數（費時甚久）',
    en: 'Count the states that can be reached, too (takes far longer)',
  },
  'dry-run': { flag: '--dry-run', zh: '僅試行，不寫入', en: 'Try only; nothing is written' },
  now: {
    flag: '--now INSTANT',
    zh: '時刻，例：2026-03-02T09:10:00+08:00',
    en: 'An instant, like 2026-03-02T09:10:00+08:00',
  },
} as const
