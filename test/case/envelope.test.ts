import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chiayiCity2016 } from '#machines/index.ts'
import { type Case, type Envelope, eap, fromEnvelope, type Migration, replay, toEnvelope } from '#src/index.ts'
import { aFact, asJson, flowNames, flows, having, minute, opened, plain, reordered, taken } from '../support/cases.ts'
import { gone, journeys } from '../support/journeys.ts'

const general = flows.general
const stored = (kase: Case): Envelope => asJson(toEnvelope(kase)) as Envelope
const deciding = having(opened('general'), ['rights.explained'])
const envelope = stored(deciding)

const faults = (flow: typeof general, value: unknown, migrations?: readonly Migration[]) => {
  const loaded = fromEnvelope(flow, value, migrations)
  return loaded.accepted ? [] : loaded.reasons.map(({ code, path }) => `${code} ${path ?? ''}`.trim())
}

/** The general flow as a later version of itself. */
function later(version: string): typeof general {
  const { context: _, schemas: __, ...config } = general.config as unknown as Record<string, unknown>
  const asWritten = JSON.parse(JSON.stringify(config), (key, value) =>
    key === 'actions' ? value.filter((action: unknown) => action !== 'note') : value,
  )
  return eap(chiayiCity2016.source, chiayiCity2016.policy).createMachine({ ...asWritten, version }) as never
}

describe.each(flowNames)('a case of %s, stored and read back', (flow) => {
  it('is the same case, through JSON and with its keys in another order', () => {
    const same = (tellings: Parameters<typeof gone>[1]) => {
      const { last } = gone(flow, tellings)
      expect(fromEnvelope(flows[flow], stored(last))).toEqual({ accepted: true, case: last })
      expect(fromEnvelope(flows[flow], reordered(stored(last)))).toEqual({ accepted: true, case: last })
    }
    fc.assert(fc.property(journeys(flow, 30), same), { seed: 11, numRuns: 40 })
  })

  it('goes on as if it had never been away', () => {
    const goesOn = (tellings: Parameters<typeof gone>[1], more: Parameters<typeof gone>[1]) => {
      const { last } = gone(flow, tellings)
      const loaded = fromEnvelope(flows[flow], stored(last))
      if (!loaded.accepted) throw new Error('not read')
      expect(plain(gone(loaded.case, more).last)).toEqual(plain(gone(last, more).last))
    }
    fc.assert(fc.property(journeys(flow, 20), journeys(flow, 20), goesOn), { seed: 12, numRuns: 20 })
  })
})

it('a migration that crashes is told as a refusal', () => {
  const crash = () => {
    throw new Error('a fault of the host')
  }
  const loaded = fromEnvelope(flows.general, { ...envelope, version: '0.9.0' }, [
    { from: '0.9.0', to: '1.0.0', migrate: crash },
  ])
  expect(loaded).toMatchObject({ accepted: false, reasons: [{ code: 'migrationCrashed', path: 'version' }] })
})

