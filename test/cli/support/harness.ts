import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Io } from '#src/cli/io.ts'
import { run } from '#src/cli/run.ts'

type Bytes = string | Uint8Array

export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
  /** Standard output, each line parsed. */
  readonly rows: readonly Record<string, never>[]
}

async function* chunks(input: Bytes | AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (typeof input === 'string' || input instanceof Uint8Array) yield Buffer.from(input)
  else yield* input
}

/** Runs the command line in this process, with everything it touches in the test's hands. */
export async function eap(
  args: readonly string[],
  input: Bytes | AsyncIterable<Uint8Array> = '',
  more: Partial<Io> = {},
): Promise<Ran> {
  const out: string[] = []
  const err: string[] = []
  const io: Io = {
    print: (text) => void out.push(text),
    complain: (text) => void err.push(text),
    input: chunks(input),
    colour: false,
    columns: 120,
    watched: false,
    clock: () => 0,
    version: '1.2.3',
    ...more,
  }
  const code = await run(args, io)
  const text = out.join('')
  return {
    code,
    out: text,
    err: err.join(''),
    get rows(): Ran['rows'] {
      return text
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line))
    },
  }
}

const folder = mkdtempSync(join(tmpdir(), 'eap-'))

/** A file with this content; gives its path. */
export function file(name: string, content: Bytes): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

export const lines = (...facts: readonly unknown[]): string => facts.map((fact) => `${JSON.stringify(fact)}\n`).join('')

/** An instant of one quiet day in March. */
export const at = (time: string): string => `2026-03-02T${time}:00+08:00`

export const fact = (type: string, role: string, time: string, more: object = {}): object => ({
  type,
  at: at(time),
  by: { role, id: 'x-1' },
  ...more,
})

export const opening = (more: object = {}): object => ({
  ...fact('case.opened', 'eapWindow', '09:00'),
  caseId: 'c-1',
  ...more,
})

/** A general case up to its first talk. */
export const toFirstTalk: readonly object[] = [
  opening(),
  fact('rights.explained', 'eapWindow', '09:10'),
  fact('help.requested', 'employee', '09:20', { channel: 'self', service: 'psychological' }),
  fact('consent.given', 'employee', '09:30', { scope: 'service', form: 'written' }),
  fact('interview.held', 'counsellor', '09:40'),
  fact('appointment.made', 'counsellor', '09:50', { on: '2026-03-09T09:00:00+08:00' }),
  fact('session.held', 'counsellor', '10:00', { attendance: 'attended' }),
]

export const examples = (['general', 'involuntary', 'crisis'] as const).flatMap((flow) =>
  readdirSync(`examples/cases/chiayi-city-2016/${flow}`)
    .sort()
    .map((name) => ({
      flow,
      name: name.replace('.jsonl', ''),
      path: `examples/cases/chiayi-city-2016/${flow}/${name}`,
    })),
)
