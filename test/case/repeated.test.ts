import { describe, expect, it } from 'vitest'
import { keysRemembered } from '#src/case/keys.ts'
import {
  type Case,
  fromEnvelope,
  type JournalEntry,
  type RecordOptions,
  type Repeated,
  receive,
  toEnvelope,
} from '#src/index.ts'
import { aFact, asJson, flows, handIn, having, minute, opened, reordered, taken } from '../support/cases.ts'
import { meeting } from '../support/walk.ts'

const rights = aFact('rights.explained', { details: { notes: '密' } })
const first = taken(opened('general'), rights, { key: 'k1' })

/** Hands in a fact that is expected to have been taken in before. */
function repeated(kase: Case, fact: unknown, options: Partial<RecordOptions>): Repeated {
  const outcome = handIn(kase, fact, options)
  if (!outcome.accepted || !outcome.repeated) throw new Error(`not repeated: ${JSON.stringify(fact)}`)
  return outcome
}

const codesOf = (kase: Case, fact: unknown, key: string) => {
  const outcome = receive(kase, fact, { key, recordedAt: minute(500) })
  return outcome.accepted
    ? `accepted, ${outcome.repeated ? 'repeated' : 'new'}`
    : outcome.reasons.map(({ code }) => code).join()
}

describe('a fact handed in twice under one key', () => {
  it('changes nothing and gives the first entry', () => {
    const again = repeated(first.case, rights, { key: 'k1' })
    expect(again).toMatchObject({ sequence: 1, entry: null })
    expect(again.case).toBe(first.case)
    expect(repeated(first.case, rights, { key: 'k1', earlier: () => first.entry }).entry).toBe(first.entry)
    expect(first.sealed).toEqual({ reference: 'c-1#1', details: { notes: '密' } })
  })

  it('is recognised after other facts, whatever was recorded since', () => {
    const later = having(first.case, ['danger.reported'], ['danger.assessed', { danger: 'none' }])
    expect(repeated(later, rights, { key: 'k1', recordedAt: minute(0) })).toMatchObject({ sequence: 1 })
  })

  it('is recognised after the case has ended', () => {
    const ended = having(first.case, ['help.declined'])
    expect(ended.status).toBe('ended')
    expect(codesOf(ended, rights, 'k1')).toBe('accepted, repeated')
    expect(codesOf(ended, rights, 'k2')).toBe('closed')
  })

  it('is recognised when the case comes back from a store, in whatever order its keys stand', () => {
    const decided = aFact('careTeam.resolved', meeting())
    const { case: kase } = taken(first.case, decided, { key: 'k2' })
    const stored = reordered(asJson(toEnvelope(kase)))
    const loaded = fromEnvelope(flows.general, stored)
    if (!loaded.accepted) throw new Error(JSON.stringify(loaded.reasons))
    expect(codesOf(loaded.case, decided, 'k2')).toBe('accepted, repeated')
  })

  it.each([
    ['another type', aFact('minor.identified')],
    ['another instant', { ...rights, at: minute(2) }],
    ['another reporter', { ...rights, by: { ...rights.by, id: 'u9' } }],
    ['another role', { ...rights, by: { ...rights.by, role: 'counsellor' } }],
  ])('with %s is a key used for two facts', (_, fact) => {
    expect(codesOf(first.case, fact, 'k1')).toBe('keyReused')
  })

  it('with another decisive half is a key used for two facts', () => {
    const { case: kase } = taken(opened('general'), aFact('danger.assessed', { danger: 'none' }), { key: 'k1' })
    expect(codesOf(kase, aFact('danger.assessed', { danger: 'none', towards: 'others' }), 'k1')).toBe('keyReused')
    expect(codesOf(kase, aFact('danger.assessed', { danger: 'none', towards: 'self' }), 'k1')).toBe('keyReused')
  })

  it('and an unreadable second time is unreadable, not repeated', () => {
    expect(codesOf(first.case, { ...rights, mood: 'low' }, 'k1')).toBe('unknownField')
  })

  it('a refused fact uses up no key', () => {
    const refused = handIn(opened('general'), aFact('session.held', { attendance: 'attended' }), { key: 'k1' })
    expect(refused.accepted).toBe(false)
    expect(codesOf(refused.case, rights, 'k1')).toBe('accepted, new')
  })
})

describe('keys of long ago', () => {
  const entries: JournalEntry[] = []
  let kase = opened('general')
  for (let n = 1; n <= keysRemembered + 1; n++) {
    const outcome = taken(kase, aFact('minor.identified', {}, minute(n)), { key: `k${n}` })
    entries.push(outcome.entry)
    kase = outcome.case
  }
  const again = aFact('minor.identified', {}, minute(1))

  it('are remembered as far as a case carries them', () => {
    expect(kase.keyed).toHaveLength(keysRemembered)
    expect(codesOf(kase, aFact('minor.identified', {}, minute(2)), 'k2')).toBe('accepted, repeated')
    expect(codesOf(kase, again, 'k1')).toBe('accepted, new')
  })

  it('are looked up in the journal, when the host can', () => {
    const earlier = (key: string) => entries.find((entry) => entry.key === key)
    const outcome = repeated(kase, again, { key: 'k1', earlier })
    expect(outcome).toMatchObject({ sequence: 1 })
    expect(outcome.entry).toBe(entries[0])
    expect(taken(kase, aFact('minor.identified', {}, minute(99)), { key: 'new', earlier }).repeated).toBe(false)
  })
})