describe('what is stored is refused', () => {
  it.each<[string, unknown, readonly string[]]>([
    ['when it is nothing', undefined, ['missing']],
    ['when it is half a JSON', JSON.stringify(envelope).slice(0, 99), ['wrongType']],
    ['when it is a JSON text not parsed', JSON.stringify(envelope), ['wrongType']],
    ['when it is a list', [envelope], ['wrongType']],
    [
      'when it is an XState snapshot',
      { value: 'deciding', context: envelope.known, status: 'active' },
      ['missing format', 'missing flow', 'missing version', 'missing structure'],
    ],
    ['when it is of another format', { ...envelope, format: 'eap-case-flows/journal' }, ['notAChoice format']],
    ['when it is of another flow', { ...envelope, flow: flows.crisis.id }, ['anotherFlow flow']],
    ['when it is of a version nobody migrates', { ...envelope, version: '0.9.0' }, ['unknownVersion version']],
    [
      'when the structure changed under its version',
      { ...envelope, structure: '00000000' },
      ['structureChanged structure'],
    ],
    ['at a step there is not', { ...envelope, step: 'dreaming' }, ['unknownStep step']],
    ['at half a step', { ...envelope, step: 'served' }, ['unknownStep step']],
    ['at a step without its inner step', { ...envelope, step: { served: {} } }, ['unknownStep step']],
    ['at an inner step there is not', { ...envelope, step: { served: 'dreaming' } }, ['unknownStep step']],
    ['at two steps', { ...envelope, step: { served: 'serving', deciding: {} } }, ['unknownStep step']],
    ['at a word every object has', { ...envelope, step: 'constructor' }, ['unknownStep step']],
    ['at no step', { ...envelope, step: '' }, ['unknownStep step']],
    ['open at an ending', { ...envelope, step: 'closed' }, ['unknownStep step']],
    ['ended before an ending', { ...envelope, status: 'ended' }, ['unknownStep step']],
    ['with a field too many', { ...envelope, note: 'x' }, ['unknownField']],
    ['with a memory too many', { ...envelope, known: { ...envelope.known, diagnosis: 'x' } }, ['unknownField known']],
    [
      'with a memory missing',
      { ...envelope, known: { ...envelope.known, sealed: undefined } },
      ['missing known.sealed'],
    ],
    [
      'with a memory of another type',
      { ...envelope, known: { ...envelope.known, sessions: '2' } },
      ['wrongType known.sessions'],
    ],
    [
      'with a danger there is not',
      { ...envelope, known: { ...envelope.known, danger: 'some' } },
      ['notAChoice known.danger'],
    ],
    ['with an instant that is none', { ...envelope, recordedAt: '2026-02-31T00:00:00Z' }, ['notAnInstant recordedAt']],
    [
      'with a person for a reference',
      { ...envelope, known: { ...envelope.known, caseId: 'A123456789' } },
      ['personalIdentifier known.caseId'],
    ],
    [
      'with a policy that is none',
      { ...envelope, known: { ...envelope.known, policy: { ...envelope.opening.policy, closure: 'never' } } },
      ['notAChoice known.policy.closure'],
    ],
    [
      'with an opening that is none',
      { ...envelope, opening: { ...envelope.opening, type: 'case.closed' } },
      ['notAChoice opening.type'],
    ],
  ])('%s', (_, value, expected) => {
    expect(faults(general, value)).toEqual(expected)
  })

  describe('M44 · the print is of the topology alone', () => {
    /** The general flow with its config rewritten, under its own version. */
    const rewritten = (rewrite: (config: string) => string): typeof general => {
      const { context: _, schemas: __, ...config } = general.config as unknown as Record<string, unknown>
      const asWritten = JSON.parse(rewrite(JSON.stringify(config)), (key, value) =>
        key === 'actions' ? value.filter((action: unknown) => action !== 'note') : value,
      )
      return eap(chiayiCity2016.source, chiayiCity2016.policy).createMachine(asWritten) as never
    }
    const replaced = (one: string, other: string) => (config: string) => {
      expect(config).toContain(one)
      return config.replaceAll(one, other)
    }

    it.each<[string, (config: string) => string]>([
      ['a name in English', replaced('"en":"', '"en":"New ')],
      ['a name in Chinese', replaced('"zh":"', '"zh":"新')],
    ])('who mends %s keeps every stored case', (_, rewrite) => {
      expect(faults(rewritten(rewrite), envelope)).toEqual([])
    })

    it.each<[string, (config: string) => string]>([
      ['a question', replaced('"guard":"rightsExplained"', '"guard":"informedConsentToService"')],
      ['a duty', replaced('"duty":"explainRights"', '"duty":"holdSurvey"')],
      ['a clause that entries cite', replaced('"解讀.2"', '"解讀.3"')],
      ['an arrow', replaced('"referral.answered":[{"target":"serving"', '"referral.answered":[{"target":"arranging"')],
    ])('%s is topology', (_, rewrite) => {
      expect(faults(rewritten(rewrite), envelope)).toEqual(['structureChanged structure'])
    })
  })

  it('half a step of a parallel one', () => {
    const atWork = having(opened('crisis'), ['crisis.reported', { trigger: 'majorAccident', casualties: 'yes' }])
    const whole = stored(atWork)
    const { notifying } = (whole.step as unknown as { withCasualties: { notifying: string } }).withCasualties
    expect(faults(flows.crisis, whole)).toEqual([])
    expect(faults(flows.crisis, { ...whole, step: { withCasualties: { notifying } } })).toEqual(['unknownStep step'])
  })

  it('and never says what stood in it', () => {
    const canary = '王小明'
    const answers = [
      { ...envelope, [canary]: 1 },
      { ...envelope, flow: canary },
      { ...envelope, version: canary },
      { ...envelope, step: canary },
      { ...envelope, known: { ...envelope.known, [canary]: canary, caseId: canary, consents: { [canary]: {} } } },
      {
        ...envelope,
        known: { ...envelope.known, policy: { ...envelope.opening.policy, periods: { [canary]: { hours: 1 } } } },
      },
    ]
    for (const value of answers) {
      expect(faults(general, value)).not.toEqual([])
      expect(JSON.stringify(fromEnvelope(general, value))).not.toContain(canary)
    }
  })
})

