import { describe, expect, it } from 'vitest'
import { type JournalEntry, replay } from '#src/index.ts'
import { aFact, asJson, flowNames, flows, having, minute, opened, plain, reordered, taken } from '../support/cases.ts'
import { casesOn } from '../support/walk.ts'
import { answer, answersBroken, changed, type Journal, journal, last } from './support/journals.ts'

describe('a journal run again', () => {
  it('gives the case it tells of, keys and sealed references among it', () => {
    expect(replay(flows.involuntary, journal)).toEqual({ accepted: true, case: last })
    expect(replay(flows.involuntary, asJson(journal) as Journal)).toEqual({ accepted: true, case: last })
    expect(last.keyed[3]).toMatchObject({ key: 'k3', sequence: 4, sealed: true })
  })

  it('in whatever order a store gives the keys back', () => {
    expect(replay(flows.involuntary, reordered(asJson(journal)) as Journal)).toEqual({ accepted: true, case: last })
  })

  it('is read once, from front to back, from any iterable', () => {
    function* read() {
      yield* journal
    }
    expect(replay(flows.involuntary, read())).toEqual({ accepted: true, case: last })
  })

  it('stands, as far as it goes', () => {
    expect(replay(flows.involuntary, journal.slice(0, 3))).toMatchObject({
      accepted: true,
      case: { revision: 2, step: 'reassessing' },
    })
  })
})

describe('a journal that breaks off is refused where it breaks', () => {
  it.each<[string, unknown, string]>([
    ['nothing', [], 'brokenJournal at 0'],
    ['no opening', journal.slice(1), 'brokenJournal at 1'],
    ['two openings', [journal[0], journal[0]], 'brokenJournal at 0'],
    ['an entry missing', [...journal.slice(0, 2), ...journal.slice(3)], 'brokenJournal at 3'],
    ['two entries exchanged', [journal[0], journal[2], journal[1]], 'brokenJournal at 2'],
    ['an entry twice', [...journal.slice(0, 2), ...journal.slice(1)], 'brokenJournal at 1'],
    ['an entry of another case', changed(2, { caseId: 'c-9' }), 'brokenJournal at 2'],
    ['another flow', changed(0, { flow: flows.crisis.id }), 'anotherFlow at 0'],
    ['another version', changed(0, { version: '0.1.0' }), 'unknownVersion at 0'],
    ['an opening that leads elsewhere', changed(0, { to: 'securing' }), 'replayDiffers at 0'],
    ['an entry that leads elsewhere', changed(3, { to: 'measuring' }), 'replayDiffers at 3'],
    ['another fact', changed(3, { decisive: { danger: 'immediate' } }), 'replayDiffers at 3'],
    ['a fact that is none', changed(3, { decisive: { danger: 'some' } }), 'notAChoice at 3'],
    ['a role that may not', changed(3, { by: { role: 'colleague', id: 'u1' } }), 'notYours at 3'],
    ['recorded backwards', changed(3, { recordedAt: minute(1) }), 'atAfterRecordedAt at 3'],
    ['recorded at no instant', changed(3, { recordedAt: 'today' }), 'notAnInstant at 3'],
    ['an entry that is null', [...journal.slice(0, 2), null], 'brokenJournal at -1'],
    ['an entry that is a text', [...journal.slice(0, 2), 'x'], 'brokenJournal at -1'],
  ])('%s', (_, told, expected) => {
    expect(answer(told)).toBe(expected)
  })

  describe('M40 · law 14: one judge reads every field of an entry', () => {
    it.each<[string, object, string]>([
      ['where it came from', { from: 'resolving' }, 'from'],
      ['whether it ended the case', { ended: true }, 'ended'],
      ['a clause', { clauses: ['解讀.1'] }, 'clauses'],
      ['what it opened', { opened: ['sealRecord'] }, 'opened'],
      ['what it settled', { discharged: [] }, 'discharged'],
      ['that it settled late', { late: [{ duty: 'sealRecord', dueAt: minute(0) }] }, 'late'],
      ['that it settled late, before it was due', { late: [{ duty: 'reassessDanger', dueAt: minute(90) }] }, 'late'],
      ['whose words are sealed', { sealed: 'c-9#3' }, 'sealed'],
      ['which words are sealed', { sealed: 'c-1#2' }, 'sealed'],
      ['instants that were given', { given: { at: minute(1), recordedAt: minute(1) } }, 'given'],
      ['its sequence', { sequence: 4 }, 'sequence'],
    ])('an entry that changed %s', (_, more, path) => {
      const entry = journal[3] as JournalEntry
      expect(entry).toMatchObject({ type: 'danger.assessed', discharged: ['reassessDanger'], sealed: null })
      const outcome = replay(flows.involuntary, changed(3, more))
      expect(outcome).toMatchObject({ accepted: false, sequence: (more as JournalEntry).sequence ?? 3 })
      expect(outcome.accepted ? [] : outcome.reasons.map((each) => each.path)).toContain(path)
    })

    it('words sealed under its own reference, and a settlement that was late, may stand in a journal', () => {
      const late = [{ duty: 'reassessDanger', dueAt: minute(2) }]
      expect(replay(flows.involuntary, changed(3, { late, sealed: 'c-1#3' })).accepted).toBe(true)
    })

    it('M42 · an opening that carries what no case knows is refused, and nothing throws later', () => {
      const handed = having(
        opened('involuntary'),
        ['danger.reported'],
        ['help.requested', { channel: 'self', service: 'legal' }],
      )
      const { opening } = opened('general', { caseId: 'c-2', at: minute(60), continues: handed })
      const carrying = (more: object) =>
        replay(flows.general, [{ ...opening, carried: { ...opening.carried, ...more } }])
      expect(carrying({})).toMatchObject({ accepted: true })
      const owed = [{ duty: 'flyToTheMoon', since: minute(1), until: null }]
      expect(carrying({ duties: owed })).toMatchObject({
        accepted: false,
        reasons: [{ code: 'notAChoice', path: 'carried.duties.0.duty' }],
      })
      expect(carrying({ person: 'asleep' })).toMatchObject({ accepted: false, reasons: [{ path: 'carried.person' }] })
      expect(carrying({ diagnosis: 'x' })).toMatchObject({ accepted: false, reasons: [{ code: 'unknownField' }] })
    })
  })

  it('the entries before it are sound', () => {
    const outcome = replay(flows.involuntary, changed(3, { to: 'measuring' }))
    expect(outcome).toMatchObject({ accepted: false, sequence: 3, case: { revision: 2, step: 'reassessing' } })
  })

  it('whatever stands in it, with an answer and never a crash', () => {
    answersBroken({ onePlace: 500, nothingRight: 200 })
  })
})

describe('replaying from a handed-over case', () => {
  it('starts from what was carried', () => {
    const willing = having(
      opened('involuntary'),
      ['danger.reported'],
      ['help.requested', { channel: 'self', service: 'legal' }],
    )
    const next = opened('general', { caseId: 'c-2', at: minute(60), continues: willing })
    const { case: later, entry } = taken(next, aFact('danger.assessed', { danger: 'none' }, minute(61)))
    expect(replay(flows.general, asJson([next.opening, entry]) as Journal)).toEqual({ accepted: true, case: later })
  })
})

describe('the same facts, the same case (I-42)', () => {
  it.each(flowNames)('on every way to every step of %s, told twice', (flow) => {
    expect(casesOn(flow).map(plain)).toEqual(casesOn(flow).map(plain))
  })
})
