import { win32 } from 'node:path'
import { describe, expect, it } from 'vitest'
import { addressOf, isModule } from '#src/cli/diff/module.ts'
import { eap, fact, file, lines, opening, toFirstTalk } from './support/harness.ts'

const windows = { resolve: win32.resolve, windows: true }

describe('A path as Windows has it', () => {
  it.each(['C:\\flows\\mine.ts', 'C:\\flows\\mine.mjs#crisis', '..\\mine.js', 'flows\\我的流程.ts'])(
    '%s names a module',
    (word) => {
      expect(isModule(word)).toBe(true)
    },
  )

  it.each([
    ['C:\\flows\\mine.ts', 'file:///C:/flows/mine.ts'],
    ['C:\\my flows\\100%.ts', 'file:///C:/my%20flows/100%25.ts'],
    ['\\\\server\\share\\mine.ts', 'file://server/share/mine.ts'],
    ['C:/flows/../mine.ts', 'file:///C:/mine.ts'],
  ])('%s is imported from %s', (path, address) => {
    expect(addressOf(path, windows)).toBe(address)
  })
})

describe('A file as Windows writes it, with CRLF and a byte order mark', () => {
  const followUp = fact('followUp.made', 'eapWindow', '12:00', { nextReviewAt: '2026-04-02T09:00:00+08:00' })
  const unix = lines(...toFirstTalk, followUp)
  const dos = `\uFEFF${unix.replaceAll('\n', '\r\n')}`

  it('is played as the same case', async () => {
    const play = async (content: string) =>
      await eap(['play', 'chiayi-city-2016.general', file('case.jsonl', content), '--json'])
    const [expected, found] = [await play(unix), await play(dos)]
    expect([found.code, found.err]).toEqual([0, ''])
    expect(found.out).toBe(expected.out)
    expect(found.rows.length).toBe(toFirstTalk.length + 1)
  })

  it('has its mistakes at the same lines', async () => {
    const broken = `${JSON.stringify(opening())}\r\n{"type": \r\n`
    const { code, err } = await eap(['play', 'chiayi-city-2016.general', file('bad.jsonl', broken), '--lang', 'en'])
    expect(code).toBe(2)
    expect(err).toMatch(/bad\.jsonl:2/)
  })
})
