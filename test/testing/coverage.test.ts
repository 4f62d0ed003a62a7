import { XMLValidator } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import { chiayiCity2016 } from '#machines/index.ts'
import type { JournalEntry, Outcome } from '#src/index.ts'
import {
  type Coverage,
  clauseCoverage,
  coverageHtml,
  coverageKinds,
  coverageOf,
  coverageText,
  matchers,
  missing,
  percentOf,
  type Row,
  runStories,
  type Story,
  shortfalls,
} from '#src/testing/index.ts'

const { involuntary, crisis, general, source } = chiayiCity2016
const of = { clauses: '附件一', zh: '故事', en: 'A story' } as const

const told = (...rows: readonly Row[]): Coverage => {
  const recorder = coverageOf(involuntary)
  runStories(involuntary, [{ ...of, rows }], recorder)
  return recorder.coverage()
}
const reached = (coverage: Coverage, kind: (typeof coverageKinds)[number]) =>
  coverage[kind].flatMap(({ id, count }) => (count > 0 ? [id] : []))

describe('what is covered', () => {
  const none = told()
  const danger = told(['danger.reported', 'colleague', { towards: 'self' }, 'securing'])

  it('an opening reaches the first step, and the clauses of flow and step', () => {
    expect(reached(none, 'states')).toEqual(['assessing'])
    expect(reached(none, 'transitions')).toEqual([])
    expect(reached(none, 'clauses')).toEqual(
      expect.arrayContaining(['伍.四.二', '附件一', '附件一.1', '附件一.2', '附件一.3', '解讀.1', '解讀.5', '解讀.6']),
    )
  })

  it('a fact reaches its transition, the step it leads to, the role, the duties and the clauses of them all', () => {
    expect(reached(danger, 'transitions')).toEqual(['* / danger.reported / 1'])
    expect(reached(danger, 'states')).toEqual(['assessing', 'securing'])
    expect(reached(danger, 'roles')).toEqual(['colleague'])
    expect(reached(danger, 'conditions')).toEqual(['immediateDanger / yes'])
    expect(reached(danger, 'duties')).toEqual([
      'requestEmergencyHelp / owed',
      'notifyForCare / owed',
      'holdCareTeam / owed',
      'explainRights / owed',
    ])
    expect(reached(danger, 'clauses')).toEqual(expect.arrayContaining(['附件一.4', '附件一.6', '解讀.3', '陸']))
  })

  it('answers are counted apart: yes, no and unknown, those of parts as far as they were asked', () => {
    const { conditions } = told(['help.declined', 'employee', {}, 'assessing'])
    const answered = conditions.flatMap(({ id, count }) => (count > 0 ? [id] : []))
    expect(answered).toEqual(['careWithoutDanger / no', 'dangerExcluded / unknown'])
  })

  it('a refusal names every part that fails, and so every part is asked', () => {
    const coverage = told([
      'family.contacted',
      'eapWindow',
      { contact: 'family' },
      '⊘ consentSaid lifeDanger personDeadOrIncapacitated',
    ])
    expect(reached(coverage, 'conditions')).toEqual(
      expect.arrayContaining([
        'familyContactAllowed / no',
        'consentSaid / no',
        'personDeadOrIncapacitated / unknown',
        'lifeDanger / unknown',
        'contactNotSuspected / yes',
      ]),
    )
    expect(reached(coverage, 'roles')).toEqual([])
  })

  it('who may not report it, or says it wrongly, asks nothing', () => {
    const coverage = told(
      ['emergency.concluded', 'agencyHead', { outcome: 'escorted' }, '⊘ notYours'],
      ['danger.assessed', 'physician', { danger: 'maybe' }, '⊘ notAChoice'],
    )
    expect(reached(coverage, 'conditions')).toEqual([])
  })

  it('a step that completes by itself takes its own transition, and asks its own question', () => {
    const recorder = coverageOf(crisis)
    const everyone = { to: ['agencyHead', 'deputyHead', 'relevantUnit'], items: ['where'], ground: 'incident' }
    const rows: readonly Row[] = [
      ['crisis.reported', 'police', { trigger: 'majorAccident', casualties: 'no' }, ''],
      ['notification.made', 'personnel', everyone, ''],
      ['support.offered', 'eapWindow', {}, ''],
      ['support.answered', 'employee', { answer: 'declined' }, 'outreach'],
    ]
    runStories(crisis, [{ ...of, rows }], recorder)
    const coverage = recorder.coverage()
    expect(reached(coverage, 'transitions')).toEqual([
      'reporting / crisis.reported / 2',
      'withoutCasualties / done / 1',
      'withoutCasualties.notifying.telling / notification.made / 1',
      'withoutCasualties.supporting.offering / support.offered / 1',
      'withoutCasualties.supporting.awaiting / support.answered / 1',
    ])
    expect(reached(coverage, 'states')).toContain('withoutCasualties.supporting.answered')
    expect(reached(coverage, 'conditions')).toContain('outreachDue / yes')
  })

  it('an unknown is asked for only of questions that can answer so', () => {
    const ids = told().conditions.map(({ id }) => id)
    expect(ids).toContain('dangerExcluded / unknown')
    expect(ids).toContain('contactNotSuspected / unknown')
    expect(ids).not.toContain('recordSealed / unknown')
    expect(ids).not.toContain('careWithoutDanger / unknown')
  })
})

