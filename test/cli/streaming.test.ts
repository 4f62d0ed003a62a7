import { beforeAll, describe, expect, it } from 'vitest'
import { eap, lines, toFirstTalk } from './support/harness.ts'
import { buildProgram, many, start } from './support/program.ts'

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
  beforeAll(buildProgram)

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

  it('says the version of its package', async () => {
    const { child, said, ended } = start(['--version'])
    child.stdout.on('data', (chunk) => (said.out += chunk))
    expect(await ended).toBe(0)
    expect(said.out).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})
