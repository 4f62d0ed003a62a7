import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { catalogue } from '#src/cli/catalogue.ts'
import { many } from '#src/cli/verify/many.ts'
import { subjectsFrom } from '#src/cli/verify/subjects.ts'
import { eap, file } from './support/harness.ts'

const town = 'test/cli/support/town.ts'
const hasty = `${town}#hasty`
const newFolder = () => join(mkdtempSync(join(tmpdir(), 'eap-stories-')), 'new')

describe('eap verify', () => {
  it('shows what the survey found, then each verdict, and how long that took', async () => {
    const { code, out, err } = await eap(['verify', 'mailbox', '--promise', 'dangerComesFirst'])
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/^suao-2018\.mailbox {2}員工傾訴信箱 Staff mailbox {2}版本 version 1\.0\.0\n/)
    expect(out).toMatch(/\n {2}普查完畢 Surveyed: \d+ 步驟 steps, 1 承諾 Promises, [01] 須搜尋 to be searched\n/)
    expect(out).toMatch(/\n {2}✓ I-8 dangerComesFirst /)
    expect(out).toMatch(/\n✓ suao-2018\.mailbox\n {2}承諾 Promises +1 成立 hold\n {2}費時 Time +0\.0 秒 s\n/)
  })

  it('prints each verdict as it is found, and not only when all are', async () => {
    const printed: string[] = []
    await eap(['verify', `${town}#patient`, '--promise', 'T-1,dangerComesFirst', '--lang', 'en'], '', {
      print: (text) => void printed.push(text),
    })
    expect(printed.map((text) => /^(?: {2}. )?(\S+)/.exec(text)?.[1])).toEqual([
      'town-2026.patient',
      expect.stringMatching(/^(I-8|T-1)$/),
      expect.stringMatching(/^(I-8|T-1)$/),
      '✓',
    ])
  })

  it('counts states when asked, and only then', async () => {
    const args = ['verify', `${town}#patient`, '--promise', 'T-1', '--lang', 'en']
    expect((await eap(args)).out).not.toMatch(/Reachable|states/)
    expect((await eap([...args, '--count'])).out).toMatch(/\n {2}Reachable +[\d,]+ states, [\d,]+ transitions\n/)
    const [row] = (await eap([...args, '--count', '--json'])).rows
    expect(row?.counted).toMatchObject({ states: expect.any(Number), transitions: expect.any(Number) })
  })

  it('leaves undecided what takes more room than it is given, and says how to give more', async () => {
    const args = ['verify', `${town}#patient`, '--promise', 'T-1', '--lang', 'en']
    const { code, out } = await eap([...args, '--most', '10'])
    expect(code).toBe(1)
    expect(out).toContain('Raise `most` (eap verify --most)')
    expect((await eap([...args, '--most', '8000000'])).code).toBe(0)
  })

  it('counts the promises that say nothing of such a flow', async () => {
    const { out } = await eap(['verify', `${town}#patient`, '--lang', 'en', '--promise', 'T-1,crisisIsNotified'])
    expect(out).toMatch(/Promises +1 hold, 1 do not concern it/)
  })

  it('tells a broken promise, its laws, and the shortest story with its clauses', async () => {
    const { code, out } = await eap(['verify', hasty, '--promise', 't-1'])
    expect(code).toBe(1)
    expect(out).toContain('✗ T-1 nothingOwedAtTheEnd: 不成立 broken')
    expect(out).toContain('結案時無未了義務\n    Nothing is owed once a case is closed\n')
    expect(out).toContain('法規 Laws: 檔案法 §12')
    const numbered = out.split('\n').filter((line) => /^ +\d+\. /.test(line))
    expect(numbered.map((line) => line.trim().slice(0, 2))).toEqual(['1.', '2.', '3.', '4.'])
    expect(numbered.at(-1)).toMatch(/決定結案 → 結案 \[解讀\.1\]$/)
    expect(out).toContain('Closure decided → Closed')
  })

  it('tells a promise that is broken before anything is told', async () => {
    const args = ['verify', 'test/cli/support/bad-promises.ts', '--promise', 'T-4', '--lang', 'en']
    expect((await eap(args)).out).toContain('The shortest story:\n      So it is as soon as the case is opened\n')
    const [row] = (await eap([...args, '--json'])).rows
    expect(row?.promises).toMatchObject([{ holds: false, story: [{ type: 'case.opened' }] }])
  })

  it.each(['zh', 'en'] as const)('speaks %s alone when asked', async (lang) => {
    const { out } = await eap(['verify', hasty, '--promise', 'T-1', '--lang', lang])
    const withoutNumbers = out.replaceAll(/\[[^\]]*\]|Laws: .*/g, '')
    expect(withoutNumbers).toMatch(lang === 'en' ? /broken/ : /不成立/)
    expect(withoutNumbers).not.toMatch(lang === 'en' ? /\p{Script=Han}/u : /broken|Closed|states/)
  })

  it('writes the story so that eap play comes to where it says', async () => {
    const folder = newFolder()
    const { out } = await eap(['verify', town, '--promise', 'T-1', '--story', folder])
    expect(readdirSync(folder)).toEqual(['town-2026.hasty.nothingOwedAtTheEnd.jsonl'])
    const path = join(folder, 'town-2026.hasty.nothingOwedAtTheEnd.jsonl')
    expect(out.replaceAll(/\n +/g, ' ')).toContain(`eap play ${hasty} ${path}`)
    const played = await eap(['play', hasty, path, '--json'])
    expect(played.code).toBe(0)
    expect(played.rows.at(-1)).toMatchObject({ kind: 'case', status: 'ended', step: ['closed'], refused: 0 })
    expect(played.rows.at(-1)?.owed).not.toEqual([])
  })

  it('tells and writes the case before, too, where the broken one goes on from it', async () => {
    const folder = newFolder()
    const again = 'test/cli/support/again.ts#crisis'
    const { out } = await eap(['verify', again, '--promise', 'T-1', '--story', folder, '--lang', 'en'])
    expect(out).toMatch(/The case before, in trial-2026\.crisis:\n +1\. [\s\S]+The case that goes on from it:/)
    const name = 'trial-2026.crisis.noMinorAtFirst'
    expect(readdirSync(folder).sort()).toEqual([`${name}.before.jsonl`, `${name}.jsonl`])
    const played = async (path: string) => (await eap(['play', again, join(folder, path), '--json'])).rows.at(-1)
    expect(await played(`${name}.before.jsonl`)).toMatchObject({ status: 'ended', step: ['closed'], refused: 0 })
    expect(await played(`${name}.jsonl`)).toMatchObject({ status: 'open', step: ['reporting'], refused: 0 })
    const { rows } = await eap(['verify', again, '--promise', 'T-1', '--json'])
    expect(rows[0]?.promises).toMatchObject([{ before: [{ flow: 'trial-2026.crisis' }] }])
  })

  it('gives one JSON object per flow', async () => {
    const { code, rows } = await eap(['verify', town, '--promise', 'T-1,crisisIsNotified', '--json'])
    expect(code).toBe(1)
    expect(rows.map(({ flow }) => flow)).toEqual(['town-2026.hasty', 'town-2026.patient'])
    const keys = ['flow', 'version', 'promises', 'unconcerned', 'seconds']
    for (const row of rows) expect(Object.keys(row).sort()).toEqual([...keys].sort())
    const [broken, kept] = rows.map(({ promises }) => promises as unknown as Record<string, unknown>[])
    expect(kept).toEqual([{ id: 'T-1', name: 'nothingOwedAtTheEnd', holds: true, searched: expect.anything() }])
    expect(broken).toMatchObject([{ id: 'T-1', name: 'nothingOwedAtTheEnd', holds: false }])
    expect(rows[0]).toMatchObject({ version: '1.0.0', unconcerned: ['crisisIsNotified'], seconds: 0 })
    const story = broken?.[0]?.story as { type: string }[]
    expect(story.map(({ type }) => type)).toEqual(expect.arrayContaining(['case.opened', 'closure.decided']))
    const again = file('story.jsonl', story.map((line) => `${JSON.stringify(line)}\n`).join(''))
    expect((await eap(['play', hasty, again, '--json'])).rows.at(-1)).toMatchObject({ step: ['closed'] })
  })

  it('proves what a module exports, inside exported objects too, and each flow once', async () => {
    const { rows } = await eap(['verify', `${town}#town`, '--promise', 'T-1', '--json'])
    expect(rows.map(({ flow }) => flow)).toEqual(['town-2026.hasty', 'town-2026.patient'])
    const inner = await eap(['verify', `${town}#town.patient`, '--promise', 'T-1', '--json'])
    expect(inner.rows.map(({ flow }) => flow)).toEqual(['town-2026.patient'])
  })

  it('proves every published flow, or those of one plan', async () => {
    const every = catalogue.flatMap(({ flows }) => flows.map(({ id }) => id))
    expect((await subjectsFrom(undefined)).all.map(({ word }) => word)).toEqual(every)
    const { all } = await subjectsFrom('suao-2018')
    expect(all.map(({ flow }) => flow.id)).toEqual(every.filter((id) => id.startsWith('suao-2018.')))
  })

  it('adds promises up, however they are named', async () => {
    const { rows } = await eap(['verify', hasty, '--promise', 'T-1, DangerComesFirst', '--promise', 'I-28', '--json'])
    const names = ['dangerComesFirst', 'careBindsNobody', 'nothingOwedAtTheEnd']
    expect(rows[0]).toMatchObject({ promises: names.map((name) => ({ name })) })
  })

  it('says on a watched terminal which flow it is at, and leaves nothing of it behind', async () => {
    const { out, err } = await eap(['verify', town, '--promise', 'T-1'], '', { watched: true })
    expect(err).toContain('1/2 town-2026.hasty …')
    expect(err.endsWith('\r\u001b[K')).toBe(true)
    expect(out).not.toContain('…')
    expect(out).toMatch(/\n2 流程 flows: 1 均成立 keep every promise, 1 不成立 broken\n/)
  })

  it('lists what no flow can decide when asked, and where it is kept', async () => {
    const { code, out } = await eap(['verify', '--elsewhere'])
    expect(code).toBe(0)
    expect(out).toMatch(/^流程無法判定之承諾 Promises no flow can decide \(\d+\)\n/)
    const { rows } = await eap(['verify', '--elsewhere', '--json'])
    for (const row of rows) {
      expect(row).toMatchObject({ kind: 'elsewhere', id: expect.any(String), keptBy: { where: expect.any(String) } })
      expect(out).toContain((row.keptBy as unknown as { where: string }).where)
    }
  })

  it('shows its help', async () => {
    const { code, out } = await eap(['verify', '--help', '--lang', 'en'])
    expect(code).toBe(0)
    for (const option of [
      '--promise ID',
      '--count',
      '--most N',
      '--story FOLDER',
      '--policy FILE',
      '--elsewhere',
      '--json',
      '--lang',
    ])
      expect(out).toContain(option)
    expect(out).toContain('a promise is broken or undecided')
    expect((await eap(['--help'])).out).toContain('eap verify')
  })
})

describe('A number a person can read', () => {
  it.each([
    [0, '0'],
    [786_432, '786,432'],
    [5_347_737_6, '5.3 × 10⁷'],
    [2.03e23, '2.0 × 10²³'],
    [1e100, '1.0 × 10¹⁰⁰'],
  ])('%d is %s', (count, text) => expect(many(count)).toBe(text))
})

describe('A policy to verify under', () => {
  it('is the one the story opens its case under', async () => {
    const policy = file('policy.json', '{ "refusalBranch": "casualty" }')
    const folder = newFolder()
    const { code } = await eap(['verify', hasty, '--promise', 'T-1', '--policy', policy, '--story', folder])
    expect(code).toBe(1)
    const [first = ''] = readFileSync(join(folder, readdirSync(folder)[0] ?? ''), 'utf8').split('\n')
    expect(JSON.parse(first)).toMatchObject({ type: 'case.opened', policy: { refusalBranch: 'casualty' } })
  })

  it('is read once for all flows, from standard input too', async () => {
    const { rows } = await eap(['verify', town, '--promise', 'T-1', '--policy', '-', '--json'], '{ "sessionCap": 3 }')
    expect(rows.length).toBe(2)
  })
})
