import { createRequire } from 'node:module'
import type { Io } from './io.ts'
import { run } from './run.ts'

const { stdin, stdout, stderr, env } = process
const { version } = createRequire(import.meta.url)('eap-case-flows/package.json') as { version: string }

/** A reader that has seen enough, like `head`, is no failure. */
const leaveQuietly = (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2)
stdout.on('error', leaveQuietly)
stderr.on('error', leaveQuietly)

const io: Io = {
  print: (text) => (stdout.write(text) ? undefined : new Promise((resolve) => stdout.once('drain', resolve))),
  complain: (text) => void stderr.write(text),
  input: stdin,
  colour: stdout.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb',
  columns: stdout.columns || 110,
  watched: stderr.isTTY === true,
  clock: () => performance.now(),
  version,
}

process.exitCode = await run(process.argv.slice(2), io)
