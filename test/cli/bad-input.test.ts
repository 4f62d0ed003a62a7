import { describe, expect, it } from 'vitest'
import { eap, fact, file, lines, opening, toFirstTalk } from './support/harness.ts'

const play = (name: string, content: string | Uint8Array) =>
  eap(['play', 'chiayi-city-2016.general', file(name, content)])
const good = lines(...toFirstTalk)

describe('A file that cannot be used', () => {
  const broken: readonly (readonly [what: string, content: string | Uint8Array, where: RegExp, expected: RegExp])[] = [
    [
      'half a line of JSON',
      `${lines(opening())}{"type":"rights.expl`,
      /:2:21: /,
      /expected a text that ends in a double quote/,
    ],
    [
      'a line without its closing bracket',
      `${lines(opening())}{"type":"rights.explained"`,
      /:2:27: /,
      /expected a comma or the closing bracket/,
    ],
    ['a missing colon', '{"type" "x"}\n', /:1:9: /, /expected a colon/],
    ['two objects on a line', '{} {}\n', /:1:4: /, /one JSON object on a line/],
    ['a line that is a list', '[]\n', /:1: /, /Expected a JSON object/],
    ['a line that is null', `${lines(opening())}null\n`, /:2: /, /Expected a JSON object/],
    [
      'bytes that are not UTF-8',
      Buffer.concat([Buffer.from(lines(opening())), Buffer.from([0x7b, 0xff, 0x7d, 0x0a])]),
      /:2: /,
      /not UTF-8/,
    ],
    ['an empty file', '', /:1: /, /empty/],
    ['blank lines alone', '\n \n\n', /:1: /, /empty/],
    ['an opening without its caseId', lines({ ...opening(), caseId: undefined }), /:1: /, /caseId: /],
    ['an opening with fields it does not have', lines(opening({ continues: {} })), /:1: /, /does not open a case/],
    [
      'an opening with a policy that does not fit',
      lines(opening({ policy: { sessionCap: -1 } })),
      /:1: /,
      /policy\.sessionCap/,
    ],
    ['an opening with a policy that is none', lines(opening({ policy: 5 })), /:1: /, /does not open a case/],
    ['a first fact without an instant', lines({ type: 'rights.explained' }), /:1: /, /does not open a case/],
    ['a second opening', lines(opening(), opening()), /:2: /, /one case per file/],
    [
      'a recordedAt without offset',
      lines(opening(), fact('rights.explained', 'eapWindow', '09:10', { recordedAt: '2026-03-02T10:00:00' })),
      /:2: /,
      /recordedAt: expected an instant/,
    ],
    [
      'a key that is none',
      lines(opening(), fact('rights.explained', 'eapWindow', '09:10', { key: 7 })),
      /:2: /,
      /key: expected a text/,
    ],
  ]

  it.each(broken)('%s is answered with its place and what was expected', async (what, content, where, expected) => {
    const { code, err } = await play(`${what}.jsonl`, content)
    expect(code).toBe(2)
    expect(err).toMatch(where)
    expect(err).toMatch(expected)
    expect(err).toMatch(/\p{Script=Han}/u)
    expect(err).not.toMatch(/\bat .*:\d+:\d+\)|Error:/)
  })

  it.each(broken)('%s is answered in JSON too', async (what, content) => {
    const { err } = await eap(['play', 'chiayi-city-2016.general', file(`${what}.jsonl`, content), '--json'])
    expect(JSON.parse(err)).toMatchObject({
      kind: 'error',
      code: expect.any(String),
      line: expect.any(Number),
      zh: expect.any(String),
    })
  })

  it.each([
    ['a byte order mark', `\ufeff${good}`],
    ['lines that end in CR LF', good.replaceAll('\n', '\r\n')],
  ])('%s does no harm: that is how other editors save', async (what, content) => {
    expect(await play(`${what}.jsonl`, content)).toMatchObject({ code: 0, err: '' })
  })

  it('a missing file and a directory are answered by name', async () => {
    const missing = await eap(['play', 'chiayi-city-2016.general', 'missing.jsonl', '--lang', 'en'])
    expect(missing).toMatchObject({ code: 2, err: 'missing.jsonl: There is no such file [noSuchFile]\n' })
    const directory = await eap(['play', 'chiayi-city-2016.general', 'examples', '--lang', 'en'])
    expect(directory).toMatchObject({
      code: 2,
      err: 'examples: It is a directory; a JSON Lines file is expected [isDirectory]\n',
    })
  })

  it('a line of 10 MB is refused without being kept, and those after it are lines again', async () => {
    const long = Buffer.alloc(10 * 1024 * 1024, 'x')
    async function* chunks() {
      yield Buffer.from(lines(opening()))
      for (let at = 0; at < long.length; at += 65_536) yield long.subarray(at, at + 65_536)
      yield Buffer.from('\n{}\n')
    }
    const { code, err } = await eap(['play', 'chiayi-city-2016.general', '-', '--json'], chunks())
    expect(code).toBe(2)
    expect(JSON.parse(err)).toMatchObject({ code: 'lineTooLong', file: 'stdin', line: 2 })
  })

  it('what stands before the bad line is still told, and other files are still played', async () => {
    const half = file('half.jsonl', `${good}{"type"`)
    const { code, rows } = await eap(['play', 'chiayi-city-2016.general', half, file('whole.jsonl', good), '--json'])
    expect(code).toBe(2)
    expect(rows.filter(({ kind }) => kind === 'case')).toMatchObject([
      { taken: 6, brokeOff: { code: 'notJson', line: 8 } },
      { taken: 6, brokeOff: null },
    ])
  })

  it('the other commands answer alike', async () => {
    const half = file('half.jsonl', `${good}{"type"`)
    for (const asked of [
      ['explain', '--fact', 'session.held'],
      ['actions', '--as', 'counsellor'],
      ['due', '--now', '2026-05-16T09:00:00+08:00'],
    ]) {
      const [command = '', ...options] = asked
      const { code, out, err } = await eap([command, 'chiayi-city-2016.general', half, ...options])
      expect([code, out]).toEqual([2, ''])
      expect(err).toMatch(/half\.jsonl:8:8: /)
    }
  })
})

