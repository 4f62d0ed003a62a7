import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { migrate } from '#src/cli/commands/migrate.ts'
import { type Case, type JournalEntry, toEnvelope } from '#src/index.ts'
import { aFact, by, flows, minute, opened, type Told, taken } from '../support/cases.ts'
import { folder, ran } from './support/commands.ts'
import * as earlier from './support/earlier.ts'

const flow = 'chiayi-city-2016.general'
const module = 'test/diff/support/migrations.ts'
const badModule = 'test/diff/support/bad-migrations.ts'

/** A case told these facts, as a host stores it: its envelope, and its journal. */
function stored(kase: Case, ...told: readonly Told[]) {
  let last = kase
  const entries: JournalEntry[] = []
  for (const [type, saying, role] of told) {
    const at = new Date(Date.parse(last.recordedAt) + 60_000).toISOString()
    const { case: next, entry } = taken(last, aFact(type, saying, at, role))
    last = next
    entries.push(entry)
  }
  const lines = [last.opening, ...entries]
  return {
    envelope: JSON.stringify(toEnvelope(last)),
    journal: `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`,
    lines,
  }
}

const explained: Told = ['rights.explained']
const asked: Told = ['help.requested', { channel: 'self', service: 'psychological' }]
const now = stored(opened(flows.general), explained, asked)
const then = stored(opened(earlier.general), explained)
const thenAtFirst = stored(opened(earlier.general))
const elsewhere = stored(opened(flows.crisis))

const answersOf = (rows: readonly Record<string, unknown>[]) =>
  rows.flatMap(({ kind, file, line, answer, why }) =>
    kind === 'stored'
      ? [[String(file).split('/').at(-1), line ?? null, answer, (why as { code: string }[]).map(({ code }) => code)]]
      : [],
  )

const fare = async (files: Readonly<Record<string, string | Uint8Array>>, ...more: readonly string[]) => {
  const { code, rows, err } = await ran(migrate, [flow, folder(files), ...more], { json: true })
  return { code, answers: answersOf(rows), summary: rows.at(-1), err }
}

