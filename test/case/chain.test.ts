import { describe, expect, it } from 'vitest'
import { digitsKept } from '#src/case/keys.ts'
import {
  type Case,
  type Envelope,
  fromEnvelope,
  type JournalEntry,
  type Opening,
  type OpeningInput,
  openCase,
  receive,
  recordFromJournal,
  replay,
  type Sealed,
  toEnvelope,
  tryOpenCase,
  verifyJournal,
} from '#src/index.ts'
import { aFact, asJson, by, flows, handIn, having, minute, opened, taken } from '../support/cases.ts'
import { openedChained, sha256 } from './support/chained.ts'

const chain = (salt: string) => ({ sha256, salt })
const first = openedChained('general')
const rights = aFact('rights.explained', { details: { notes: '當面說明' } })
const told = taken(first, rights, { key: 'k-1', chain: chain('salt-1') })
const journal = [first.opening, told.entry] as const
const sealed = told.sealed as Sealed
const codesOf = (reasons: readonly { readonly code: string; readonly path?: string }[]) =>
  reasons.map(({ code, path }) => [code, path].filter(Boolean).join(' '))

describe('law 14: a chain of prints', () => {
  it('each entry holds the print of the one before, and the case the print of the latest', () => {
    expect(first.opening.previous).toBeNull()
    expect(told.entry.previous).toBe(first.head)
    expect([first.head, told.case.head]).toEqual([
      expect.stringMatching(/^[\da-f]{64}$/),
      expect.stringMatching(/^[\da-f]{64}$/),
    ])
  })

  it('the print is SHA-256 of canonical JSON (RFC 8785): whoever has either can make it', () => {
    const { policy: _, ...rest } = first.opening
    expect(Object.keys(rest).sort()[0]).toBe('at')
    const bySorting = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(bySorting)
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(
              Object.entries(value)
                .sort(([a], [b]) => (a < b ? -1 : 1))
                .map(([k, v]) => [k, bySorting(v)]),
            )
          : value
    expect(first.head).toBe(sha256(JSON.stringify(bySorting(asJson(first.opening)))))
  })

  it('a case that goes on from another begins with that one’s head', () => {
    const willing = taken(openedChained('involuntary'), aFact('danger.reported'), { chain: chain('s') }).case
    const opening = { caseId: 'c-2', at: minute(9), recordedAt: minute(9), by: by('eapWindow') }
    const { case: next } = openCase(flows.crisis, { ...opening, sha256, continues: willing })
    expect(next.opening.previous).toBe(willing.head)
  })

  it('without sha256 no chain is written, and nothing asks for one', () => {
    const { entry, warnings } = taken(opened('general'), rights)
    expect([Object.hasOwn(entry, 'previous'), Object.hasOwn(entry, 'sealedDigest'), warnings]).toEqual([
      false,
      false,
      [],
    ])
    expect(verifyJournal(flows.general, [opened('general').opening, entry], { sha256 })).toMatchObject({
      accepted: true,
    })
  })

  it('a fact told without its chain is taken in with a warning; the journal mends the chain', () => {
    const careless = taken(told.case, aFact('danger.reported', {}, minute(2)))
    expect(codesOf(careless.warnings)).toEqual(['notChained chain'])
    expect(careless.case.head).toBeNull()
    const gap = taken(careless.case, aFact('danger.assessed', { danger: 'none' }, minute(3)), { chain: chain('s') })
    expect(codesOf(gap.warnings)).toEqual(['notChained chain'])
    expect(verifyJournal(flows.general, [...journal, careless.entry, gap.entry], { sha256 })).toMatchObject({
      accepted: false,
      faults: [{ code: 'chainBroken', path: 'previous', sequence: 3 }],
    })
    const again = replay(flows.general, [...journal, careless.entry], { sha256 })
    if (!again.accepted) throw new Error('not replayed')
    const mended = taken(again.case, aFact('danger.assessed', { danger: 'none' }, minute(3)), { chain: chain('s') })
    expect(mended.warnings).toEqual([])
    expect(verifyJournal(flows.general, [...journal, careless.entry, mended.entry], { sha256 }).accepted).toBe(true)
  })

  it('a function that is no SHA-256 is a mistake of the program', () => {
    const wrong = { sha256: () => 'abc', salt: 's' }
    expect(() => receive(first, rights, { recordedAt: minute(1), chain: wrong })).toThrow(TypeError)
    expect(() => verifyJournal(flows.general, journal, wrong)).toThrow(TypeError)
    expect(() => verifyJournal(flows.general, journal, { head: told.case.head as string })).toThrow(TypeError)
  })
})

