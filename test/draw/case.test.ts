import { XMLValidator } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import { chartOf, draw, type Format, type Travelled, withCase } from '#src/draw/index.ts'
import { type Case, facts, openCase } from '#src/index.ts'
import { aFact, aReporterOf, by, flows, handIn, minute, type Told } from '../support/cases.ts'

const canary = '王小明揚言自傷'
const reporter = 'canary-reporter'
const caseId = 'canary-case'
const shown = ['svg', 'mermaid', 'dot', 'json'] as const satisfies Format[]

/** A case told these facts, each with sealed words, and its journal. */
function told(flow: keyof typeof flows, ...facts_: readonly Told[]): { kase: Case; journal: Travelled[] } {
  let kase: Case = openCase(flows[flow], {
    caseId,
    at: minute(0),
    recordedAt: minute(0),
    by: by('eapWindow', reporter),
  })
  const journal: Travelled[] = []
  facts_.forEach(([type, saying, role], n) => {
    const details = Object.fromEntries(facts[type].details.map((name) => [name, canary]))
    const fact = { ...aFact(type, saying, minute(n + 1), role), by: by(role ?? aReporterOf(type), reporter), details }
    const outcome = handIn(kase, fact as never)
    if (!outcome.accepted) throw new Error(JSON.stringify(outcome.reasons))
    kase = outcome.case
    journal.push(outcome.entry)
  })
  return { kase, journal }
}

const inService = () =>
  told(
    'general',
    ['rights.explained'],
    ['help.requested', { channel: 'colleague', service: 'psychological' }],
    ['consent.given', { scope: 'service', form: 'oral' }, 'employee'],
    ['interview.held'],
    ['appointment.made', { on: minute(600) }],
  )
const inDanger = () => told('involuntary', ['danger.reported', { towards: 'self' }, 'colleague'])

describe('A case in its flow', () => {
  const { kase, journal } = inService()
  const chart = withCase(chartOf(flows.general), kase, { journal })

  it('shows where it stands and the way it came', () => {
    expect(chart.case?.standing).toEqual(['served.serving'])
    expect(chart.case?.path.map(({ fact, to }) => [fact, ...to])).toEqual([
      [null, 'explaining'],
      ['rights.explained', 'deciding'],
      ['help.requested', 'consenting'],
      ['consent.given', 'served.interviewing'],
      ['interview.held', 'served.arranging'],
      ['appointment.made', 'served.serving'],
    ])
    expect(chart.case?.path.map(({ edges }) => edges.length)).toEqual([0, 1, 1, 1, 1, 1])
  })

  it('shows what is possible now and by whom, what is held back and why', () => {
    const possible = new Map(chart.case?.possible.map(({ fact, by }) => [fact, by]))
    expect(possible.get('session.held')).toContain('counsellor')
    expect(possible.get('help.declined')).toBeUndefined()
    const held = chart.case?.blocked.find(({ fact }) => fact === 'family.contacted')
    expect(held?.reasons.length).toBeGreaterThan(0)
    expect(held?.reasons[0]).toMatchObject({ zh: expect.any(String), unblock: { zh: expect.any(String) } })
  })

  it('follows completions of parallel parts', () => {
    const crisis = told(
      'crisis',
      ['crisis.reported', { trigger: 'majorAccident', casualties: 'no' }],
      [
        'notification.made',
        { to: ['agencyHead', 'deputyHead', 'relevantUnit'], items: ['whatHappened'], ground: 'incident' },
      ],
      ['support.offered'],
      ['support.answered', { answer: 'accepted' }],
    )
    const { case: view } = withCase(chartOf(flows.crisis), crisis.kase, { journal: crisis.journal })
    expect(view?.path.at(-1)).toMatchObject({ fact: 'support.answered', to: ['reviewing'] })
    expect(view?.path.at(-1)?.edges.at(-1)).toMatch(/^withoutCasualties \/ done/)
  })

  it('tells an outsider nothing of a confidential step', () => {
    const danger = inDanger()
    const view = withCase(chartOf(flows.involuntary), danger.kase, { journal: danger.journal, role: 'colleague' }).case
    expect(view).toEqual({
      role: 'colleague',
      told: false,
      ended: false,
      standing: [],
      path: [],
      possible: [],
      blocked: [],
    })
  })

  it('asks no condition in the name of a role that may not hear it', () => {
    const danger = inDanger()
    const view = withCase(chartOf(flows.involuntary), danger.kase, { role: 'careTeam' }).case
    expect(view?.standing).toEqual(['securing'])
    expect(view?.possible.every(({ by }) => by.join() === 'careTeam')).toBe(true)
  })

  it('does nothing more once it has ended', () => {
    const ended = told('general', ['rights.explained'], ['help.declined', {}, 'employee'])
    const view = withCase(chartOf(flows.general), ended.kase, { journal: ended.journal }).case
    expect(view).toMatchObject({ ended: true, standing: ['ended'], possible: [], blocked: [] })
  })
})

describe.each([
  ['in service', 'general', inService],
  ['in danger', 'involuntary', inDanger],
] as const)('A picture of a case %s', (_, name, make) => {
  it.each(shown)('as %s holds no sealed word, no reporter and no case id', async (format) => {
    const { kase, journal } = make()
    for (const lang of ['zh', 'en', 'both'] as const) {
      const drawing = await draw(flows[name], format, { case: kase, journal, lang })
      if (!drawing.drawn) throw new Error(drawing.fault.en)
      for (const secret of [canary, reporter, caseId, '2026-03']) expect(drawing.text).not.toContain(secret)
    }
  })

  it('stands out where the case stands and came along', async () => {
    const { kase, journal } = make()
    const drawing = await draw(flows[name], 'svg', { case: kase, journal, lang: 'both' })
    if (!drawing.drawn) throw new Error(drawing.fault.en)
    expect(XMLValidator.validate(drawing.text)).toBe(true)
    expect(drawing.text).toContain('● 目前步驟 The case stands here')
    expect(drawing.text).toMatch(/class="arrow way/)
  })
})
