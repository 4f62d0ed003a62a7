import { common } from './check.ts'
import type { Command } from './command.ts'
import { page } from './layout.ts'
import type { Show } from './show.ts'
import { table } from './width.ts'

const options = {
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
  'dry-run': { flag: '--dry-run', zh: '僅試行，不寫入', en: 'Try only; nothing is written' },
  now: {
    flag: '--now INSTANT',
    zh: '時刻，例：2026-03-02T09:10:00+08:00',
    en: 'An instant, like 2026-03-02T09:10:00+08:00',
  },
} as const

const title = { zh: '員工協助方案個案流程', en: 'EAP case flows' }
const usage = { zh: '用法', en: 'Usage' }
const commandsTitle = { zh: '指令', en: 'Commands' }
const optionsTitle = { zh: '選項', en: 'Options' }
const exits = {
  zh: '結束代碼：0 正常；1 有事實未受理、變更不安全，或已存案件無法載入；2 輸入無法使用',
  en: 'Exit codes: 0 fine; 1 a fact was refused, a change is not safe, or a stored case does not load; 2 the input cannot be used',
}
const files = {
  zh: 'FILE 為 JSON Lines，一行一件事實；- 表示標準輸入。FLOW 得僅寫末段，例：general，或為自有之模組，例：flows.js#crisis',
  en: 'FILE is JSON Lines, one fact on a line; - is standard input. The last word of FLOW is enough, for example general; or a module of your own, for example flows.js#crisis',
}

const example = [
  '{"type":"case.opened","caseId":"c-1","at":"2026-03-02T09:00:00+08:00","by":{"role":"eapWindow","id":"u7"}}',
  '{"type":"rights.explained","at":"2026-03-02T09:10:00+08:00","by":{"role":"eapWindow","id":"u7"}}',
].map((line) => `  ${line}`)

const optionLines = ({ say }: Show, names: readonly (keyof typeof options)[]): string[] =>
  table(names.map((name) => [`  ${options[name].flag}`, say(options[name])]))

const heading = ({ say, paint }: Show, label: typeof usage): string => paint('bold', say(label))

/** Help for the whole. */
export function helpText(show: Show, commands: readonly Command[]): string {
  const { say, lines, paint } = show
  return page([
    paint('bold', say(title)),
    '',
    heading(show, commandsTitle),
    ...table(commands.map((command) => [`  eap ${command.name} ${command.usage}`.trimEnd(), say(command.does)])),
    '',
    heading(show, optionsTitle),
    ...optionLines(show, [...common, 'version']),
    '',
    ...lines(files),
    ...example,
    ...lines(exits),
  ])
}

/** Help for one command. */
export function commandHelp(show: Show, { name, usage: form, does, needs, takes }: Command): string {
  const { lines } = show
  return page([
    `${heading(show, usage)}  eap ${name} ${form}`.trimEnd(),
    '',
    ...lines(does),
    '',
    heading(show, optionsTitle),
    ...optionLines(show, [...needs, ...takes, ...common]),
    '',
    ...(form.includes('FILE') ? [...lines(files), ...example] : []),
    ...lines(exits),
  ])
}
