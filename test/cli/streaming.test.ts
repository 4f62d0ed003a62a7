import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, createWriteStream, readdirSync, rmSync } from 'node:fs'
import { finished } from 'node:stream/promises'
import { build } from 'tsup'
import { beforeAll, describe, expect, it } from 'vitest'
import { eap, examples, fact, file, lines, opening, toFirstTalk } from './support/harness.ts'

const followUp = lines(
  fact('followUp.made', 'eapWindow', '12:00', {
    nextReviewAt: '2026-04-02T09:00:00+08:00',
    details: { notes: '電話問候' },
  }),
)

async function* many(count: number, pull: () => void = () => {}): AsyncGenerator<Uint8Array> {
  yield Buffer.from(lines(...toFirstTalk))
  const hundred = Buffer.from(followUp.repeat(100))
  for (let sent = 0; sent < count; sent += 100) {
    pull()
    yield hundred
  }
}

/** Lets everything that is waiting for nothing but its turn have it. */
async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setImmediate(resolve))
}

describe('A long file', () => {
  it('is answered as it comes: no more is read while the reader cannot keep up', async () => {
    let pulled = 0
    let release = () => {}
    const stuck = () => new Promise<void>((resolve) => (release = resolve))
    const running = eap(
      ['play', 'chiayi-city-2016.general', '-'],
      many(1000, () => void pulled++),
      { print: stuck },
    )
    await turns(100)
    expect(pulled).toBeLessThanOrEqual(1)
    const opened = setInterval(() => release())
    expect((await running).code).toBe(0)
    clearInterval(opened)
    expect(pulled).toBe(10)
  })

  const clock = () => {
    let now = 0
    return () => (now += 300)
  }

  it('shows its progress to somebody who watches, and leaves no trace of it', async () => {
    const { err } = await eap(['due', 'chiayi-city-2016.general', '-', '--now', '2026-05-01T00:00:00Z'], many(1000), {
      watched: true,
      clock: clock(),
    })
    expect(err).toContain('\r\u001b[K')
    expect(err).toMatch(/1,00\d …/)
    expect(err.endsWith('\r\u001b[K')).toBe(true)
  })

  it('shows none when nobody does', async () => {
    const { err } = await eap(['play', 'chiayi-city-2016.general', '-'], many(1000), { watched: false, clock: clock() })
    expect(err).toBe('')
  })

  it('shows none of a short run', async () => {
    const { err } = await eap(['play', 'chiayi-city-2016.general', '-'], lines(...toFirstTalk), { watched: true })
    expect(err).toBe('')
  })
})

describe('The program itself', () => {
  const program = '.temp/start/dist/cli.js'
  beforeAll(async () => {
    const how = {
      format: 'esm',
      target: 'node20',
      platform: 'node',
      outDir: '.temp/start/dist',
      config: false,
      silent: true,
      dts: false,
    } as const
    await build({ ...how, entry: { cli: 'src/cli/main.ts' } })
  })

  const start = (args: readonly string[], node: readonly string[] = []) => {
    const child = spawn(process.execPath, [...node, program, ...args])
    const said = { out: '', err: '' }
    child.stderr.on('data', (chunk) => (said.err += chunk))
    return { child, said, ended: once(child, 'close').then(([code]) => code as number) }
  }

  it('plays 200,000 facts in flat memory, and shows no progress in a pipe', async () => {
    const path = file('long.jsonl', lines(opening()))
    const stream = createWriteStream(path)
    for await (const chunk of many(200_000)) if (!stream.write(chunk)) await once(stream, 'drain')
    stream.end()
    await finished(stream)

    const { child, said, ended } = start(
      ['play', 'chiayi-city-2016.general', path, '--json'],
      ['--max-old-space-size=64'],
    )
    let last = ''
    child.stdout.on('data', (chunk: Buffer) => (last = (last + chunk).slice(-4000)))
    expect(await ended).toBe(0)
    expect(said.err).toBe('')
    expect(JSON.parse(last.trimEnd().split('\n').at(-1) ?? '')).toMatchObject({ taken: 200_006, refused: 0 })
  })

  it('ends quietly when its reader has seen enough', async () => {
    const { child, said, ended } = start(['play', 'chiayi-city-2016.general', '-'])
    child.stdout.once('data', () => child.stdout.destroy())
    child.stdin.on('error', () => {})
    for await (const chunk of many(20_000))
      if (child.exitCode === null && child.stdin.writable) child.stdin.write(chunk)
    child.stdin.end()
    expect(await ended).toBe(0)
    expect(said.err).toBe('')
  })

  it('speaks by exit codes, without colour in a pipe', async () => {
    const { child, said, ended } = start(['play', 'chiayi-city-2016.general', 'missing.jsonl', '--lang', 'en'])
    child.stdout.on('data', (chunk) => (said.out += chunk))
    expect(await ended).toBe(2)
    expect(said).toEqual({ out: '', err: 'missing.jsonl: There is no such file [noSuchFile]\n' })

    const help = start(['--help'])
    help.child.stdout.on('data', (chunk) => (help.said.out += chunk))
    expect(await help.ended).toBe(0)
    expect(help.said.out).toContain('eap play FLOW FILE…')
    expect(help.said.out).not.toContain('\u001b[')
  })

  it('plays every example and sums them up', async () => {
    rmSync('.temp/start/examples', { recursive: true, force: true })
    cpSync('examples', '.temp/start/examples', { recursive: true })
    const child = spawn(process.execPath, ['.temp/start/examples/play-cases.mjs', '--lang', 'zh'])
    const said = { out: '', err: '' }
    child.stdout.on('data', (chunk) => (said.out += chunk))
    child.stderr.on('data', (chunk) => (said.err += chunk))
    const [code] = await once(child, 'close')
    expect([code, said.err]).toEqual([0, ''])
    const all = readdirSync('examples/cases', { recursive: true }).filter((name) => String(name).endsWith('.jsonl'))
    expect(said.out).toContain(`${all.length} 件案件 cases`)
    for (const { path } of examples) expect(said.out).toContain(`=== ${path}\n`)
  })

  it('says the version of its package', async () => {
    const { child, said, ended } = start(['--version'])
    child.stdout.on('data', (chunk) => (said.out += chunk))
    expect(await ended).toBe(0)
    expect(said.out).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})
