import { describe, expect, it } from 'vitest'
import { chiayiCity2016 } from '#machines/index.ts'
import {
  due,
  dueAll,
  explain,
  fromEnvelope,
  OpeningRefused,
  openCase,
  receive,
  record,
  replay,
  toEnvelope,
  tryOpenCase,
} from '#src/index.ts'
import { aFact, asJson, by, flows, handIn, minute, opened, taken } from '../support/cases.ts'

const explained = taken(opened('general'), aFact('rights.explained', {}, minute(10)))
const kase = explained.case
const entriesBefore = [explained.entry]

const recorded = (at: string, recordedAt?: string) => {
  const fact = aFact('minor.identified', {}, at)
  const outcome = handIn(kase, fact, recordedAt === undefined ? {} : { recordedAt })
  const answer = explain(kase, fact, undefined, recordedAt === undefined ? {} : { recordedAt })
  expect(answer.kind === 'allowed').toBe(outcome.accepted)
  if (outcome.accepted && outcome.entry.given)
    return `${outcome.entry.recordedAt}, not ${outcome.entry.given.recordedAt}`
  return outcome.accepted ? outcome.entry.recordedAt : outcome.reasons.map(({ code, path }) => `${code} ${path}`).join()
}

describe('when a fact was known and when it is recorded', () => {
  it.each<[string, string, string | undefined, string]>([
    ['it is recorded when it is known, unless the host says otherwise', minute(11), undefined, minute(11)],
    ['two facts may be recorded at one instant', minute(10), undefined, minute(10)],
    ['a late report is welcome', minute(2), minute(12), minute(12)],
    ['even from before the case was opened', minute(-9_000), minute(12), minute(12)],
    ['the same instant may be written in another zone', '2026-03-02T01:12:00Z', minute(12), minute(12)],
    ['nothing is known after it is recorded', minute(13), minute(12), 'atAfterRecordedAt at'],
    ['M37 · a clock that runs behind is raised, and noted', minute(2), minute(9), `${minute(10)}, not ${minute(9)}`],
    ['with what it may know by then', minute(10), minute(9), `${minute(10)}, not ${minute(9)}`],
    ['in another zone too', minute(2), '2026-03-02T01:09:00Z', `${minute(10)}, not 2026-03-02T01:09:00Z`],
    ['the recording is an instant too', minute(11), 'today', 'notAnInstant recordedAt'],
    ['of a day there is', minute(11), '2026-02-31T09:00:00+08:00', 'notAnInstant recordedAt'],
    ['with an offset', minute(11), '2026-03-02T09:12:00', 'notAnInstant recordedAt'],
    ['and a text', minute(11), 1772413800000 as never, 'notAnInstant recordedAt'],
  ])('%s', (_, at, recordedAt, expected) => {
    expect(recorded(at, recordedAt)).toBe(expected)
  })

  it('a late report moves neither the recording of the case nor what came after it', () => {
    const late = taken(kase, aFact('danger.assessed', { danger: 'none' }, minute(2)), { recordedAt: minute(12) })
    expect(late.case).toMatchObject({ recordedAt: minute(12), known: { notedAt: minute(2), knownSince: minute(0) } })
    expect(late.entry).toMatchObject({ at: minute(2), recordedAt: minute(12) })
  })

  it('clocks of duties start from the instant of knowing', () => {
    const matter = aFact('reportableMatter.known', { matter: 'suicideBehaviour' }, minute(2))
    const { duties } = taken(kase, matter, { recordedAt: minute(600) }).case.known
    expect(duties).toMatchObject([{ duty: 'reportSuicideBehaviour', since: minute(2) }])
  })
})

describe('when a case was opened and when that is recorded', () => {
  const opening = { caseId: 'c-1', at: minute(5), recordedAt: minute(5), by: by('eapWindow') }

  it.each<[string, object, readonly string[]]>([
    ['later', { recordedAt: minute(9) }, []],
    ['at once', {}, []],
    ['never before', { recordedAt: minute(4) }, ['atAfterRecordedAt at']],
    ['never without an offset', { recordedAt: '2026-03-02T09:12:00' }, ['notAnInstant recordedAt']],
  ])('%s', (_, more, expected) => {
    const outcome = tryOpenCase(flows.general, { ...opening, ...more })
    expect(outcome.accepted ? [] : outcome.reasons.map(({ code, path }) => `${code} ${path}`)).toEqual(expected)
  })
})

