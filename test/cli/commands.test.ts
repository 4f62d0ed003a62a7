import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { AnyStateMachine as Flow } from 'xstate'
import * as published from '#machines/index.ts'
import { eap, fact, file, lines, opening, toFirstTalk } from './support/harness.ts'

const talk = file('talk.jsonl', lines(...toFirstTalk))
const tooEarly = file(
  'too-early.jsonl',
  lines(opening(), fact('session.held', 'counsellor', '09:05', { attendance: 'attended' })),
)
const died = 'examples/cases/chiayi-city-2016/involuntary/07-died.jsonl'

describe('eap', () => {
  it('shows its help, in the language asked for', async () => {
    const { code, out } = await eap(['--help', '--lang', 'en'])
    expect(code).toBe(0)
    for (const command of ['flows', 'play', 'explain', 'actions', 'due']) expect(out).toContain(`eap ${command}`)
    expect(out).not.toMatch(/\p{Script=Han}/u)
  })

  it('shows the help of a command, asked either way', async () => {
    const { code, out } = await eap(['explain', '--help'])
    expect(code).toBe(0)
    expect(out).toContain('--fact TYPE')
    expect((await eap(['help', 'explain'])).out).toBe(out)
  })

  it('says its version', async () => {
    expect(await eap(['--version'])).toMatchObject({ code: 0, out: '1.2.3\n' })
  })

  it('without a command shows its help where complaints go', async () => {
    const { code, out, err } = await eap([])
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('eap play')
  })
})

describe('eap flows', () => {
  it('lists every flow with its document, steps, facts and endings', async () => {
    const { code, out } = await eap(['flows'])
    expect(code).toBe(0)
    expect(out).toContain('chiayi-city-2016.crisis  危機個案 Crisis case')
    expect(out).toContain('securing')
    expect(out).toContain('crisis.reported')
    expect(out).toMatch(/\d+ 條文 clauses, \d+ 解讀 readings/)
  })

  it('gives one JSON object per flow', async () => {
    const { rows } = await eap(['flows', '--json'])
    const doors = Object.values(published).flatMap((document) => Object.values<object>(document))
    expect(rows.map(({ flow }) => flow)).toEqual(doors.flatMap((door) => ('root' in door ? [(door as Flow).id] : [])))
    expect(rows[0]).toMatchObject({
      kind: 'flow',
      version: '1.0.0',
      zh: '一般個案',
      document: { id: 'chiayi-city-2016' },
      endings: expect.arrayContaining([
        {
          step: 'handedOverToInvoluntary',
          zh: '移至非自願個案',
          en: 'Handed over to an involuntary case',
          handsOverTo: 'involuntary',
        },
      ]),
      facts: expect.arrayContaining(['session.held']),
    })
  })
})

