import { describe, expect, it } from 'vitest'
import { chiayiCity2016 } from '#machines/index.ts'
import { type JournalEntry, openCase } from '#src/index.ts'
import { handIn } from '../support/cases.ts'
import { eap, file, lines, opening, toFirstTalk } from './support/harness.ts'

const opened = openCase(chiayiCity2016.general, {
  caseId: 'c-1',
  at: '2026-03-02T09:00:00+08:00',
  recordedAt: '2026-03-02T09:00:00+08:00',
  by: { role: 'eapWindow', id: 'x-1' },
})
const entries: JournalEntry[] = []
let kase = opened
for (const fact of toFirstTalk.slice(1)) {
  const outcome = handIn(kase, fact, { key: `k-${entries.length}` })
  if (outcome.accepted && !outcome.repeated) entries.push(outcome.entry)
  kase = outcome.case
}
const journal = [opened.opening, ...entries]

const changed = (sequence: number, change: object) =>
  journal.map((entry) => (entry.sequence === sequence ? { ...entry, ...change } : entry))

describe('A journal as the library writes it', () => {
  it('plays like the facts it holds', async () => {
    const asJournal = await eap(['play', 'chiayi-city-2016.general', '-', '--json'], lines(...journal))
    const asFacts = await eap(['play', 'chiayi-city-2016.general', '-', '--json'], lines(...toFirstTalk))
    expect(asJournal.code).toBe(0)
    expect(asJournal.rows).toEqual(asFacts.rows)
  })

  it('may go on from its opening with facts as they are reported', async () => {
    const story = [opened.opening, ...toFirstTalk.slice(1)]
    const told = await eap(['play', 'chiayi-city-2016.general', '-', '--json'], lines(...story))
    const asFacts = await eap(['play', 'chiayi-city-2016.general', '-', '--json'], lines(...toFirstTalk))
    expect(told.code).toBe(0)
    expect(told.rows).toEqual(asFacts.rows)
  })

  it('is understood by every command', async () => {
    const path = file('journal.jsonl', lines(...journal))
    expect((await eap(['explain', 'chiayi-city-2016.general', path, '--fact', 'session.held'])).code).toBe(0)
    expect((await eap(['actions', 'chiayi-city-2016.general', path, '--as', 'counsellor'])).code).toBe(0)
    expect((await eap(['due', 'chiayi-city-2016.general', path, '--now', '2026-05-01T00:00:00Z'])).code).toBe(0)
  })

  it.each([
    ['an entry that leads elsewhere', changed(2, { to: 'deciding' }), 3],
    ['a duty that did not arise', changed(3, { opened: ['holdSurvey'] }), 4],
    ['a missing entry', journal.filter(({ sequence }) => sequence !== 2), 3],
    ['a fact among its entries', journal.map((entry, n) => (n === 3 ? toFirstTalk[3] : entry)), 4],
    ['an entry of another case', changed(4, { caseId: 'c-2' }), 5],
    ['an entry without a decisive half', changed(6, { decisive: undefined }), 7],
    ['an entry that would be refused', changed(1, { by: { role: 'colleague', id: 'x' } }), 2],
    ['an opening of another flow', changed(0, { flow: 'chiayi-city-2016.crisis' }), 1],
    ['an opening of another version', changed(0, { version: '9.0.0' }), 1],
    ['an opening without policy', changed(0, { policy: null }), 1],
    ['an opening that carries nonsense', changed(0, { carried: { duties: 5 } }), 1],
    ['a journal without its opening', entries, 1],
  ])('%s breaks it at its line', async (_, broken, line) => {
    const { code, err } = await eap(['play', 'chiayi-city-2016.general', '-', '--json'], lines(...broken))
    expect(code).toBe(2)
    expect(JSON.parse(err)).toMatchObject({ code: 'brokenJournal', file: 'stdin', line })
  })

  it('is broken by a step nested without end', async () => {
    const deep = `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`
    const { code, err } = await eap(
      ['play', 'chiayi-city-2016.general', '-', '--json'],
      lines(...journal).replace('"to":"deciding"', `"to":${deep}`),
    )
    expect(code).toBe(2)
    expect(JSON.parse(err)).toMatchObject({ code: 'brokenJournal', line: 2 })
  })

  it('keeps the policy it was opened under', async () => {
    const policy = file('policy.json', '{"sessionCap":1}')
    const { code, err } = await eap([
      'play',
      'chiayi-city-2016.general',
      file('journal.jsonl', lines(...journal)),
      '--policy',
      policy,
    ])
    expect(code).toBe(2)
    expect(err).toContain('--policy does not apply')
    expect((await eap(['play', 'chiayi-city-2016.general', '-', '--policy', policy], lines(opening()))).code).toBe(0)
  })
})