describe('across versions a chain of migrations is the only way', () => {
  const [one, two] = [later('1.1.0'), later('1.2.0')]
  const toOne: Migration = {
    from: '1.0.0',
    to: '1.1.0',
    migrate: (old) => ({ ...old, known: { ...old.known, need: 'needed' } }),
  }
  const toTwo: Migration = { from: '1.1.0', to: '1.2.0', migrate: (old) => ({ ...old, step: 'deciding' }) }

  it('one hop', () => {
    expect(fromEnvelope(one, envelope, [toOne])).toMatchObject({ accepted: true, case: { known: { need: 'needed' } } })
  })

  it('two hops, in whatever order they are listed', () => {
    for (const chain of [
      [toOne, toTwo],
      [toTwo, toOne],
    ]) {
      const loaded = fromEnvelope(two, envelope, chain)
      expect(loaded).toMatchObject({ accepted: true, case: { step: 'deciding', known: { need: 'needed' } } })
      if (loaded.accepted) expect(stored(loaded.case)).toMatchObject({ version: '1.2.0' })
    }
  })

  it('an older memory is mended before it is read', () => {
    const { sealed: _, ...lacking } = envelope.known
    const mend: Migration = { ...toOne, migrate: (old) => ({ ...old, known: { ...old.known, sealed: false } }) }
    expect(fromEnvelope(one, { ...envelope, known: lacking }, [mend])).toMatchObject({ accepted: true })
    expect(faults(one, { ...envelope, known: lacking }, [toOne])).toEqual(['missing known.sealed'])
  })

  it.each<[string, readonly Migration[], readonly string[]]>([
    ['without a migration', [], ['unknownVersion version']],
    ['with a gap in the chain', [toTwo], ['unknownVersion version']],
    ['with a chain that stops short', [toOne], ['unknownVersion version']],
    ['with a chain in a circle', [toOne, { ...toTwo, to: '1.0.0' }], ['unknownVersion version']],
    [
      'with a migration that forgets half',
      [toOne, { ...toTwo, migrate: ({ step: _, ...old }) => old as Envelope }],
      ['missing step'],
    ],
    [
      'with a migration to a step there is not',
      [toOne, { ...toTwo, migrate: (old) => ({ ...old, step: 'dreaming' }) }],
      ['unknownStep step'],
    ],
  ])('%s it is refused', (_, chain, expected) => {
    expect(faults(two, envelope, chain)).toEqual(expected)
  })

  it('a journal is only replayed by the version it was written with', () => {
    const journal = [deciding.opening, taken(opened('general'), aFact('rights.explained')).entry]
    expect(replay(general, journal)).toMatchObject({ accepted: true })
    expect(replay(one, journal)).toMatchObject({ accepted: false, sequence: 0, reasons: [{ code: 'unknownVersion' }] })
  })

  it('what was stored is left as it was', () => {
    const before = JSON.stringify(envelope)
    fromEnvelope(two, envelope, [toOne, toTwo])
    expect(JSON.stringify(envelope)).toBe(before)
  })
})

describe('a case read back', () => {
  it('raises a clock that runs behind the latest recording, and notes it', () => {
    const loaded = fromEnvelope(general, envelope)
    if (!loaded.accepted) throw new Error('not read')
    const { entry } = taken(loaded.case, aFact('minor.identified', {}, minute(-60)), { recordedAt: minute(-59) })
    expect(entry).toMatchObject({ recordedAt: loaded.case.recordedAt, given: { recordedAt: minute(-59) } })
  })
})
