import { win32 } from 'node:path'
import { describe, expect, it } from 'vitest'
import { addressOf, isModule } from '#src/cli/diff/module.ts'
import { filesIn } from '#src/cli/migrate/folder.ts'
import { storyWriter } from '#src/cli/verify/stories.ts'
import { table } from '../calendar/table.ts'
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

describe('A folder as Windows has it', () => {
  const entry = (name: string, kind: 'file' | 'folder' | 'link' = 'file') => ({
    name,
    isFile: () => kind === 'file',
    isDirectory: () => kind === 'folder',
  })
  const folders: Readonly<Record<string, readonly ReturnType<typeof entry>[]>> = {
    'C:\\stored cases': [
      entry('b.jsonl'),
      entry('115年', 'folder'),
      entry('elsewhere.json', 'link'),
      entry('a.json'),
      entry('notes.txt'),
    ],
    'C:\\stored cases\\115年': [entry('c.jsonl')],
  }
  const disk = {
    join: win32.join,
    readdir: async (folder: string) => folders[folder] as never,
    stat: async () => ({ isFile: () => false }),
  }

  it('is walked for stored cases, folders within it too, in order of name', async () => {
    const found: (readonly [string, boolean])[] = []
    for await (const { path, mayHoldCases } of filesIn('C:\\stored cases', disk)) found.push([path, mayHoldCases])
    expect(found).toEqual([
      ['C:\\stored cases\\115年\\c.jsonl', true],
      ['C:\\stored cases\\a.json', true],
      ['C:\\stored cases\\b.jsonl', true],
      ['C:\\stored cases\\elsewhere.json', false],
      ['C:\\stored cases\\notes.txt', false],
    ])
  })

  it('takes the stories of broken promises, under names it can have', async () => {
    const made: string[] = []
    const written: string[] = []
    const write = storyWriter('D:\\stories', {
      join: win32.join,
      mkdir: async (folder) => void made.push(folder),
      writeFile: async (path) => void written.push(path),
    })
    const story = { flow: 'a.general', opening: {}, lines: [] }
    for (const name of ['I-1', 'I-1', 'who: may/see?', '本機關<自訂>'])
      await write('a.general', { name, holds: false, story } as never)
    const names = ['a.general.I-1', 'a.general.I-1-2', 'a.general.who--may-see-', 'a.general.本機關-自訂-']
    expect(written).toEqual(names.map((name) => `D:\\stories\\${name}.jsonl`))
    expect(new Set(made)).toEqual(new Set(['D:\\stories']))
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

  const windowsText = (value: unknown) => `\uFEFF${JSON.stringify(value, null, 2).replaceAll('\n', '\r\n')}\r\n`
  const story = file('story.jsonl', unix)
  const owedUnder = async (...options: string[]) =>
    await eap(['due', 'chiayi-city-2016.general', story, '--now', '2026-03-20T09:00:00+08:00', ...options, '--json'])

  it('is read as the same policy, and as the same calendar', async () => {
    const policy = { sessionCap: 3 }
    const calendar = { timeZone: 'Asia/Taipei', weekend: [0, 6], years: { 2026: { holidays: [], workdays: [] } } }
    for (const [option, value] of [
      ['--policy', policy],
      ['--calendar', calendar],
    ] as const) {
      const expected = await owedUnder(option, file('unix.json', JSON.stringify(value)))
      const found = await owedUnder(option, file('windows.json', windowsText(value)))
      expect([found.code, found.err]).toEqual([0, ''])
      expect(found.out).toBe(expected.out)
    }
  })

  it('is read as the same table of office days', async () => {
    const rows = table(2026)
    const expected = await owedUnder('--calendar', file('unix.csv', rows.join('\n')))
    const found = await owedUnder('--calendar', file('windows.csv', `\uFEFF${rows.join('\r\n')}\r\n`))
    expect([found.code, found.err]).toEqual([0, ''])
    expect(found.out).toBe(expected.out)
  })

  it('has the mistakes of a policy at their lines', async () => {
    const broken = file('policy.json', '\uFEFF{\r\n  "sessionCap": ,\r\n}\r\n')
    const { code, err } = await owedUnder('--policy', broken)
    expect(code).toBe(2)
    expect(JSON.parse(err)).toMatchObject({ code: 'notJson', line: 2, column: 17 })
  })
})