describe('A fact that is not in order', () => {
  it.each([
    ['no fact at all', {}],
    ['an unknown fact', fact('tea.served', 'eapWindow', '09:10')],
    ['a reserved event', fact('xstate.init', 'eapWindow', '09:10')],
    ['fields the form does not have', fact('rights.explained', 'eapWindow', '09:10', { extra: 1 })],
    [
      'a reporter that looks like a person',
      { ...fact('rights.explained', 'eapWindow', '09:10'), by: { role: 'eapWindow', id: 'A123456789' } },
    ],
    ['a type that every object has', fact('toString', 'eapWindow', '09:10')],
  ])('%s is refused like any other, and the file goes on', async (_, strange) => {
    const { code, rows } = await eap(
      ['play', 'chiayi-city-2016.general', '-', '--json'],
      lines(opening(), strange, ...toFirstTalk.slice(1)),
    )
    expect(code).toBe(1)
    expect(rows[0]).toMatchObject({ accepted: false, line: 2, by: { id: null } })
    expect(rows.at(-1)).toMatchObject({ taken: 6, refused: 1 })
  })
})

describe('A command line that cannot be used', () => {
  const talk = file('talk.jsonl', good)
  it.each([
    ['an unknown command', ['pley'], /Did you mean play\?/],
    [
      'an unknown flow',
      ['play', 'chiayi-city-2016.generl', talk],
      /Did you mean chiayi-city-2016\.general\?[\s\S]*chiayi-city-2016\.crisis/,
    ],
    ['an unknown option', ['play', 'chiayi-city-2016.general', talk, '--polcy', 'x'], /Did you mean --policy\?/],
    ['an option of another command', ['play', 'chiayi-city-2016.general', talk, '--now', 'x'], /no such option: --now/],
    [
      'an unknown fact',
      ['explain', 'chiayi-city-2016.general', talk, '--fact', 'sesion.held'],
      /Did you mean session\.held\?/,
    ],
    [
      'an unknown role',
      ['actions', 'chiayi-city-2016.general', talk, '--as', 'counselor'],
      /Did you mean counsellor\?/,
    ],
    ['an unknown language', ['flows', '--lang', 'fr'], /zh, en, both/],
    ['an option without its value', ['explain', 'chiayi-city-2016.general', talk, '--fact'], /--fact needs a value/],
    ['a flag with a value', ['flows', '--json=yes'], /--json takes no value/],
    ['no file', ['play', 'chiayi-city-2016.general'], /Expected: eap play FLOW FILE/],
    [
      'two files where one is asked for',
      ['due', 'chiayi-city-2016.general', talk, talk, '--now', '2026-05-16T09:00:00+08:00'],
      /Expected: eap due/,
    ],
    ['no fact to explain', ['explain', 'chiayi-city-2016.general', talk], /Expected: eap explain/],
    [
      'a now without offset',
      ['due', 'chiayi-city-2016.general', talk, '--now', '2026-05-16T09:00:00'],
      /--now: expected an instant with an offset/,
    ],
    ['a word too many', ['diff', 'a', 'b', 'c'], /Expected: eap diff/],
  ])('%s is answered with what exists', async (_, args, expected) => {
    const { code, out, err } = await eap(args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(expected)
  })

  it.each([
    ['no JSON', '{\n  "sessionCap": ,\n}', /policy\.json:2:17: /],
    ['no object', '7', /policy\.json:1: /],
    ['nothing an agency decides', '{"sessionCup": 3}', /policy\.json: [\s\S]*policy/],
    ['a wrong value', '{"closure": "never"}', /policy\.json: [\s\S]*policy\.closure/],
  ])('a policy that is %s is answered with its place', async (_, content, expected) => {
    const { code, err } = await eap([
      'play',
      'chiayi-city-2016.general',
      talk,
      '--policy',
      file('policy.json', content),
    ])
    expect(code).toBe(2)
    expect(err).toMatch(expected)
  })
})
