import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { build } from 'tsup'
import { fact, lines, toFirstTalk } from './harness.ts'

const followUp = lines(
  fact('followUp.made', 'eapWindow', '12:00', {
    nextReviewAt: '2026-04-02T09:00:00+08:00',
    details: { notes: '電話問候' },
  }),
)

/** A long file of a case, a hundred facts at a time. */
export async function* many(count: number, pull: () => void = () => {}): AsyncGenerator<Uint8Array> {
  yield Buffer.from(lines(...toFirstTalk))
  const hundred = Buffer.from(followUp.repeat(100))
  for (let sent = 0; sent < count; sent += 100) {
    pull()
    yield hundred
  }
}

/** Where the program is built to, beside the examples that are played with it. */
export const home = '.temp/start'
const program = `${home}/dist/cli.js`

export const buildProgram = (): Promise<void> =>
  build({
    entry: { cli: 'src/cli/main.ts' },
    format: 'esm',
    target: 'node20',
    platform: 'node',
    outDir: `${home}/dist`,
    config: false,
    silent: true,
    dts: false,
  })

/** Starts the program itself, in a process of its own. */
export function start(args: readonly string[], node: readonly string[] = []) {
  const child = spawn(process.execPath, [...node, program, ...args])
  const said = { out: '', err: '' }
  child.stderr.on('data', (chunk) => (said.err += chunk))
  return { child, said, ended: once(child, 'close').then(([code]) => code as number) }
}
