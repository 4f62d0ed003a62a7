import { describe, expect, it } from 'vitest'
import { explain, receive, tryOpenCase } from '#src/index.ts'
import { aFact, by, flows, minute, opened, taken } from '../support/cases.ts'

const kase = taken(opened('general'), aFact('rights.explained', {}, minute(10))).case

const recorded = (at: string, recordedAt?: string) => {
  const fact = aFact('minor.identified', {}, at)
  const outcome = receive(kase, fact, recordedAt === undefined ? {} : { recordedAt })
  const explained = explain(kase, fact, undefined, recordedAt === undefined ? {} : { recordedAt })
  expect(explained.kind === 'allowed').toBe(outcome.accepted)
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
    ['the journal never runs backwards', minute(2), minute(9), 'recordedBackwards recordedAt'],
    ['nor by default', minute(9), undefined, 'recordedBackwards recordedAt'],
    ['nor in another zone', '2026-03-02T01:09:00Z', undefined, 'recordedBackwards recordedAt'],
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
  const opening = { caseId: 'c-1', at: minute(5), by: by('eapWindow') }

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