describe('eap migrate --dry-run', () => {
  it('loads what is of this version', async () => {
    const { code, answers, summary } = await fare({ 'a.json': now.envelope, 'b.jsonl': now.journal })
    expect(answers).toEqual([
      ['a.json', null, 'loads', []],
      ['b.jsonl', null, 'loads', []],
    ])
    expect(summary).toEqual({
      kind: 'summary',
      flow,
      version: '1.0.0',
      loads: 2,
      needsMigration: 0,
      breaks: 0,
      unusable: 0,
      skipped: 0,
    })
    expect(code).toBe(0)
  })

  it('says what is of an earlier version and needs a migration, and whether one that changes nothing would do', async () => {
    const { code, answers } = await fare({ 'a.json': thenAtFirst.envelope, 'b.json': then.envelope })
    expect(answers).toEqual([
      ['a.json', null, 'needsMigration', ['unknownVersion', 'nothingToDo']],
      ['b.json', null, 'needsMigration', ['unknownVersion', 'unknownStep']],
    ])
    expect(code).toBe(1)
  })

  it('loads by the migrations of a module, and names the step once a version vouches for it', async () => {
    const files = { 'a.json': thenAtFirst.envelope, 'b.json': then.envelope }
    const { code, answers } = await fare(files, module)
    expect(answers.map(([, , answer]) => answer)).toEqual(['loads', 'loads'])
    expect(code).toBe(0)
    const { rows } = await ran(migrate, [flow, folder(files), 'test/diff/support/earlier.ts'], { json: true })
    expect(rows.map(({ step }) => step)).toEqual(['explaining', 'pondering', undefined])
  })

  it('breaks where a migration does not mend, crashes, or leads nowhere', async () => {
    const [idle, crashing, half] = ['0.9.0', '0.8.0', '0.7.0'].map((version) =>
      JSON.stringify({ ...JSON.parse(then.envelope), version }),
    )
    const files = { 'idle.json': idle, 'crashing.json': crashing, 'half.json': half } as Record<string, string>
    const { code, answers } = await fare(files, badModule)
    expect(answers).toEqual([
      ['crashing.json', null, 'breaks', ['migrationCrashed']],
      ['half.json', null, 'needsMigration', ['unknownVersion', 'unknownStep']],
      ['idle.json', null, 'breaks', ['unknownField']],
    ])
    expect(code).toBe(1)
  })

  it('replays the journals of earlier versions, and says at which line they break off', async () => {
    const { code, answers } = await fare({ 'a.jsonl': thenAtFirst.journal, 'b.jsonl': then.journal })
    expect(answers).toEqual([
      ['a.jsonl', null, 'loads', []],
      ['b.jsonl', 2, 'breaks', ['brokenJournal', 'elsewhere']],
    ])
    expect(code).toBe(1)
  })

  it('tells a journal that never replayed from one that no longer does', async () => {
    const [first, second] = then.lines
    const broken = `${JSON.stringify(first)}\n${JSON.stringify({ ...second, to: 'served' })}\n`
    const { code, answers } = await fare({ 'a.jsonl': broken, 'b.jsonl': then.journal }, module)
    expect(answers).toEqual([
      ['a.jsonl', 2, 'unusable', ['neverReplayed', 'brokenJournal', 'replayDiffers']],
      ['b.jsonl', 2, 'breaks', ['brokenJournal', 'elsewhere']],
    ])
    expect(code).toBe(2)
  })

  it('breaks what changed under its version', async () => {
    const changed = JSON.stringify({ ...JSON.parse(now.envelope), structure: '00000000' })
    expect((await fare({ 'a.json': changed })).answers).toEqual([['a.json', null, 'breaks', ['structureChanged']]])
  })

  it('takes an envelope on each line of JSON Lines', async () => {
    const { answers } = await fare({ 'all.jsonl': `${now.envelope}\n\n${then.envelope}\n${elsewhere.envelope}\n` })
    expect(answers).toEqual([
      ['all.jsonl', 1, 'loads', []],
      ['all.jsonl', 3, 'needsMigration', ['unknownVersion', 'unknownStep']],
      ['all.jsonl', 4, 'skipped', ['anotherFlow']],
    ])
  })

  it('leaves out what belongs elsewhere: other flows, files of facts, other files', async () => {
    const { code, answers, summary } = await fare({
      'a.json': elsewhere.envelope,
      'b.jsonl': elsewhere.journal,
      'facts.jsonl': `${JSON.stringify(aFact('rights.explained'))}\n`,
      'notes.txt': 'x',
      'deep/er/c.json': now.envelope,
    })
    expect(answers).toEqual([
      ['a.json', null, 'skipped', ['anotherFlow']],
      ['b.jsonl', null, 'skipped', ['anotherFlow']],
      ['c.json', null, 'loads', []],
      ['facts.jsonl', 1, 'skipped', ['notStored']],
    ])
    expect(summary).toMatchObject({ loads: 1, skipped: 4 })
    expect(code).toBe(0)
  })

  it('takes a flow from a module, and a single file', async () => {
    const path = join(folder({ 'a.json': thenAtFirst.envelope }), 'a.json')
    const { code, rows } = await ran(migrate, ['test/diff/support/earlier.ts#general', path], { json: true })
    expect([code, answersOf(rows)]).toEqual([0, [['a.json', null, 'loads', []]]])
  })

  it('goes on after whatever cannot be read, each with its place', async () => {
    const { code, answers } = await fare({
      'a-half.json': now.envelope.slice(0, 99),
      'b-list.json': '[]',
      'c-other.json': '{"a":1}',
      'd-empty.json': '',
      'e-empty.jsonl': '\n',
      'f-bytes.json': Buffer.from([0xff, 0xfe]),
      'g-long.json': `"${'x'.repeat(1_100_000)}"`,
      'h-half.jsonl': `${JSON.stringify(now.lines[0])}\n{"type":`,
      'i-gap.jsonl': `${JSON.stringify(now.lines[0])}\n${JSON.stringify(now.lines[2])}\n`,
      'j-memory.json': JSON.stringify({ ...JSON.parse(now.envelope), known: {} }),
      'k-good.json': now.envelope,
    })
    expect(answers.map(([file, line, answer, why]) => [file, line, answer, (why as string[])[0]])).toEqual([
      ['a-half.json', 1, 'unusable', 'notJson'],
      ['b-list.json', 1, 'unusable', 'notAnObject'],
      ['c-other.json', null, 'unusable', 'missing'],
      ['d-empty.json', 1, 'unusable', 'notJson'],
      ['e-empty.jsonl', null, 'unusable', 'emptyFile'],
      ['f-bytes.json', null, 'unusable', 'notUtf8'],
      ['g-long.json', null, 'unusable', 'fileTooLong'],
      ['h-half.jsonl', 2, 'unusable', 'notJson'],
      ['i-gap.jsonl', 2, 'breaks', 'brokenJournal'],
      ['j-memory.json', null, 'breaks', 'missing'],
      ['k-good.json', null, 'loads', undefined],
    ])
    expect(code).toBe(2)
  })

  it.each([
    ['no folder', 'missing', 'noSuchFolder'],
    ['an empty folder', folder({}), 'emptyFolder'],
  ])('is told %s', async (_, path, code) => {
    const { code: exit, err, out } = await ran(migrate, [flow, path], { json: true })
    expect([exit, out]).toEqual([2, ''])
    expect(JSON.parse(err)).toMatchObject({ kind: 'error', code })
  })

  it('is told a module without migrations', async () => {
    const { code, err } = await ran(migrate, [
      flow,
      folder({ 'a.json': now.envelope }),
      'test/diff/support/journals.ts',
    ])
    expect(code).toBe(2)
    expect(err).toContain('noMigration')
  })
})

