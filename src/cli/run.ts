import { type Asked, asked, languageOf } from './args.ts'
import { checkCommand, checkLanguage, checkOptions, common } from './check.ts'
import { choose } from './choose.ts'
import type { Command } from './command.ts'
import { actions } from './commands/actions.ts'
import { diff } from './commands/diff.ts'
import { draw } from './commands/draw.ts'
import { due } from './commands/due.ts'
import { explain } from './commands/explain.ts'
import { flows } from './commands/flows.ts'
import { migrate } from './commands/migrate.ts'
import { play } from './commands/play.ts'
import { show as showFlow } from './commands/show.ts'
import { verify } from './commands/verify.ts'
import { view } from './commands/view.ts'
import { commandHelp, helpText } from './help.ts'
import type { Io } from './io.ts'
import { type Show, showing } from './show.ts'
import { tell } from './tell.ts'
import { type ExitCode, exit, Unusable } from './unusable.ts'

const commands: readonly Command[] = [flows, showFlow, draw, play, explain, actions, due, diff, migrate, verify, view]

/** Does what a command line asks; every outcome is an exit code, whatever the input. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  const ask = asked(argv)
  const show = showing(languageOf(ask), io)
  try {
    return await obey(ask, show, io)
  } catch (error) {
    tell(error instanceof Unusable ? error : unforeseen(error), show, ask.json, io)
    return exit.unusable
  }
}

async function obey(ask: Asked, show: Show, io: Io): Promise<ExitCode> {
  if (ask.fault) throw ask.fault
  checkLanguage(ask)
  const [name, ...words] = ask.words[0] === 'help' ? ask.words.slice(1) : ask.words
  const wantsHelp = ask.help || ask.words[0] === 'help'
  if (name === undefined) return await withoutCommand(ask, wantsHelp, show, io)
  const byName = Object.fromEntries(commands.map((each) => [each.name, each]))
  const command = choose({ zh: '指令', en: 'command' }, name, byName)
  if (wantsHelp) return await printed(commandHelp(show, command), io)
  checkCommand(command, ask, words)
  const { given, json, ics, elsewhere, count } = ask
  return await command.run({ words, given, json, ics, elsewhere, count, show }, io)
}

async function withoutCommand(ask: Asked, wantsHelp: boolean, show: Show, io: Io): Promise<ExitCode> {
  checkOptions(ask, [...common, 'version'])
  if (ask.version) return await printed(`${io.version}\n`, io)
  if (wantsHelp) return await printed(helpText(show, commands), io)
  io.complain(helpText(show, commands))
  return exit.unusable
}

async function printed(text: string, io: Io): Promise<ExitCode> {
  await io.print(text)
  return exit.fine
}

/** A fault of the program itself; its message may hold input, so only its kind is told. */
function unforeseen(error: unknown): Unusable {
  const kind = error instanceof Error ? error.name : typeof error
  const label = { zh: `程式發生未預期之錯誤（${kind}）`, en: `The program failed unexpectedly (${kind})` }
  return new Unusable('unforeseen', label)
}