describe('a journal', () => {
  const rows: readonly Row[] = [
    ['need.assessed', 'counsellor', { need: 'needed' }, ''],
    ['help.declined', 'employee', {}, ''],
    ['danger.assessed', 'careLiaison', { danger: 'none' }, 'caring'],
    ['danger.reported', 'colleague', {}, 'securing'],
  ]
  const entries: JournalEntry[] = []
  const recorder = coverageOf(involuntary)
  const keep = (_: unknown, __: unknown, outcome: Outcome) => {
    if (outcome.accepted && !outcome.repeated) entries.push(outcome.entry)
  }
  const [result] = runStories(involuntary, [{ ...of, rows }], {
    ...recorder,
    told: (...seen) => [recorder.told(...seen), keep(...seen)],
  })

  it('covers what its facts covered as they were told', () => {
    const replayed = coverageOf(involuntary)
    const opening = result?.case?.opening as never
    expect(replayed.journal([opening, ...entries])).toMatchObject({ accepted: true })
    expect(replayed.coverage()).toEqual(recorder.coverage())
  })

  it('that does not replay is answered with the reason, and covers nothing', () => {
    const replayed = coverageOf(general)
    expect(replayed.journal([result?.case?.opening as never, ...entries])).toMatchObject({ accepted: false })
    expect(replayed.journal([])).toMatchObject({ accepted: false })
    expect(coverageKinds.flatMap((kind) => reached(replayed.coverage(), kind))).toEqual([])
  })
})

describe('thresholds', () => {
  const coverage = told(['danger.reported', 'colleague', {}, 'securing'])

  it('fail with what is missing, by name and in both languages', () => {
    const [short, ...more] = shortfalls(coverage, { states: 50, roles: 1 })
    expect(more).toEqual([])
    expect(short).toMatchObject({ kind: 'states', needed: 50 })
    expect(short?.percent).toBeCloseTo((2 / 11) * 100)
    expect(short?.zh).toContain('通報並加強關懷協助［caring］')
    expect(short?.en).toContain('Notify, and care more closely [caring]')
  })

  it('hold where enough is reached', () => {
    expect(shortfalls(coverage, { states: 18 })).toEqual([])
  })

  it('do not ask for what is excepted with a reason, unless it is reached', () => {
    const why = { zh: '無此情形', en: 'It cannot be' }
    const recorder = coverageOf(involuntary, { except: { states: { hearing: why, assessing: why } } })
    runStories(involuntary, [{ ...of, rows: [] }], recorder)
    const { states } = recorder.coverage()
    expect(percentOf(states)).toBeCloseTo(10)
    expect(missing(states).map(({ id }) => id)).not.toContain('hearing')
  })

  it('fall short where an exception is idle: reached after all, or no such thing', () => {
    const why = { zh: '無此情形', en: 'It cannot be' }
    const recorder = coverageOf(involuntary, {
      except: {
        states: { hearing: why, assessing: why, assesing: why },
        conditions: { 'helpNeeded / maybe': why },
        state: { hearing: why },
      } as never,
    })
    runStories(involuntary, [{ ...of, rows: [] }], recorder)
    expect(recorder.coverage().idleExceptions).toEqual([
      'states / assessing',
      'states / assesing',
      'conditions / helpNeeded / maybe',
      'state / hearing',
    ])
    expect(matchers.toReach(recorder.coverage(), {}).pass).toBe(false)
  })
})

