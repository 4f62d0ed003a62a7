import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { facts } from '#src/index.ts'
import { eap, examples, fact, file, lines, opening, toFirstTalk } from './support/harness.ts'

const canary = 'CANARY-7f3a'

/** The same facts, with a canary in every text that is to be sealed. */
const withCanaries = (path: string) =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
    .map((line) => {
      const names = facts[line.type as keyof typeof facts]?.details ?? []
      return names.length
        ? { ...line, details: Object.fromEntries(names.map((name: string) => [name, `${canary} 王小明 A123456789`])) }
        : line
    })

const now = '2026-12-31T00:00:00+08:00'
const commands: readonly (readonly string[])[] = [
  ['play'],
  ['explain', '--fact', 'closure.decided'],
  ['explain', '--fact', 'danger.reported', '--as', 'colleague'],
  ['actions', '--as', 'eapWindow'],
  ['actions', '--as', 'family'],
  ['due', '--now', now],
]
const manners = [[], ['--lang', 'zh'], ['--lang', 'en'], ['--json'], ['--json', '--lang', 'zh']]

async function everythingSaid(flow: string, path: string): Promise<string> {
  const said = []
  for (const [command = '', ...options] of commands) {
    for (const manner of manners) {
      const { code, out, err } = await eap([command, flow, path, ...options, ...manner])
      expect(code).toBeLessThanOrEqual(2)
      said.push(out, err)
    }
  }
  return said.join('')
}

describe('What is to be sealed is never said', () => {
  it.each(examples)('by any command, in any language, of $flow/$name', async ({ flow, name, path }) => {
    const said = await everythingSaid(`chiayi-city-2016.${flow}`, file(`${name}.jsonl`, lines(...withCanaries(path))))
    expect(said).toContain('c-2026')
    expect(said).not.toContain(canary)
    expect(said).not.toContain('王小明')
  })

  const talkAnd = (...strange: readonly unknown[]) => lines(...toFirstTalk, ...strange)
  it.each([
    ['an unknown field', talkAnd(fact('rights.explained', 'eapWindow', '11:00', { [canary]: canary }))],
    ['an unknown text', talkAnd(fact('rights.explained', 'eapWindow', '11:00', { details: { [canary]: canary } }))],
    ['a text that is none', talkAnd(fact('rights.explained', 'eapWindow', '11:00', { details: canary }))],
    ['an unknown type', talkAnd(fact(canary, 'eapWindow', '11:00'))],
    ['a reserved event', talkAnd(fact(`xstate.${canary}`, 'eapWindow', '11:00'))],
    ['an unknown role', talkAnd(fact('rights.explained', canary, '11:00'))],
    [
      'a reporter by name',
      talkAnd({
        ...fact('rights.explained', 'eapWindow', '11:00'),
        by: { role: 'eapWindow', id: `${canary}@example.tw` },
      }),
    ],
    ['an instant that is none', talkAnd({ ...fact('rights.explained', 'eapWindow', '11:00'), at: canary })],
    ['a choice that is none', talkAnd(fact('session.held', 'counsellor', '11:00', { attendance: canary }))],
    ['a recordedAt that is none', talkAnd(fact('rights.explained', 'eapWindow', '11:00', { recordedAt: canary }))],
    ['a key that is none', talkAnd(fact('rights.explained', 'eapWindow', '11:00', { key: { [canary]: canary } }))],
    ['an opening with more to say', lines(opening({ [canary]: canary }))],
    ['a case called by name', lines(opening({ caseId: `${canary} 王小明` }))],
    ['a policy with more to say', lines(opening({ policy: { [canary]: canary, timeZone: canary } }))],
    ['a first fact that opens no case', lines({ type: 'rights.explained', at: canary, by: { role: canary } })],
    [
      'half a line',
      talkAnd(fact('rights.explained', 'eapWindow', '11:00', { details: { notes: canary } }))
        .trimEnd()
        .slice(0, -4),
    ],
    ['bare words', `${talkAnd()}${canary} is not JSON\n`],
    ['an unended text', `${talkAnd()}{"details":{"notes":"${canary}\n`],
    ['a text as a line', `${talkAnd()}"${canary}"\n`],
    ['a journal that is none', lines({ ...opening(), sequence: 0, flow: canary, policy: canary })],
    [
      'a journal that betrays its shape',
      lines({ ...opening(), sequence: 0, carried: { duties: [{ duty: canary, since: canary }] } }),
    ],
  ])('when it stands where it should not: %s', async (_, content) => {
    const said = await everythingSaid('chiayi-city-2016.general', file('strange.jsonl', content))
    expect(said).not.toBe('')
    expect(said).not.toContain(canary)
    expect(said).not.toContain('王小明')
  })

  it('nor does a policy file speak', async () => {
    for (const content of [`{"${canary}": 1}`, `{"timeZone": "${canary}"}`, `{"timeZone": ${canary}}`, canary]) {
      const { code, out, err } = await eap(
        ['play', 'chiayi-city-2016.general', '-', '--policy', file('policy.json', content)],
        talkAnd(),
      )
      expect(code).toBe(2)
      expect(out + err).not.toContain(canary)
    }
  })

  it('nor does the name of a file name the case', async () => {
    const { rows } = await eap([
      'play',
      'chiayi-city-2016.general',
      file('王小明.jsonl', lines(...toFirstTalk.slice(1))),
      '--json',
    ])
    expect(rows.at(-1)?.caseId).not.toContain('王')
  })
})