describe('eap play', () => {
  it('tells a case fact by fact, and how it stands', async () => {
    const { code, out } = await eap(['play', 'chiayi-city-2016.general', talk])
    expect(code).toBe(0)
    expect(out).toContain('2026-03-02 09:10  ✓ 已告知權益 Rights explained')
    expect(out).toContain('事先明確告知權益 → 由當事人自由決定是否求助 [陸、陸.一]')
    expect(out).toContain('Explain the rights beforehand → The person decides freely')
    expect(out).toContain('專業心理人員 Counsellor (x-1)')
    expect(out).toMatch(/結果 Outcome +進行中 still open: ● 晤談 Counselling talks/)
    expect(out).toMatch(/事實 Facts +6 受理 taken, 0 不受理 refused/)
  })

  it('takes the whole id of a flow, its last word, and standard input', async () => {
    const { out } = await eap(['play', 'chiayi-city-2016.general', '-'], lines(...toFirstTalk))
    expect(out).toContain('=== stdin')
    expect(out).toContain('晤談 Counselling talks')
  })

  it('says why a fact is refused and what would let it in, and exits with 1', async () => {
    const { code, out } = await eap(['play', 'chiayi-city-2016.general', tooEarly])
    expect(code).toBe(1)
    expect(out).toContain('✗ 晤談 Session held')
    expect(out).toContain('目前步驟不受理此事實；解除：本案等待：')
    expect(out).toMatch(/Unblock: The case waits for: Rights\s+explained\./)
  })

  it('speaks one language when asked', async () => {
    const english = (await eap(['play', 'chiayi-city-2016.general', tooEarly, '--lang', 'en'])).out
    expect(english.replace(/\[[^\]]*\]/g, '')).not.toMatch(/\p{Script=Han}/u)
    expect((await eap(['play', 'chiayi-city-2016.general', tooEarly, '--lang', 'zh'])).out).not.toContain('Counsellor')
  })

  it('shows duties opened, discharged and still owed, with due instants', async () => {
    const { out } = await eap(['play', 'chiayi-city-2016.involuntary', died])
    expect(out).toContain('[ ] 通報自殺行為 Report suicide behaviour, 期限 due 2026-05-16 20:10')
    expect(out).toContain('[x] 請求警消或衛生機關協助')
    expect(out).toMatch(/未了 Owed +\[ ] 通報自殺行為/)
  })

  it('of several of a kind says which a fact opened and which it settled', async () => {
    const twice = file(
      'twice.jsonl',
      lines(
        opening(),
        fact('reportableMatter.known', 'counsellor', '09:05', { matter: 'elderHarm' }),
        fact('reportableMatter.known', 'counsellor', '09:20', { matter: 'elderHarm' }),
        fact('statutoryReport.filed', 'counsellor', '09:40', {
          matter: 'elderHarm',
          answers: '2026-03-02T09:20:00+08:00',
        }),
      ),
    )
    const { out } = await eap(['play', 'chiayi-city-2016.general', twice, '--lang', 'en'])
    expect(out.match(/\[ ] Report harm to an elderly person/g)).toHaveLength(3)
    expect(out.match(/\[x] .*/g)).toEqual(['[x] Report harm to an elderly person, since 2026-03-02 09:20'])
    const { rows } = await eap(['play', 'chiayi-city-2016.general', twice, '--json'])
    const known = { duty: 'reportElderHarm', since: '2026-03-02T09:20:00+08:00' }
    expect(rows[1]).toMatchObject({ opened: [known] })
    expect(rows[2]).toMatchObject({ settled: [known], opened: [] })
    expect(rows[3]).toMatchObject({
      owed: expect.arrayContaining([expect.objectContaining({ duty: 'reportElderHarm' })]),
    })
  })

  it('gives one JSON object per fact and one per case', async () => {
    const { rows } = await eap(['play', 'chiayi-city-2016.general', tooEarly, talk, '--json'])
    expect(rows.map(({ kind }) => kind)).toEqual(['fact', 'case', ...Array(6).fill('fact'), 'case'])
    expect(rows[0]).toMatchObject({
      accepted: false,
      line: 2,
      type: 'session.held',
      refusal: 'notNow',
      by: { role: 'counsellor', id: 'x-1' },
    })
    expect(rows[2]).toMatchObject({
      accepted: true,
      sequence: 1,
      from: { step: ['explaining'] },
      to: { step: ['deciding'] },
      clauses: ['陸', '陸.一'],
    })
    expect(rows.at(-1)).toMatchObject({ caseId: 'c-1', status: 'open', taken: 6, refused: 0, owed: [], brokeOff: null })
  })

  it('keeps JSON to the language asked for', async () => {
    const { out } = await eap(['play', 'chiayi-city-2016.general', talk, '--json', '--lang', 'zh'])
    expect(out).not.toContain('"en"')
    expect(out).toContain('"zh"')
  })

  it('exits with the worst of its files', async () => {
    expect((await eap(['play', 'chiayi-city-2016.general', talk, tooEarly, talk])).code).toBe(1)
    expect((await eap(['play', 'chiayi-city-2016.general', talk, 'missing.jsonl', tooEarly])).code).toBe(2)
  })

  it('opens the case with the first fact when the file does not say how', async () => {
    const path = file('王小明.jsonl', lines(...toFirstTalk.slice(1)))
    const { code, rows } = await eap(['play', 'chiayi-city-2016.general', path, '--json'])
    expect(code).toBe(0)
    expect(rows.at(-1)?.caseId).toMatch(/^file-[\da-f]{12}$/)
  })

  it('opens the case under another policy', async () => {
    const policy = file('policy.json', '{\n  "sessionCap": 1\n}\n')
    const twice = file(
      'twice.jsonl',
      lines(...toFirstTalk, fact('session.held', 'counsellor', '11:00', { attendance: 'attended' })),
    )
    expect((await eap(['play', 'chiayi-city-2016.general', twice])).code).toBe(0)
    const { code, out } = await eap(['play', 'chiayi-city-2016.general', twice, '--policy', policy])
    expect(code).toBe(1)
    expect(out).toContain('晤談次數上限')
  })

  it('keeps when a fact was recorded, and counts a repeated one once', async () => {
    const late = fact('rights.explained', 'eapWindow', '08:00', { recordedAt: '2026-03-03T09:00:00+08:00', key: 'k-1' })
    const { code, out } = await eap(['play', 'chiayi-city-2016.general', '-'], lines(opening(), late, late))
    expect(code).toBe(0)
    expect(out).toContain('補登於 recorded late, on 2026-03-03 09:00')
    expect(out).toContain('重複回報')
    expect(out).toMatch(/1 受理 taken, 0 不受理 refused, 1 重複 repeated/)
  })
})