describe('law 14: faults are listed, each with its place and what would help', () => {
  it('several in one journal', () => {
    const changed = [journal[0], { ...told.entry, clauses: [], ended: true, previous: sha256('') }]
    const verdict = verifyJournal(flows.general, changed as never, { sha256, head: told.case.head as string })
    expect(verdict.accepted ? [] : codesOf(verdict.faults)).toEqual([
      'chainBroken previous',
      'replayDiffers ended',
      'replayDiffers clauses',
      'anotherHead',
    ])
    if (!verdict.accepted)
      for (const fault of verdict.faults)
        expect([fault.sequence, fault.zh, fault.en, fault.unblock.en].every(Boolean)).toBe(true)
  })

  it('no more than twenty, however many there are', () => {
    const many = Array.from({ length: 500 }, (_, n) => ({ ...told.entry, sequence: 900 - n }))
    const verdict = verifyJournal(flows.general, [journal[0], ...many] as never)
    expect(verdict).toMatchObject({ accepted: false, case: { revision: 0 } })
    expect(verdict.accepted ? 0 : verdict.faults.length).toBe(20)
  })

  it('nothing of what stood there is repeated', () => {
    const canary = '王小明'
    const changed = [journal[0], { ...told.entry, [canary]: canary, type: canary }, canary, { sequence: canary }]
    expect(JSON.stringify(verifyJournal(flows.general, changed as never, { sha256 }))).not.toContain(canary)
  })

  it('an empty journal is none', () => {
    expect(verifyJournal(flows.general, [])).toMatchObject({ accepted: false, faults: [{ code: 'brokenJournal' }] })
  })
})

describe('M45 · the sealed half', () => {
  it('is held by a salted digest: the salt stands in the sealed half alone', () => {
    expect(sealed).toEqual({ reference: 'c-1#1', details: { notes: '當面說明' }, salt: 'salt-1' })
    expect(told.entry.sealedDigest).toMatch(/^[\da-f]{64}$/)
    expect(JSON.stringify([told.entry, toEnvelope(told.case)])).not.toContain('salt-1')
    const other = taken(first, rights, { chain: chain('salt-2') }).entry
    expect(other.sealedDigest).not.toBe(told.entry.sealedDigest)
  })

  it('is given back when a delivery is repeated after a crash, with its digest', () => {
    const again = handIn(told.case, rights, { key: 'k-1', chain: chain('salt-1') })
    expect(again).toMatchObject({ repeated: true, sequence: 1, sealed })
    const digest = told.entry.sealedDigest as string
    expect(again.accepted && again.repeated && again.sealedDigest).toBe(digest.slice(0, digitsKept))
    const loaded = fromEnvelope(flows.general, asJson(toEnvelope(told.case)))
    expect(loaded.accepted && handIn(loaded.case, rights, { key: 'k-1', chain: chain('salt-1') })).toEqual({
      ...again,
      case: loaded.accepted && loaded.case,
    })
    const found = handIn(told.case, rights, { key: 'k-1', chain: chain('salt-1'), earlier: () => told.entry })
    expect(found).toMatchObject({ entry: told.entry, sealedDigest: digest })
  })

  it.each<[string, unknown, string]>([
    ['other details', aFact('rights.explained', { details: { notes: '電話說明' } }), 'salt-1'],
    ['another salt', rights, 'salt-9'],
  ])('with %s the key was used for something else', (_, fact, salt) => {
    const again = handIn(told.case, fact, { key: 'k-1', chain: chain(salt) })
    expect(again.accepted ? [] : codesOf(again.reasons)).toEqual(['keyReused details'])
  })

  it('details for a fact that had none are another fact', () => {
    const { case: kase } = taken(first, aFact('rights.explained'), { key: 'k-1', chain: chain('s') })
    const again = handIn(kase, rights, { key: 'k-1', chain: chain('s') })
    expect(again.accepted ? [] : codesOf(again.reasons)).toEqual(['keyReused details'])
  })

  it('without a chain the details of a repetition are given back too: nothing is lost', () => {
    const { case: kase } = taken(opened('general'), rights, { key: 'k-1' })
    expect(handIn(kase, rights, { key: 'k-1' })).toMatchObject({
      repeated: true,
      sealed: { reference: 'c-1#1', details: { notes: '當面說明' } },
      sealedDigest: null,
    })
  })

  it('is checked where it is at hand, and not asked for where it was erased', () => {
    const checked = (half: Sealed | undefined) => {
      const verdict = verifyJournal(flows.general, journal, { sha256, sealed: () => half })
      return verdict.accepted ? [] : codesOf(verdict.faults)
    }
    expect(checked(sealed)).toEqual([])
    expect(checked(undefined)).toEqual([])
    expect(checked({ ...sealed, details: { notes: '' } })).toEqual(['sealedDiffers sealedDigest'])
    expect(checked({ ...sealed, salt: 'salt-2' })).toEqual(['sealedDiffers sealedDigest'])
  })
})