describe('law 12: the kernel asks for the time', () => {
  const codes = (outcome: {
    readonly accepted: boolean
    readonly reasons?: readonly { code: string; path?: string }[]
  }) => outcome.reasons?.map(({ code, path }) => `${code} ${path}`)

  it('who gives no time is told what to give', () => {
    const fact = aFact('minor.identified', {}, minute(11))
    const told = receive(kase, fact, undefined as never)
    expect(codes(told as never)).toEqual(['recordedAtMissing recordedAt'])
    expect(told).toMatchObject({ reasons: [{ unblock: { en: expect.stringContaining('new Date().toISOString()') } }] })
    expect(codes(record(kase, fact as never, {} as never) as never)).toEqual(['recordedAtMissing recordedAt'])
    const opening = { caseId: 'c-1', at: minute(0), by: by('eapWindow') } as const
    expect(() => openCase(chiayiCity2016.general, opening as never)).toThrow(/No recordedAt was given/)
    expect(() => openCase(chiayiCity2016.general, opening as never)).toThrow(OpeningRefused)
  })

  const inTenYears = '2036-03-02T09:11:00+08:00'
  const danger = (at: string) => aFact('danger.reported', { towards: 'self' }, at)

  it('M36 · an assessment dated 2036 is refused, and danger told today is taken in', () => {
    const ahead = aFact('danger.assessed', { danger: 'none' }, inTenYears)
    expect(codes(handIn(kase, ahead, { recordedAt: minute(11) }) as never)).toEqual(['atAfterRecordedAt at'])
    expect(taken(kase, danger(minute(11)), { recordedAt: minute(11) }).case.step).toBe('securing')
  })

  it.each<[string, object]>([
    ['danger reported', danger(inTenYears)],
    ['danger assessed as immediate', aFact('danger.assessed', { danger: 'immediate' }, inTenYears)],
    ['danger assessed as unclear', aFact('danger.assessed', { danger: 'unclear' }, inTenYears)],
    ['help requested', aFact('help.requested', { channel: 'hotline', service: 'psychological' }, inTenYears)],
    ['danger of the year 9999', danger('9999-12-31T23:59:59+08:00')],
    ['danger of a day there is not', danger('2026-02-31T09:00:00+08:00')],
  ])('%s: taken in as of now, and what was said is kept', (_, fact) => {
    const { at } = fact as { readonly at: string }
    const { case: next, entry } = taken(kase, fact, { recordedAt: minute(12) })
    expect(entry).toMatchObject({ at: minute(12), recordedAt: minute(12), given: { at } })
    expect(next.known.notedAt).toBe(minute(12))
    const again = replay(flows.general, asJson([kase.opening, ...entriesBefore, entry]) as never)
    expect(again).toMatchObject({ accepted: true, case: { revision: next.revision, known: next.known } })
  })

  it('a crisis and its casualties are pleas too', () => {
    const crisis = aFact('crisis.reported', { trigger: 'majorAccident', casualties: 'unknown' }, inTenYears)
    const begun = taken(opened('crisis'), crisis, { recordedAt: minute(3) })
    expect(begun.entry.given).toEqual({ at: inTenYears })
    const casualty = aFact('casualty.reported', { casualties: 'yes' }, inTenYears)
    expect(taken(begun.case, casualty, { recordedAt: minute(4) }).entry.given).toEqual({ at: inTenYears })
  })

  it('a text that is no instant may be personal: danger counts as of now, and the text is kept nowhere', () => {
    const told = taken(kase, danger('0912-345-678'), { recordedAt: minute(12) })
    expect(told.entry).toMatchObject({ at: minute(12), given: { at: null } })
    expect(codes({ ...told, reasons: told.warnings })).toEqual(['notAnInstant at'])
    expect(JSON.stringify([told.entry, toEnvelope(told.case)])).not.toContain('0912-345-678')
    const other = aFact('minor.identified', {}, 'yesterday')
    expect(codes(handIn(kase, other, { recordedAt: minute(12) }) as never)).toEqual(['notAnInstant at'])
  })

  it('danger told without a clock is recorded by its own instant, and that there was none is noted', () => {
    const told = receive(kase, danger(minute(15)), {} as never)
    expect(told).toMatchObject({ accepted: true, entry: { recordedAt: minute(15), given: { recordedAt: null } } })
    const neither = receive(kase, danger('yesterday'), undefined as never)
    expect(neither).toMatchObject({ accepted: true, entry: { at: minute(10), recordedAt: minute(10) } })
  })

  it('what takes protection away is no call for help, whatever its type', () => {
    const none = aFact('danger.assessed', { danger: 'none' }, 'yesterday')
    expect(codes(handIn(kase, none, { recordedAt: minute(12) }) as never)).toEqual(['notAnInstant at'])
    const unhurt = aFact('casualty.reported', { casualties: 'no' }, inTenYears)
    expect(codes(handIn(opened('crisis'), unhurt, { recordedAt: minute(12) }) as never)).toEqual([
      'atAfterRecordedAt at',
    ])
  })

  it.each([inTenYears, 'yesterday'])('delivered again, a call for help dated %s counts once', (at) => {
    const first = taken(kase, danger(at), { recordedAt: minute(12), key: 'd-1' })
    const again = handIn(first.case, danger(at), { recordedAt: minute(20), key: 'd-1' })
    expect(again).toMatchObject({ repeated: true, sequence: first.entry.sequence, case: first.case })
  })

  it.each([
    ['used for another fact', 'k-1', 'keyReused key'],
    ['that may be personal', 'wang@example.tw', 'personalIdentifier key'],
  ])('a key %s keeps no danger out; everything else is refused', (_, key, expected) => {
    const keyed = taken(kase, aFact('minor.identified', {}, minute(11)), { key: 'k-1' }).case
    const outcome = taken(keyed, danger(minute(12)), { key })
    expect(outcome.warnings.map(({ code, path }) => `${code} ${path}`)).toEqual([expected])
    expect(outcome.entry.key).toBeUndefined()
    const other = aFact('need.assessed', { need: 'needed' }, minute(12))
    expect(codes(handIn(keyed, other, { key }) as never)).toEqual([expected])
  })

  it('the policy says by how much clocks may differ', () => {
    const skewed = opened('general', { policy: { clockSkewSeconds: 60 } } as never)
    const fact = aFact('rights.explained', {}, minute(2))
    expect(taken(skewed, fact, { recordedAt: minute(1) }).entry).toMatchObject({ at: minute(2), recordedAt: minute(1) })
    const late = aFact('rights.explained', {}, minute(3))
    expect(codes(handIn(skewed, late, { recordedAt: minute(1) }) as never)).toEqual(['atAfterRecordedAt at'])
    const opening = { caseId: 'c-1', at: minute(1), recordedAt: minute(0), by: by('eapWindow') }
    expect(tryOpenCase(flows.general, { ...opening, policy: { clockSkewSeconds: 60 } }).accepted).toBe(true)
    expect(tryOpenCase(flows.general, opening).accepted).toBe(false)
    const none = tryOpenCase(flows.general, { ...opening, policy: { clockSkewSeconds: -1 } })
    expect(codes(none as never)).toContain('outOfRange policy.clockSkewSeconds')
  })

  it.each(['1899-12-31T23:59:59+08:00', '2200-01-01T00:00:00+08:00', '9999-12-31T23:59:59+08:00'])(
    'M38 · %s is refused, so that no list breaks on it later',
    (at) => {
      const matter = aFact('reportableMatter.known', { matter: 'suicideBehaviour' }, at)
      expect(codes(handIn(kase, matter, { recordedAt: minute(12) }) as never)).toEqual(['instantOutOfBounds at'])
      const review = aFact('followUp.made', { nextReviewAt: at }, minute(11))
      expect(codes(handIn(kase, review, { recordedAt: minute(12) }) as never)).toEqual([
        'instantOutOfBounds nextReviewAt',
      ])
      const past = aFact('minor.identified', {}, minute(9))
      expect(codes(handIn(kase, past, { recordedAt: at }) as never)).toEqual(['notAnInstant recordedAt'])
    },
  )

  it('the last instant there is breaks no list', () => {
    const last = '2199-12-31T23:59:59+08:00'
    const matter = aFact('reportableMatter.known', { matter: 'suicideBehaviour' }, last)
    const owing = taken(opened('general'), matter, { recordedAt: last }).case
    expect(due(owing, last).length).toBeGreaterThan(0)
    expect([...dueAll([owing], last)].length).toBeGreaterThan(0)
  })

  it('an envelope keeps what was given', () => {
    const told = taken(kase, danger(inTenYears), { recordedAt: minute(12), key: 'd-1' }).case
    const loaded = fromEnvelope(flows.general, asJson(toEnvelope(told)))
    if (!loaded.accepted) throw new Error('not read')
    const again = handIn(loaded.case, danger(inTenYears), { recordedAt: minute(20), key: 'd-1' })
    expect(again).toMatchObject({ accepted: true, repeated: true, sequence: 2 })
  })
})