describe('a clause that is missing', () => {
  const coverage = told(['danger.reported', 'colleague', {}, 'securing'])
  const clause = (id: string) => coverage.clauses.find((each) => each.id === id)

  it('is said with what cites it: steps, transitions, conditions and duties, by path, with their facts', () => {
    for (const { id, count, citedIn } of coverage.clauses) {
      expect([id, citedIn === undefined]).toEqual([id, count > 0])
      if (citedIn) expect([id, citedIn.citing.length > 0]).toEqual([id, true])
    }
    const kinds = new Set(coverage.clauses.flatMap(({ citedIn }) => citedIn?.citing.map(({ kind }) => kind) ?? []))
    expect([...kinds].sort()).toEqual(['conditions', 'duties', 'states', 'transitions'])
    const paths = { states: coverage.states, transitions: coverage.transitions }
    for (const { kind, id } of coverage.clauses.flatMap(({ citedIn }) => citedIn?.citing ?? []))
      if (kind in paths) expect(paths[kind as keyof typeof paths].map((each) => each.id)).toContain(id)
  })

  it('and with the nearest way there from where a case was', () => {
    const reachedSteps = new Set(['', ...reached(coverage, 'states')])
    const lacking = missing(coverage.clauses)
    expect(lacking.length).toBeGreaterThan(0)
    for (const { id, citedIn } of lacking) {
      const [first = ''] = citedIn?.nearest ?? []
      const [from = ''] = first.split(' / ')
      expect([id, reachedSteps.has(from === '*' ? '' : from)]).toEqual([id, true])
    }
    expect(clause('附件一.7')?.citedIn?.nearest).toEqual(expect.arrayContaining([expect.stringContaining(' / ')]))
  })

  it('taking that way reaches it', () => {
    const more = told(
      ['danger.reported', 'colleague', {}, 'securing'],
      ['emergency.requested', 'careLiaison', { from: 'police' }, 'securing'],
      ['emergency.concluded', 'healthAuthority', { outcome: 'escorted' }, ''],
    )
    const gained = missing(coverage.clauses).filter(({ id }) =>
      more.clauses.some((each) => each.id === id && each.count > 0),
    )
    expect(gained.length).toBeGreaterThan(0)
    for (const { citedIn } of gained) expect(citedIn?.nearest?.length).toBeLessThanOrEqual(3)
  })

  it('in text, page and matcher message alike, in lists that end', () => {
    const text = coverageText(coverage, { lang: 'en' })
    const message = matchers.toReach(coverage, { clauses: 100 }).message()
    const page = coverageHtml([coverage], { lang: 'en' })
    const [lack] = missing(coverage.clauses)
    const [citing] = lack?.citedIn?.citing ?? []
    for (const report of [text, message, page]) {
      expect(report).toContain(citing?.id)
      expect(report).toMatch(/the nearest way(<\/span>)?: /)
    }
    expect(matchers.toReach(coverage, { states: 100 }).message()).not.toContain('the nearest way')
    expect(coverageText(coverage, { most: 3, lang: 'en' })).toMatch(/… and \d+ more/)
    expect(matchers.toReach(coverage, { transitions: 100 }).message()).toMatch(/另有 \d+ 項\n.*; and \d+ more/)
  })

  it('a coverage of nothing told never passes', () => {
    const { pass, message } = matchers.toReach(coverageOf(involuntary).coverage(), {})
    expect(pass).toBe(false)
    expect(message()).toContain('未受理任何故事，未測任何事 no story was told: nothing is measured')
  })
})

