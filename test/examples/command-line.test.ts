import { describe, expect, it } from 'vitest'
import { eap, file } from '../cli/support/harness.ts'

const sixth = 'examples/sixth-agency/index.ts#crisis'
const cases = 'examples/sixth-agency/cases'

describe('a module of your own on the command line', () => {
  it('plays its case files', async () => {
    const { code, rows, err } = await eap(['play', sixth, `${cases}/02-witnesses-return-to-the-post.jsonl`, '--json'])
    expect([code, err]).toEqual([0, ''])
    expect(rows.at(-1)).toMatchObject({ status: 'ended', step: ['filed'], owed: [] })
  })

  it('tells refusals in the words of the agency', async () => {
    const { code, out } = await eap(['play', sixth, `${cases}/01-cannot-return-to-the-post.jsonl`, '--lang', 'zh'])
    expect(code).toBe(1)
    expect(out).toContain('未符：依據非諮商紀錄？')
    expect(out).toContain('得由下列角色回報：危機事件專案小組、人事處、機關首長')
  })

  it('lists what is owed, and what a role of its own may report', async () => {
    const opened = JSON.stringify({
      ...{ type: 'case.opened', caseId: 'c-1', at: '2026-05-04T08:40:00+08:00' },
      ...{ by: { role: 'serviceUnit', id: 's-1' }, policy: { own: { returnDecider: 'careTeam' } } },
    })
    const path = file('opened.jsonl', `${opened}\n`)
    const may = await eap(['actions', sixth, path, '--as', 'serviceUnit', '--json'])
    const allowed = may.rows.filter(({ answer }) => answer === 'allowed')
    expect(allowed.map(({ fact }) => fact)).toContain('crisis.reported')
    expect((await eap(['due', sixth, path, '--now', '2026-05-04T09:00:00+08:00'])).code).toBe(0)
    const why = await eap(['explain', sixth, path, '--fact', 'return.decided', '--as', 'counsellor', '--lang', 'en'])
    expect(why.out).toContain('This role may not report this fact')
  })

  it('lists its flows under its document, and no other', async () => {
    const { rows } = await eap(['flows', 'examples/sixth-agency/index.ts', '--json'])
    expect(rows).toMatchObject([{ flow: 'motc-2017.crisis', document: { id: 'motc-2017', agency: { zh: '交通部' } } }])
    const both = await eap(['flows', 'examples/variants/03-own-topology.ts', '--json'])
    expect(both.rows.map(({ flow }) => flow)).toEqual(['some-city-2028.involuntary', 'some-city-2028.general'])
  })

  it('says what is wrong with a flow that is refused as it is defined', async () => {
    const path = file(
      'bad.mjs',
      "class FlowError extends Error { name = 'FlowError'; problems = [{ place: 'reviewing', problem: { zh: '未命名', en: 'not named' }, remedy: { zh: '填寫', en: 'Name it' } }] }\nthrow new FlowError()",
    )
    const { code, err } = await eap(['play', path, 'case.jsonl', '--lang', 'en'])
    expect(code).toBe(2)
    expect(err).toContain('A flow of the module is refused as it is defined')
    expect(err).toContain('reviewing: not named; Name it')
  })
})
