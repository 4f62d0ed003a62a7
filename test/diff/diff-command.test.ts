import { describe, expect, it } from 'vitest'
import { catalogue } from '#src/cli/catalogue.ts'
import { diff } from '#src/cli/commands/diff.ts'
import type { FlowMark } from '#src/diff/index.ts'
import { folder, ran } from './support/commands.ts'

const earlier = 'test/diff/support/earlier.ts'
const ids = catalogue.map(({ document }) => document.id)

describe('eap diff between two agencies', () => {
  const general = () => ran(diff, ['chiayi-city-2016.general', 'new-taipei-2020.general'])

  it('says first whose flows they are, then what they share, then what differs, subject by subject', async () => {
    const { code, out, err } = await general()
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/^甲 A {2}嘉義市政府 Chiayi City Government\n/)
    expect(out).toContain('乙 B  新北市政府 New Taipei City Government\n')
    const headings = [
      '兩者皆有之步驟 Steps in both',
      '步驟 Steps',
      '事實與去向 Facts, and where they lead',
      '受理之事實 Facts taken',
      '義務 Duties',
      '條件 Conditions',
      '條文 Clauses',
    ]
    const at = headings.map((heading) => out.indexOf(`\n${heading} (`))
    expect(at).not.toContain(-1)
    expect([...at].sort((a, b) => a - b)).toEqual(at)
  })

  it('sets what only one has apart, and ways side by side', async () => {
    const { out } = await general()
    expect(out).toMatch(/僅甲有 Only A has \(\d+\)\n {4}explaining +事先明確告知權益 Explain the rights beforehand\n/)
    expect(out).toMatch(/僅乙有 Only B has \(\d+\)\n {4}noticing +/)
    expect(out).toMatch(/ {4}- 服務完成 Service completed service\.completed\n {6}甲 A {2}→ .*\n.*\n {6}乙 B {2}→ /)
  })

  it('speaks of no class and no running case, for they share none', async () => {
    const { out } = await general()
    for (const word of ['breaking', 'needs migration', '安全', 'running case']) expect(out).not.toContain(word)
  })

  it.each(['zh', 'en'] as const)('speaks %s alone when asked', async (lang) => {
    const { out } = await ran(diff, ['chiayi-city-2016.crisis', 'new-taipei-2020.crisis'], { lang })
    const withoutNumbers = out.replaceAll(/\[[^\]]*\]/g, '').replace(/\n條文 Clauses[\s\S]*|\nClauses[\s\S]*/, '')
    expect(withoutNumbers).toMatch(lang === 'en' ? /Steps in both/ : /兩者皆有之步驟/)
    expect(lang === 'en' ? withoutNumbers : out).not.toMatch(
      lang === 'en' ? /\p{Script=Han}/u : /Only A|any step|leads/,
    )
  })

  it('fits the page', async () => {
    const { out } = await ran(diff, ['chiayi-city-2016.general', 'new-taipei-2020.general'], { lang: 'en' })
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(110)
  })

  it('compares whole plans by their ids: flows of the same name, and what only one of them has', async () => {
    const { code, out, rows } = await ran(diff, ['chiayi-city-2016', 'new-taipei-2020'], { json: true })
    expect(code).toBe(0)
    expect(out).not.toContain('undefined')
    const pairs = rows.flatMap((row) =>
      row.kind === 'comparison' ? [[row.before, row.after].map((side) => (side as unknown as FlowMark).flow)] : [],
    )
    for (const [a, b] of pairs) expect(b?.split('.').at(-1)).toBe(a?.split('.').at(-1))
    for (const name of ['general', 'involuntary', 'crisis'])
      expect(pairs).toContainEqual([`chiayi-city-2016.${name}`, `new-taipei-2020.${name}`])
    expect(rows).toContainEqual(
      expect.objectContaining({ kind: 'onlyOne', side: 'after', flow: 'new-taipei-2020.managementReferral' }),
    )
  })

  it('takes a plan beside a flow of another', async () => {
    const { rows } = await ran(diff, ['new-taipei-2020', 'chiayi-city-2016.crisis'], { json: true })
    expect(rows[0]).toMatchObject({
      before: { flow: 'new-taipei-2020.crisis' },
      after: { flow: 'chiayi-city-2016.crisis' },
    })
  })

  it.each(ids.slice(1).map((id) => [id]))('can be read: chiayi-city-2016 and %s, as text and as JSON', async (id) => {
    const { out, code } = await ran(diff, ['chiayi-city-2016', id])
    expect(code).toBe(0)
    expect(out).not.toMatch(/undefined|\[object|NaN/)
    const { rows } = await ran(diff, ['chiayi-city-2016', id], { json: true, lang: 'zh' })
    for (const row of rows) expect(row).not.toHaveProperty('en')
  })
})