describe('recorded on its journal', () => {
  const options = { recordedAt: minute(5), chain: chain('s') }
  const danger = aFact('danger.reported', {}, minute(5)) as never

  it('a case goes on where its envelope is corrupt', () => {
    const stored = { ...(asJson(toEnvelope(told.case)) as Envelope), step: 'dreaming' }
    expect(fromEnvelope(flows.general, stored).accepted).toBe(false)
    const outcome = recordFromJournal(flows.general, journal, danger, options)
    expect(outcome).toMatchObject({ accepted: true, case: { revision: 2 }, entry: { previous: told.case.head } })
  })

  it('a key is looked for in the whole journal', () => {
    const outcome = recordFromJournal(flows.general, journal, rights as never, {
      ...options,
      key: 'k-1',
      chain: chain('salt-1'),
    })
    expect(outcome).toMatchObject({ accepted: true, repeated: true, entry: told.entry, sealed })
  })

  it('a faulty journal is told as one, as far as it is sound', () => {
    const outcome = recordFromJournal(flows.general, [journal[0], { ...told.entry, to: 'closed' }], danger, options)
    expect(outcome).toMatchObject({
      accepted: false,
      kind: 'faultyJournal',
      faults: [{ path: 'to', sequence: 1 }],
      case: { revision: 0 },
    })
  })
})

describe('M41 · a stored case without its journal', () => {
  const kase = having(opened('general'), ['danger.reported'], ['danger.assessed', { danger: 'none' }])
  const stored = asJson(toEnvelope(kase)) as Envelope
  const known = (more: object) => ({ ...stored, known: { ...stored.known, ...more } })
  const opening = (more: object) => ({ ...stored, opening: { ...stored.opening, ...more } })
  const faults = (value: unknown) => {
    const loaded = fromEnvelope(flows.general, value)
    return loaded.accepted ? [] : codesOf(loaded.reasons)
  }
  const row = { key: 'k', sequence: 1, digest: '00000000' }

  it.each<[string, object, string]>([
    ['more sessions than facts', known({ sessions: 3 }), 'impossible known.sessions'],
    ['sessions granted that nobody can have granted', known({ extension: 1e9 }), 'impossible known.extension'],
    [
      'a duty owed twice',
      known({ duties: [...stored.known.duties, ...stored.known.duties] }),
      'impossible known.duties',
    ],
    ['a memory of the future', known({ notedAt: minute(99) }), 'impossible known.notedAt'],
    [
      'another policy than it was opened under',
      known({ policy: { ...stored.opening.policy, sessionCap: 99 } }),
      'impossible known.policy',
    ],
    ['another case than was opened', known({ caseId: 'c-9' }), 'impossible known.caseId'],
    ['an opening that leads elsewhere', opening({ to: 'served' }), 'replayDiffers opening.to'],
    ['an opening of another flow', opening({ flow: flows.crisis.id }), 'anotherFlow opening.flow'],
    ['an opening that carries what no case can', opening({ carried: { duties: [] } }), 'unknownField opening.carried'],
    ['a recording before its opening', { ...stored, recordedAt: minute(-9) }, 'impossible recordedAt'],
    ['keys of facts to come', { ...stored, keyed: [{ ...row, sequence: 9 }] }, 'impossible keyed'],
    ['M42 · a key without its entry', { ...stored, keyed: [{ key: 'k' }] }, 'wrongType keyed.0'],
    [
      'facts it never took in',
      { ...(asJson(toEnvelope(opened('general'))) as Envelope), known: stored.known },
      'impossible known',
    ],
  ])('with %s is refused', (_, value, expected) => {
    expect(faults(value)).toContain(expected)
  })

  it('of which duties were emptied is believed; bound to its head or its journal it is refused', () => {
    const chained = taken(openedChained('general'), aFact('danger.reported'), { chain: chain('s') })
    const whole = asJson(toEnvelope(chained.case, { sha256 })) as Envelope
    const emptied = { ...whole, known: { ...whole.known, duties: [] } }
    expect(fromEnvelope(flows.general, emptied).accepted).toBe(true)
    const bound = (binding: object) => {
      const loaded = fromEnvelope(flows.general, emptied, [], binding)
      return loaded.accepted ? [] : codesOf(loaded.reasons)
    }
    expect(bound({ sha256 })).toEqual(['printDiffers print'])
    expect(bound({ sha256, head: chained.case.head })).toEqual(['printDiffers print'])
    expect(bound({ sha256, head: sha256('another') })).toEqual(['anotherHead head'])
    const entries: readonly (Opening | JournalEntry)[] = [chained.case.opening, chained.entry]
    expect(bound({ journal: entries })).toEqual(['envelopeDiffers known.duties'])
    expect(bound({ journal: entries.slice(0, 1) })).toEqual(['envelopeDiffers revision'])
  })
})