describe('eap explain', () => {
  it('exits with 0 when the fact may be reported', async () => {
    const { code, out } = await eap(['explain', 'chiayi-city-2016.general', talk, '--fact', 'session.held'])
    expect(code).toBe(0)
    expect(out).toContain('✓ 可回報 Allowed')
  })

  it('says every reason and exits with 1 when it may not', async () => {
    const { code, out } = await eap([
      'explain',
      'chiayi-city-2016.general',
      talk,
      '--fact',
      'referral.made',
      '--as',
      'counsellor',
    ])
    expect(code).toBe(1)
    expect(out).toContain('✗ 條件未符 A condition does not hold')
    expect(out).toContain('[陸.一]')
  })

  it('knows facts and roles by their names in either language', async () => {
    const byId = await eap([
      'explain',
      'chiayi-city-2016.general',
      talk,
      '--fact',
      'referral.made',
      '--as',
      'counsellor',
    ])
    expect(
      await eap(['explain', 'chiayi-city-2016.general', talk, '--fact', '轉介', '--as', 'Counsellor']),
    ).toMatchObject({
      out: byId.out,
    })
  })

  it('asks for somebody who may report it when nobody is named', async () => {
    const { rows } = await eap(['explain', 'chiayi-city-2016.general', talk, '--fact', 'emergency.concluded', '--json'])
    expect(rows).toMatchObject([{ kind: 'explanation', role: 'eapWindow', answer: 'allowed' }])
  })

  it('tells an outsider nothing of a confidential step', async () => {
    const path = 'examples/cases/chiayi-city-2016/involuntary/01-danger-escorted.jsonl'
    const start = file('danger.jsonl', readFileSync(path, 'utf8').split('\n').slice(0, 2).join('\n'))
    const { code, out } = await eap([
      'explain',
      'chiayi-city-2016.involuntary',
      start,
      '--fact',
      'measures.taken',
      '--as',
      'supervisor',
    ])
    expect(code).toBe(1)
    expect(out).toContain('不便向您說明')
    expect(out).not.toContain('就醫')
  })
})

describe('eap actions', () => {
  it('lists what a role may report now, and why not the rest', async () => {
    const { code, out } = await eap(['actions', 'chiayi-city-2016.general', talk, '--as', 'counsellor'])
    expect(code).toBe(0)
    expect(out).toMatch(/✓ session\.held +晤談 Session held/)
    expect(out).toContain('✗ referral.made  轉介 Referral made')
    expect(out).toContain('非此角色之權責 Not for this role')
  })

  it('gives one JSON object per fact of the flow', async () => {
    const { rows } = await eap(['actions', 'chiayi-city-2016.general', talk, '--as', 'colleague', '--json'])
    expect(rows.length).toBeGreaterThan(20)
    expect(rows.find(({ fact: type }) => type === 'danger.reported')).toMatchObject({
      kind: 'action',
      role: 'colleague',
      answer: 'allowed',
    })
    expect(rows.find(({ fact: type }) => type === 'session.held')).toMatchObject({ answer: 'notYours' })
  })

  it('says beside the answer that facts of the file were refused', async () => {
    const { code, err } = await eap(['actions', 'chiayi-city-2016.general', tooEarly, '--as', 'counsellor'])
    expect(code).toBe(0)
    expect(err).toContain('Facts of the file that were refused (see eap play): 1')
  })
})

describe('eap due', () => {
  it('lists what is owed, until when, by whom and by which law', async () => {
    const { code, out } = await eap(['due', 'chiayi-city-2016.involuntary', died, '--now', '2026-05-16T21:10:00+08:00'])
    expect(code).toBe(0)
    expect(out).toMatch(/\[ ] 通報自殺行為 Report suicide behaviour +期限 due 2026-05-16 20:10 \(逾期 overdue 1h\)/)
    expect(out).toContain('自殺防治法 §11')
    expect(out).toContain('單一服務窗口')
  })

  it('gives one JSON object per duty', async () => {
    const { rows } = await eap([
      'due',
      'chiayi-city-2016.involuntary',
      died,
      '--now',
      '2026-05-16T09:00:00+08:00',
      '--json',
    ])
    expect(rows[0]).toMatchObject({
      kind: 'due',
      duty: 'reportSuicideBehaviour',
      dueAt: '2026-05-16T20:10:00+08:00',
      overdue: false,
    })
  })

  it('says so when nothing is owed', async () => {
    expect((await eap(['due', 'chiayi-city-2016.general', talk, '--now', '2026-05-16T09:00:00+08:00'])).out).toContain(
      '未了 Owed 無 nothing',
    )
  })
})