describe('eap diff between two versions', () => {
  it('classes every difference, with the reason, and ends by what cases, journals and people can expect', async () => {
    const { code, out } = await ran(diff, [`${earlier}#general`, 'chiayi-city-2016.general'])
    expect(code).toBe(1)
    expect(out).toMatch(/^舊 before {2}一般個案 General \(voluntary\) case chiayi-city-2016\.general 0\.9\.0\n/)
    expect(out).toContain('刪除步驟「考慮中」')
    expect(out).toMatch(/須移轉 needs migration: .*\n.*Cases may stand there/)
    expect(out).toContain('破壞 breaking: 案卷中之事實可能導向他處')
    expect(out).toContain('於 at explaining')
    expect(out).toMatch(/對進行中案件 For running cases: 破壞 breaking\n {2}✗ 已存案件[\s\S]*✗ 案卷[\s\S]*✓ 當事人/)
  })

  it('exits 0 when nothing keeps a running case from going on', async () => {
    const { code, out } = await ran(diff, [`${earlier}#crisis`, 'chiayi-city-2016.crisis'], { lang: 'en' })
    expect(code).toBe(0)
    expect(out).toContain('For running cases: safe')
    expect(out).toContain('Journals: they all replay')
  })

  it('gives one JSON object for the whole, and one for each difference', async () => {
    const { rows } = await ran(diff, [`${earlier}#general`, 'chiayi-city-2016.general'], { json: true })
    const [whole, ...others] = rows
    expect(whole).toMatchObject({ kind: 'comparison', relation: 'versions', class: 'breaking', counts: { danger: 0 } })
    expect(others.filter(({ kind }) => kind === 'difference').length).toBe(
      Object.values(whole?.counts as unknown as Record<string, number>).reduce((sum, count) => sum + count, 0),
    )
    expect(others[0]).toMatchObject({
      kind: 'difference',
      subject: expect.any(String),
      difference: expect.any(String),
      class: expect.any(String),
      why: { zh: expect.any(String), en: expect.any(String) },
    })
  })

  it('says so when nothing differs', async () => {
    const { code, out } = await ran(diff, ['chiayi-city-2016.general', 'chiayi-city-2016.general'])
    expect(code).toBe(0)
    expect(out).toContain('無差異 No difference')
  })
})

describe('eap diff is told what it cannot use', () => {
  it.each([
    ['a flow there is not', 'chiayi-city-2016.generall', 'unknownName', /Did you mean chiayi-city-2016\.general\?/],
    ['a module there is not', 'missing/general.js', 'noSuchFile', /missing\/general\.js/],
    [
      'a module that does not load',
      `${folder({ 'bad.mjs': "throw new TypeError('王小明')" })}/bad.mjs`,
      'notAModule',
      /TypeError/,
    ],
    ['a module without a flow', 'test/diff/support/journals.ts', 'noFlow', /exports no flow/],
    ['a module with several, none named', earlier, 'unknownName', /general, crisis|crisis, general/],
    ['a module without the one named', `${earlier}#involuntary`, 'unknownName', /crisis/],
  ])('%s', async (_, word, code, said) => {
    for (const words of [
      [word, 'chiayi-city-2016.general'],
      ['chiayi-city-2016.general', word],
    ]) {
      const { code: exit, err, out } = await ran(diff, words, { json: true })
      expect([exit, out]).toEqual([2, ''])
      expect(JSON.parse(err)).toMatchObject({ kind: 'error', code })
      expect(err).toMatch(said)
      expect(err).not.toContain('王小明')
    }
  })
})