describe('M43 · references and choices only, each of bounded length', () => {
  const opening = (policy: object): OpeningInput =>
    ({ caseId: 'c-1', at: minute(0), recordedAt: minute(0), by: by('eapWindow'), policy }) as OpeningInput
  const named = (zh: string) => ({ careTeam: { name: { zh, en: 'Care team' }, quorum: null } })
  const bad: Readonly<Record<string, readonly [policy: object, path: string]>> = {
    'a name of a megabyte': [named('長'.repeat(1_000_000)), 'policy.careTeam.name.zh'],
    'a number of a person': [named('A123456789'), 'policy.careTeam.name.zh'],
    'an address': [named('someone@example.org'), 'policy.careTeam.name.zh'],
    'a person among the flows adopted': [{ adopts: ['王小明'] }, 'policy.adopts.0'],
    'a thousand flows adopted': [{ adopts: Array(1_000).fill('crisis') }, 'policy.adopts'],
    'recipients without end': [{ crisisRecipients: Array(1_000).fill('agencyHead') }, 'policy.crisisRecipients'],
    'a time zone of a megabyte': [{ timeZone: 'Asia/'.repeat(200_000) }, 'policy.timeZone'],
    'a setting the flow does not have': [{ own: { diagnosis: 'x' } }, 'policy.own'],
  }
  it.each(Object.keys(bad))('%s opens no case', (name) => {
    const [policy, path] = bad[name] as [object, string]
    const outcome = tryOpenCase(flows.general, opening(policy))
    expect(outcome.accepted ? [] : outcome.reasons.map((each) => each.path)).toEqual([path])
  })

  it.each(Object.keys(bad))('%s is refused in a journal and in a stored case', (name) => {
    const [policy, path] = bad[name] as [object, string]
    const kase = opened('general') as Case
    const changed = { ...kase.opening, policy: { ...kase.opening.policy, ...policy } }
    const verdict = verifyJournal(flows.general, [changed as never])
    expect(verdict.accepted ? [] : verdict.faults.map((each) => each.path)).toEqual([path])
    expect(fromEnvelope(flows.general, { ...(asJson(toEnvelope(kase)) as Envelope), opening: changed }).accepted).toBe(
      false,
    )
  })
})

describe('a journal of another version of the flow', () => {
  const entries = [opened('general').opening, taken(opened('general'), aFact('rights.explained')).entry] as const
  const written = (more: object, first: object = {}) =>
    verifyJournal(
      flows.general,
      [
        { ...entries[0], version: '0.9.0', ...first },
        { ...entries[1], ...more },
      ] as never,
      {
        writtenBy: 'anotherVersion',
      },
    )

  it('is one of this version no more', () => {
    expect(verifyJournal(flows.general, [{ ...entries[0], version: '0.9.0' }, entries[1]])).toMatchObject({
      accepted: false,
      faults: [{ code: 'unknownVersion', path: 'version', sequence: 0 }],
    })
    expect(written({})).toMatchObject({ accepted: true, differences: [], case: { revision: 1 } })
  })

  it.each<[string, object, readonly string[]]>([
    ['clauses', { clauses: ['二'] }, ['clauses']],
    ['where it led, and what it opened', { to: 'reflecting', opened: ['sealRecord'] }, ['to', 'opened']],
    ['where it came from', { from: 'elsewhere' }, ['from']],
  ])('what that said otherwise is data: %s', (_, more, paths) => {
    const verdict = written(more)
    expect(verdict.accepted ? verdict.differences.map(({ path }) => path) : verdict.faults).toEqual(paths)
  })

  it('a fact this version refuses is data, with its reasons; there is then no case', () => {
    const verdict = written({ type: 'feelings.shared', decisive: {} })
    expect(verdict).toMatchObject({
      accepted: true,
      case: null,
      differences: [{ sequence: 1, reasons: [{ code: 'unknownFact' }] }],
    })
  })

  it.each<[string, object, string]>([
    ['a sequence', { sequence: 2 }, 'sequence'],
    ['a case', { caseId: 'c-9' }, 'caseId'],
    ['an instant', { at: '2026-02-31T00:00:00Z' }, 'at'],
    ['a form', { clauses: 'all' }, 'clauses'],
    ['a reference', { sealed: 'c-9#1' }, 'sealed'],
    ['a link', { previous: 'x' }, 'previous'],
    ['a field too many', { mood: 'low' }, ''],
  ])('%s is checked all the same', (_, more, path) => {
    const verdict = written(more)
    expect(verdict.accepted ? [] : verdict.faults.map((each) => each.path ?? '')).toContain(path)
  })
})
