import { readFile } from 'node:fs/promises'
import { serveView, type Viewer, type ViewOptions } from '#src/view/index.ts'
import type { Command } from '../command.ts'
import { page } from '../layout.ts'
import { policyFrom } from '../policy-file.ts'
import type { Show } from '../show.ts'
import { type ExitCode, exit, Unusable } from '../unusable.ts'
import { agenciesFrom } from '../view/agencies.ts'
import { openBrowser } from '../view/browser.ts'
import { seenCase } from '../view/cases.ts'
import { viewWords as words } from '../view/words.ts'

export const view: Command = {
  name: 'view',
  usage: '[MODULE] [--case FILE…] [--port N]',
  does: { zh: '於本機瀏覽器檢視計畫、流程與案件', en: 'Look at plans, flows and cases in a browser on this machine' },
  words: [0, 50],
  needs: [],
  takes: ['case', 'policy', 'port'],
  run: async (
    { words: given, given: { case: first, policy: policyFile, port }, json, show },
    io,
  ): Promise<ExitCode> => {
    const [module, ...rest] = given.filter((word) => !isCase(word))
    if (rest.length) throw new Unusable('tooManyWords', words.oneModule)
    const files = [...(first === undefined ? [] : [first]), ...given.filter(isCase)]
    const agencies = await agenciesFrom(module)
    const only = agencies.flatMap(({ flows }) => flows)[0]
    // A flow loaded by name: which one, no type can say.
    const policy = only && (await policyFrom(policyFile, only, io))
    const cases = []
    for (const file of files) cases.push(await seenCase(file, agencies, policy, io))
    const viewer = await served({ agencies, cases, lang: show.lang, port: portOf(port), script: await scriptBuilt() })
    await io.print(json ? show.json({ url: viewer.url, live: viewer.live }) : page(linesOf(viewer, show)))
    if (io.watched && !(await openBrowser(viewer.url))) io.complain(page([show.say(words.noBrowser), '']))
    await new Promise((resolve) => process.once('SIGINT', resolve).once('SIGTERM', resolve))
    await viewer.close()
    return exit.fine
  },
}

const linesOf = ({ url, live }: Viewer, { say }: Show): readonly string[] => [
  `${say(words.at)}: ${url}`,
  `${say(words.live)}: ${live ?? say(words.noLive)}`,
  say(words.stop),
  '',
]

/** Further case files stand after the first. */
const isCase = (word: string): boolean => word === '-' || /\.jsonl?$/.test(word)

function portOf(port: string | undefined): number {
  const n = port === undefined ? 0 : Number(port)
  if (!Number.isInteger(n) || n < 0 || n > 65_535) throw new Unusable('badPort', words.badPort)
  return n
}

async function served(options: ViewOptions): Promise<Viewer> {
  try {
    return await serveView(options)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'EADDRINUSE') throw new Unusable('portInUse', words.portInUse)
    if (code === 'EACCES') throw new Unusable('portNotAllowed', words.portNotAllowed)
    throw error
  }
}

/** The page's script lies beside the built command line. */
async function scriptBuilt(): Promise<string> {
  try {
    return await readFile(new URL('./view-page.js', import.meta.url), 'utf8')
  } catch {
    throw new Unusable('viewerNotBuilt', words.notBuilt)
  }
}
