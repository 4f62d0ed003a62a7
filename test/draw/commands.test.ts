import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Command } from '#src/cli/command.ts'
import { draw } from '#src/cli/commands/draw.ts'
import { show } from '#src/cli/commands/show.ts'
import { type Language, showing } from '#src/cli/show.ts'
import { widthOf } from '#src/cli/width.ts'
import { notEmpty } from '../support/not-empty.ts'

const caseFile = resolve('examples/cases/chiayi-city-2016/general/08-referral-and-disclosure.jsonl')
const flow = 'chiayi-city-2016.general'

/** Runs a command as the command line would. */
async function ran(
  command: Command,
  word: string,
  given: Record<string, string>,
  { lang = 'both', json = false, colour = false }: { lang?: Language; json?: boolean; colour?: boolean } = {},
) {
  const [out, err]: [string[], string[]] = [[], []]
  const io = {
    print: (text: string) => void out.push(text),
    complain: (text: string) => void err.push(text),
    input: (async function* () {})(),
    colour,
    columns: 100,
    watched: false,
    clock: () => 0,
    version: '1.2.3',
  }
  const request = { words: [word], given, json, show: showing(lang, io) } as unknown as Parameters<Command['run']>[0]
  const code = await command.run(request, io)
  return { code, out: out.join(''), err: err.join('') }
}

describe('eap draw', () => {
  it.each(['svg', 'mermaid', 'dot', 'scxml', 'json', 'studio'])('prints %s', async (as) => {
    const { code, out, err } = await ran(draw, flow, { as })
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(
      {
        svg: /^<svg /,
        mermaid: /^flowchart/,
        dot: /^digraph/,
        scxml: /^<\?xml/,
        json: /^\{/,
        studio: /createMachine\(/,
      }[as] ?? /$^/,
    )
  })

  it('shows a case of a file, and no more of it than the way it went', async () => {
    const { out } = await ran(draw, flow, { as: 'json', case: caseFile })
    expect(JSON.parse(out).case).toMatchObject({ told: true, ended: true })
    expect(out).not.toMatch(/c-2026-|"w-03"|p-11/)
  })

  it('refuses a format there is none of, naming the ones there are', async () => {
    await expect(ran(draw, flow, { as: 'pdf' })).rejects.toMatchObject({ code: 'unknownName' })
  })

  it('refuses what cannot be drawn, with what would help', async () => {
    await expect(ran(draw, flow, { as: 'svg', part: 'nowhere' })).rejects.toMatchObject({ code: 'unknownPart' })
    await expect(ran(draw, flow, { as: 'studio', case: caseFile })).rejects.toMatchObject({ code: 'noCaseHere' })
  })

  it("draws a stranger's machine from a module, and says on standard error what it lacks", async () => {
    const module = join(mkdtempSync(join(tmpdir(), 'eap-')), 'light.mjs')
    const xstate = JSON.stringify(resolve('node_modules/xstate/dist/xstate.esm.js'))
    writeFileSync(
      module,
      `import { createMachine } from ${xstate}\nexport const light = createMachine({ id: 'light', initial: 'on', states: { on: {} } })\n`,
    )
    const { code, out, err } = await ran(draw, module, { as: 'mermaid' })
    expect(code).toBe(0)
    expect(out).toContain('"on"')
    expect(err).toContain('not made with this library')
  })
})

describe('eap show', () => {
  it('outlines a flow, no line wider than the terminal', async () => {
    const { out } = await ran(show, flow, {})
    expect(out).toContain('事先明確告知權益 Explain the rights beforehand [陸、伍.二.三]')
    for (const line of out.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(100)
  })

  it('marks where a case stands and the way it came', async () => {
    const { out } = await ran(show, flow, { case: caseFile }, { lang: 'en' })
    expect(out).toMatch(/^● /m)
    expect(out).toMatch(/✓ Rights explained .* → The person decides freely/)
  })

  it('uses colour where it is welcome', async () => {
    expect((await ran(show, flow, { case: caseFile }, { colour: true })).out).toContain('\u001b[36m●')
    expect((await ran(show, flow, { case: caseFile })).out).not.toContain('\u001b[')
  })

  it('shows one part', async () => {
    const { out } = await ran(show, flow, { part: 'served' })
    expect(out).not.toContain('Explain the rights beforehand')
    expect(out).toContain('Intake interview')
  })

  it('gives lines as JSON', async () => {
    const { out } = await ran(show, flow, {}, { json: true })
    for (const row of notEmpty(out.trim().split('\n'))) expect(JSON.parse(row)).toMatchObject({ kind: 'line' })
  })
})
