import { describe, expect, it } from 'vitest'
import { chiayiCity2016 } from '#machines/index.ts'
import { openCase } from '#src/index.ts'
import {
  accepts,
  brokenText,
  type CaseLine,
  coverageHtml,
  coverageOf,
  coverageText,
  faultsIn,
  isAt,
  mutate,
  mutationText,
  owes,
  type Row,
  readCase,
  refuses,
  type Story,
  shortfalls,
  tellStory,
} from '#src/testing/index.ts'
import { handIn } from '../support/cases.ts'
import { notEmpty } from '../support/not-empty.ts'

const { general, source } = chiayiCity2016
const of = { clauses: '陸', zh: '故事', en: 'A story' } as const

/** What somebody may put where it does not belong. */
const canaries = ['王小明', 'A123456789', '0912-345-678', 'ming@example.tw', '家中有刀'] as const

describe.each(canaries)('%s reaches no report', (canary) => {
  const details = { details: { grounds: canary, notes: canary } }
  const stories: readonly Story[] = [
    { ...of, rows: [['danger.reported', 'colleague', { by: canary, ...details }, 'closing']] },
    { ...of, rows: [['help.requested', 'employee', { channel: canary, service: canary }, 'closing']] },
    { ...of, rows: [['danger.reported', 'colleague', { at: canary, key: canary, [canary]: canary }, 'closing']] },
    { ...of, opening: { caseId: canary, by: { role: 'eapWindow', id: canary } }, opens: 'closing', rows: [] },
    { ...of, rows: [[canary, canary, details, 'closing']] },
    { ...of, rows: [['danger.reported', 'colleague', details, 'securing']] },
  ]

  it('of a story, whatever a row says', () => {
    for (const story of stories) expect(brokenText(tellStory(general, story))).not.toContain(canary)
  })

  it('of the words of a table', () => {
    const rows: readonly Row[] = [
      [canary, canary, {}, canary],
      ['danger.reported', 'colleague', {}, `securing; owes ${canary}; ${canary}`],
      ['help.declined', 'employee', {}, `⊘ ${canary}`],
    ]
    const faults = faultsIn(general, { rows })
    expect(faults).toHaveLength(6)
    expect(JSON.stringify(faults)).not.toContain(canary)
  })

  it('of a coverage or a mutation', () => {
    const recorder = coverageOf(general)
    for (const story of stories) tellStory(general, story, recorder)
    const coverage = recorder.coverage()
    const mutations = [stories, stories.slice(-1)].map((told) => mutate(general, told, { kinds: ['danger'] }))
    const said = [
      ...[coverageText(coverage), coverageHtml([coverage], { document: source }), JSON.stringify(coverage)],
      ...[JSON.stringify(shortfalls(coverage, { states: 100 })), ...mutations.map((each) => mutationText(each))],
    ]
    expect(said.join('\n')).not.toContain(canary)
  })

  it('of a matcher', () => {
    const at = '2026-03-02T09:00:00+08:00'
    const kase = openCase(general, { caseId: 'c-1', at, recordedAt: at, by: { role: 'eapWindow', id: 'w-1' } })
    const fact = { type: 'danger.reported', at, by: { role: 'colleague', id: 'u-1' }, ...details }
    const wrong = {
      type: 'help.requested',
      at,
      by: { role: 'employee', id: canary },
      channel: canary,
      [canary]: canary,
    }
    const judged = [
      ...[accepts(kase, wrong), refuses(kase, wrong, 'notNow'), accepts(kase, fact), refuses(kase, fact)],
      ...[accepts(kase, { ...wrong, type: canary, by: { role: canary, id: 'u-1' } })],
      ...[owes(handIn(kase, fact), 'followUp'), isAt(handIn(kase, wrong), 'securing')],
    ]
    for (const { message } of notEmpty(judged)) expect(message()).not.toContain(canary)
  })

  it('of a case file', () => {
    const by = { role: 'eapWindow', id: 'w-1' }
    const lines = [
      { type: 'case.opened', at: '2026-03-02T09:00:00+08:00', by, caseId: 'c-1' },
      { type: 'rights.explained', at: '2026-03-02T09:10:00+08:00', by, ...details },
    ] as readonly CaseLine[]
    expect(JSON.stringify(readCase(lines, of))).not.toContain(canary)
  })
})
