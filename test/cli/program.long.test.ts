import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, createWriteStream, readdirSync, rmSync } from 'node:fs'
import { finished } from 'node:stream/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { examples, file, lines, opening } from './support/harness.ts'
import { buildProgram, home, many, start } from './support/program.ts'

describe('The program itself', () => {
  beforeAll(buildProgram)

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

  it('plays every example and sums them up', async () => {
    rmSync(`${home}/examples`, { recursive: true, force: true })
    cpSync('examples', `${home}/examples`, { recursive: true })
    const child = spawn(process.execPath, [`${home}/examples/play-cases.mjs`, '--lang', 'zh'])
    const said = { out: '', err: '' }
    child.stdout.on('data', (chunk) => (said.out += chunk))
    child.stderr.on('data', (chunk) => (said.err += chunk))
    const [code] = await once(child, 'close')
    expect([code, said.err]).toEqual([0, ''])
    const all = readdirSync('examples/cases', { recursive: true }).filter((name) => String(name).endsWith('.jsonl'))
    expect(said.out).toContain(`${all.length} 件案件 cases`)
    for (const { path } of examples) expect(said.out).toContain(`=== ${path}\n`)
  })
})