describe('For people', () => {
  const files = { 'a.json': now.envelope, 'b.json': then.envelope, 'c.jsonl': then.journal, 'd.json': '{' }

  it('each case is a line, with the reason beneath, and one line sums them up', async () => {
    const { out } = await ran(migrate, [flow, folder(files), module.replace('migrations', 'earlier')])
    expect(out).toMatch(/✓ \S+a\.json {2}可載入 loads\n/)
    expect(out).toMatch(/! \S+b\.json {2}須移轉 needs migration \(pondering\)\n {4}- 無法由此版本移轉/)
    expect(out).toMatch(/✗ \S+c\.jsonl:2 {2}無法延續 breaks \(explaining\)\n {4}- 案卷於此行/)
    expect(out).toMatch(/\? \S+d\.json:1:2 {2}無法讀取 unusable\n/)
    const last = out.trimEnd().split('\n').at(-1)
    expect(last).toBe(
      '試行結果（未寫入任何檔案） Dry run, nothing was written: 1 可載入 loads, 1 須移轉 needs migration, 1 無法延續 breaks, 1 無法讀取 unusable, 0 略過 skipped',
    )
  })

  it('writes nothing, whatever a migration does to what it is given', async () => {
    const path = folder({ ...files, 'e.json': JSON.stringify({ ...JSON.parse(then.envelope), version: '0.9.0' }) })
    const seen = () =>
      readdirSync(path).map((name) => [
        name,
        readFileSync(join(path, name), 'utf8'),
        statSync(join(path, name)).mtimeMs,
      ])
    const before = seen()
    for (const more of [[], [module], [badModule]]) await ran(migrate, [flow, path, ...more])
    expect(seen()).toEqual(before)
  })
})