describe('the reports', () => {
  const secret: Story = {
    ...of,
    rows: [['danger.reported', 'colleague', { by: 'CANARY-1', details: { grounds: 'CANARY-2' } }, 'securing']],
  }
  const coverages = [involuntary, crisis].map((flow) => {
    const recorder = coverageOf(flow, { except: { states: { closed: { zh: '<不測>', en: 'not & tested' } } } })
    runStories(flow, [secret], recorder)
    return recorder.coverage()
  }) as [Coverage, Coverage]
  const html = coverageHtml(coverages, { document: source })

  it('as text: the share of each kind, and what is missing', () => {
    const text = coverageText(coverages[0])
    expect(text).toMatch(/^chiayi-city-2016.involuntary {2}非自願個案 Involuntary case\n/)
    expect(text).toMatch(/2\/10 {5}20 % {2}步驟 states/)
    expect(text).toMatch(/✗ caring {2}通報並加強關懷協助 Notify, and care more closely/)
    expect(coverageText(coverages[0], { lang: 'en' })).not.toMatch(/步驟|通報並/)
  })

  it('as a page: well formed, in one piece, with nothing from elsewhere', () => {
    expect(XMLValidator.validate(html.replace('<!doctype html>', '').replace(/<meta([^>]*)>/g, '<meta$1/>'))).toBe(true)
    expect(html).not.toMatch(/<(?:script|link|img|iframe|object)|\s(?:src|href)=|url\(|@import/)
    expect(html).toContain('&lt;不測&gt;')
    expect(html).toContain('not &amp; tested')
  })

  it('as a page: for everybody: its language, headings, captions, heads of rows and columns, words beside colours', () => {
    expect(html).toContain('<html lang="zh-Hant-TW">')
    expect(coverageHtml(coverages, { lang: 'en' })).toContain('<html lang="en">')
    expect(html.match(/<h1>/g)).toHaveLength(1)
    expect(html.match(/<table>/g)?.length).toBe(html.match(/<caption>/g)?.length)
    expect(html.match(/<table>/g)?.length).toBe(html.match(/<thead>/g)?.length)
    expect(html).toContain('<th scope="row">')
    expect(html).toContain('<span lang="en">Coverage of the tests</span>')
    for (const [, text] of html.matchAll(/<td class="(?:ok|bad)">([^<]*)/g)) expect(text).toMatch(/^[✓✗] \S/)
  })

  it('as a page: every clause of the document word for word, with the flows that reached it', () => {
    for (const [id, { text, reachedBy, citedBy, notModelled }] of Object.entries(clauseCoverage(coverages, source))) {
      expect([id, text.length > 0]).toEqual([id, true])
      expect(citedBy).toEqual(expect.arrayContaining([...reachedBy]))
      if (citedBy.length) expect(notModelled).toBeNull()
    }
    const byId = Object.fromEntries(clauseCoverage(coverages, source).map((each) => [each.id, each]))
    expect(byId['附件一.4']?.reachedBy).toEqual(['chiayi-city-2016.involuntary', 'chiayi-city-2016.crisis'])
    expect(byId['附件一.7']).toMatchObject({ citedBy: ['chiayi-city-2016.involuntary'], reachedBy: [] })
    expect(html).toContain(source.clauses['附件一.4'])
  })

  it('nothing of a case', () => {
    const all = [html, ...coverages.map((each) => coverageText(each)), JSON.stringify(coverages)].join()
    expect(all).not.toContain('CANARY')
    expect(all).not.toMatch(/u-eapWindow|2026-03/)
  })
})
