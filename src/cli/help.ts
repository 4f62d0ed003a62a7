import { common } from './check.ts'
import type { Command } from './command.ts'
import { options } from './help-options.ts'
import { page } from './layout.ts'
import type { Show } from './show.ts'
import { table } from './width.ts'

const title = { zh: '員工協助方案個案流程', en: 'EAP case flows' }
const usage = { zh: '用法', en: 'Usage' }
const commandsTitle = { zh: '指令', en: 'Commands' }
const optionsTitle = { zh: '選項', en: 'Options' }
const exits = {
  zh: '結束代碼：0 正常；1 有事實未受理、變更不安全、已存案件無法載入，或有承諾未成立或無法判定；2 輸入無法使用',
  en: 'Exit codes: 0 fine; 1 a fact was refused, a change is not safe, a stored case does not load, or a promise is broken or undecided; 2 the input cannot be used',
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