describe('Many stored cases', () => {
  const many = (count: number) =>
    folder(
      Object.fromEntries(
        Array.from({ length: count }, (_, n) => [
          `case-${String(n).padStart(4, '0')}.json`,
          n % 1000 ? now.envelope : then.envelope,
        ]),
      ),
    )

  it('are told one by one, in order of name, no faster than the reader can keep up', async () => {
    let printed = 0
    let release = () => {}
    let begin = () => {}
    const begun = new Promise<void>((resolve) => (begin = resolve))
    const print = () => {
      printed++
      begin()
      return new Promise<void>((resolve) => (release = resolve))
    }
    const running = ran(migrate, [flow, many(200)], { print })
    await begun
    for (let turn = 0; turn < 100; turn++) await new Promise((resolve) => setImmediate(resolve))
    expect(printed).toBe(1)
    const pump = () => {
      release()
      if (printed < 201) setImmediate(pump)
    }
    pump()
    expect((await running).code).toBe(1)
    expect(printed).toBe(201)
  })

  it('show their progress to somebody who watches, and leave no trace of it', async () => {
    let now_ = 0
    const { err, out } = await ran(migrate, [flow, many(1100)], { watched: true, clock: () => (now_ += 300) })
    expect(err).toMatch(/1,09\d …/)
    expect(err.endsWith('\r\u001b[K')).toBe(true)
    expect(out).toContain('1,098 可載入 loads, 2 須移轉 needs migration')
    const names = [...out.matchAll(/case-(\d{4})\.json/g)].map(([, n]) => n)
    expect(names).toEqual([...names].sort())
  })
})

describe('Nothing stored is ever said', () => {
  const canary = 'CANARY-7f3a'
  const secret = `${canary} 王小明 A123456789`
  const personal = JSON.parse(now.envelope)
  const inside = (more: object) => JSON.stringify({ ...personal, ...more })
  const journal = (...lines: readonly object[]) => lines.map((line) => `${JSON.stringify(line)}\n`).join('')
  const [opening, first] = now.lines as [object, object]

  it.each([
    ['a step by name', inside({ step: secret })],
    ['a step within', inside({ step: { [secret]: secret } })],
    ['a version', inside({ version: secret })],
    ['a flow', inside({ flow: secret })],
    ['a format', inside({ format: secret })],
    ['a field more', inside({ [canary]: secret })],
    ['a memory more', inside({ known: { ...personal.known, [canary]: secret } })],
    ['a case by name', inside({ known: { ...personal.known, caseId: secret } })],
    ['an opening', inside({ opening: { ...personal.opening, by: { role: secret, id: secret } } })],
    ['a policy', inside({ known: { ...personal.known, policy: { [canary]: secret } } })],
    ['a consent', inside({ known: { ...personal.known, consents: { [canary]: secret } } })],
    ['an entry by key', inside({ keyed: [{ key: secret, sequence: canary }] })],
    ['bare words', secret],
    ['an unended text', `{"note":"${secret}`],
    ['a journal of another flow', journal({ ...opening, flow: secret })],
    ['a journal of a version', journal({ ...opening, version: secret }, first)],
    ['a journal by name', journal({ ...opening, caseId: secret })],
    ['an entry that says more', journal(opening, { ...first, [canary]: secret, decisive: { [canary]: secret } })],
    ['an entry of a type', journal(opening, { ...first, type: secret })],
    ['an entry that leads elsewhere', journal(opening, { ...first, to: secret })],
    ['a note in a journal', journal(opening, { ...first, details: { notes: secret } })],
    ['a fact', journal({ type: 'rights.explained', details: { notes: secret } })],
  ])('%s', async (_, content) => {
    const path = folder({ 'a.json': content, 'b.jsonl': content })
    for (const more of [[], [module], [badModule]]) {
      // In both languages: what either says alone is a part of it.
      for (const json of [false, true]) {
        const { out, err, code } = await ran(migrate, [flow, path, ...more], { json })
        expect(code).toBeLessThanOrEqual(2)
        expect(out).not.toBe('')
        expect(out + err).not.toMatch(/CANARY|王小明|A123456789/)
      }
    }
  })

  it('nor the references of a case that is sound', async () => {
    const kase = opened(flows.general, { caseId: 'case-ref-1', at: minute(0), by: by('eapWindow', 'person-ref-1') })
    const { envelope, journal: lines } = stored(kase, explained)
    const { out, err } = await ran(migrate, [flow, folder({ 'a.json': envelope, 'b.jsonl': lines })], { json: true })
    expect(out + err).not.toMatch(/case-ref|person-ref|u-eapWindow/)
  })
})
