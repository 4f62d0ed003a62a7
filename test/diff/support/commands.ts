import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Command } from '#src/cli/command.ts'
import type { Io } from '#src/cli/io.ts'
import { type Language, showing } from '#src/cli/show.ts'
import { tell } from '#src/cli/tell.ts'
import { exit, Unusable } from '#src/cli/unusable.ts'

export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
  /** Standard output, each line parsed. */
  readonly rows: readonly Record<string, never>[]
}

interface Manner extends Partial<Io> {
  readonly json?: boolean
  readonly lang?: Language
}

/** Runs one command as the command line would, once its options are taken apart. */
export async function ran(
  command: Command,
  words: readonly string[],
  { json = false, lang = 'both', ...more }: Manner = {},
): Promise<Ran> {
  const out: string[] = []
  const err: string[] = []
  const io: Io = {
    print: (text) => void out.push(text),
    complain: (text) => void err.push(text),
    input: (async function* () {})(),
    colour: false,
    columns: 110,
    watched: false,
    clock: () => 0,
    version: '1.2.3',
    ...more,
  }
  const show = showing(lang, io)
  const code = await command.run({ words, given: {}, json, show } as never, io).catch((fault) => {
    if (!(fault instanceof Unusable)) throw fault
    tell(fault, show, json, io)
    return exit.unusable
  })
  const text = out.join('')
  const rows = () =>
    text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line))
  return {
    code,
    out: text,
    err: err.join(''),
    get rows() {
      return rows()
    },
  }
}

/** A new folder with these files in it. */
export function folder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const path = mkdtempSync(join(tmpdir(), 'eap-diff-'))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true })
    writeFileSync(join(path, name), content)
  }
  return path
}
