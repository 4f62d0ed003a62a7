import { describe, expect, it } from 'vitest'
import { everyPromise } from '#src/promises/index.ts'
import { notEmpty } from '../support/not-empty.ts'
import { canary } from './support/bad-promises.ts'
import { eap, file } from './support/harness.ts'

const town = 'test/cli/support/town.ts'
const bad = 'test/cli/support/bad-promises.ts'
const only = ['--promise', 'T-1']
const throwing = file('throwing.mjs', `throw new RangeError('${canary}')`)
const notAModule = file('broken.mjs', 'export const = 1')
const empty = file('empty.mjs', 'export const nothing = { at: 1 }')
const policy = (text: string) => file(`policy-${text.length}.json`, text)

describe('What cannot be verified', () => {
  const wrong: readonly (readonly [what: string, args: readonly string[], expected: RegExp])[] = [
    ['a flow there is not', ['mailbx'], /There is no such flow: mailbx\n(?:.*\n)*? {2}Did you mean mailbox\?/],
    [
      'a file that is no module',
      ['./package.json'],
      /^\.\/package\.json: This is no module that exports flows \[notAModule\]\n(?:.*\n)*? {2}Name a JavaScript/,
    ],
    ['a folder', ['machines/'], /^machines\/: This is no module that exports flows \[notAModule\]/],
    ['a module there is not', ['gone.js'], /^gone\.js: There is no such file \[noSuchFile\]/],
    ['a module that throws as it is loaded', [throwing], /throwing\.mjs: The module cannot be loaded \(RangeError\)/],
    ['a module that is none', [notAModule], /broken\.mjs: The module cannot be loaded \(\w+\)/],
    ['a module without flows', [empty], /empty\.mjs: The module exports no flow \[noFlow\]/],
    [
      'a flow the module does not export',
      [`${town}#patent`],
      /no such flow: patent\n(?:.*\n)*? {2}Did you mean patient\?/,
    ],
    ['a promise there is not', [town, '--promise', 'I-99'], /There is no such promise: I-99/],
    ['a promise with a number nearly its own', [town, '--promise', 'I-08'], /Did you mean I-8\?/],
    ['a misspelt promise', [town, '--promise', 'T-1,dangerComesFrst'], /Did you mean dangerComesFirst\?/],
    [
      'a promise that throws at first',
      [bad, '--promise', 'T-3'],
      /^T-3 throwsAtFirst: A promise's `concerns` throws \(RangeError\)/,
    ],
    ['a policy that is no JSON', [town, ...only, '--policy', policy('{')], /policy-1\.json:1:2: This is not JSON/],
    [
      'a policy that does not fit',
      [town, ...only, '--policy', policy('{ "sessionCap": -1 }')],
      /policy-\d+\.json: The policy does not fit \[badPolicy\]\n {2}policy\.sessionCap: /,
    ],
    [
      'a folder that is a file',
      [town, ...only, '--story', file('not-a-folder', '')],
      /not-a-folder: The folder cannot be written to \(\w+\) \[notWritable\]/,
    ],
    ['two flows', [town, town], /Expected: eap verify/],
    ['an option of another command', [town, '--now', 'x'], /no such option: --now/],
    ['room that is no number', [town, ...only, '--most', 'lots'], /--most needs a whole number above 0/],
    ['room for nothing', [town, ...only, '--most', '0'], /--most needs a whole number above 0/],
    ['a promise without its name', [town, '--promise='], /No promise is named\n/],
  ]

  it.each(wrong)('%s is answered with its place, and no trace of code', async (_, args, expected) => {
    const { code, err } = await eap(['verify', ...args, '--lang', 'en'])
    expect(code).toBe(2)
    expect(err).toMatch(expected)
    expect(err).not.toMatch(/\bat .*:\d+:\d+\)|Error: /)
    expect(err).not.toContain(canary)
  })

  it('a promise there is not is answered with a list that can be read to its end', async () => {
    const { err } = await eap(['verify', town, '--promise', 'I-99', '--lang', 'en'])
    const listed = err.split('\n').find((line) => line.includes('I-1, ')) ?? ''
    const all = [...new Set(everyPromise.map(({ id }) => id))]
    expect(listed.split(', ').length).toBeGreaterThan(10)
    expect(listed.split(', ').length).toBeLessThan(all.length)
    expect(err).toMatch(/\n {4}and \d+ more\n/)
  })

  it.each(wrong)('%s is answered in JSON too', async (_, args) => {
    const { err } = await eap(['verify', ...args, '--json'])
    for (const line of notEmpty(err.trimEnd().split('\n')))
      expect(JSON.parse(line)).toMatchObject({ kind: 'error', zh: expect.any(String), en: expect.any(String) })
  })

  it('a promise that throws is undecided: it says where, and what would decide it', async () => {
    const { code, out, err } = await eap(['verify', bad, '--promise', 'T-2,dangerComesFirst', '--lang', 'en'])
    expect([code, err]).toEqual([1, ''])
    expect(out).toMatch(/Promises +1 hold, 1 undecided\n/)
    expect(out).toContain('? T-2 throwsWhenAsked: undecided')
    expect(out).toMatch(/Why: Its code throws: .*throwsWhenAsked.*\[threw\]/)
    expect(out).toContain('What would decide it: Mend the code there')
    expect(out).not.toContain(canary)
    const { rows } = await eap(['verify', bad, '--promise', 'T-2', '--json'])
    expect(rows[0]?.promises).toMatchObject([{ name: 'throwsWhenAsked', holds: null, undecided: { code: 'threw' } }])
  })

  it('a policy that fits one flow and not another leaves the first proved', async () => {
    const own = policy('{ "periods": { "replyToLetter": { "days": 7 } } }')
    const { code, rows, err } = await eap(['verify', town, ...only, '--policy', own, '--json'])
    expect([code, rows.length]).toEqual([2, 0])
    expect(err.trimEnd().split('\n').length).toBe(2)
  })
})
