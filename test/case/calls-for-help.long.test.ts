import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { AnyStateMachine } from 'xstate'
import * as published from '#machines/index.ts'
import { samplesOf } from '#src/case/samples.ts'
import { definition } from '#src/flow/definition.ts'
import {
  type Case,
  explain,
  fromEnvelope,
  isFlow,
  type JournalEntry,
  openCase,
  outlineOf,
  type RecordOptions,
  receive,
  replay,
  stepName,
  toEnvelope,
} from '#src/index.ts'
import { asJson, handIn } from '../support/cases.ts'
import { notEmpty } from '../support/not-empty.ts'

const flows = Object.values(published).flatMap((doors) => Object.values<unknown>({ ...doors }).filter(isFlow))

interface Line {
  readonly type: string
  readonly at: string
  readonly by: { readonly role: string; readonly id: string }
  readonly recordedAt?: string
}

interface Stand {
  readonly kase: Case
  readonly entries: readonly JournalEntry[]
}

/** Every step the published cases of a flow come to, as they first come to it with such consents. */
function stands(flow: AnyStateMachine): readonly Stand[] {
  const folder = `examples/cases/${flow.id.replace('.', '/')}`
  const found = new Map<string, Stand>()
  for (const file of readdirSync(folder)) {
    const [opening, ...facts] = readFileSync(`${folder}/${file}`, 'utf8').trim().split('\n').map(asLine)
    const { type: _, ...input } = opening as Line
    let kase: Case = openCase(flow, { recordedAt: input.at, caseId: 'c-1', ...input })
    const entries: JournalEntry[] = []
    for (const { recordedAt, ...fact } of [null, ...facts].map((line) => line ?? ({} as Line))) {
      const outcome = fact.type
        ? handIn(kase, fact, { ...(recordedAt && { recordedAt }), key: `k-${entries.length}` })
        : null
      if (outcome?.accepted && !outcome.repeated) entries.push(outcome.entry)
      kase = outcome?.case ?? kase
      const words = Object.entries(kase.known.consents).map(([scope, word]) => [scope, word?.standing, word?.form])
      const place = JSON.stringify([stepName(kase.step), ...words])
      if (kase.status === 'open' && !found.has(place)) found.set(place, { kase, entries: [...entries] })
    }
  }
  return [...found.values()]
}

const asLine = (line: string): Line => JSON.parse(line)

const after = ({ recordedAt }: Case, minutes: number) =>
  new Date(Date.parse(recordedAt) + minutes * 60_000).toISOString()

/** What can be wrong with when, and under which key, a fact is told; and what is said of it. */
type Fault = readonly [
  name: string,
  fault: (stand: Stand) => { readonly fact?: object; readonly options?: object | undefined },
  warnings: string,
]

const faults: readonly Fault[] = [
  ['nothing', () => ({}), ''],
  ['it is dated a minute ahead', ({ kase }) => ({ fact: { at: after(kase, 11) } }), 'atAfterRecordedAt at'],
  ['it is dated in 2190', () => ({ fact: { at: '2190-01-01T00:00:00Z' } }), 'atAfterRecordedAt at'],
  ['it is dated 9999', () => ({ fact: { at: '9999-12-31T23:59:59Z' } }), 'instantOutOfBounds at'],
  ['it is dated 0001', () => ({ fact: { at: '0001-01-01T00:00:00Z' } }), 'instantOutOfBounds at'],
  ['there is no such day', () => ({ fact: { at: '2026-02-31T09:00:00+08:00' } }), 'notAnInstant at'],
  ['its date has no offset', () => ({ fact: { at: '2026-03-02T09:00:00' } }), 'notAnInstant at'],
  ['its date is a name', () => ({ fact: { at: '王小明' } }), 'notAnInstant at'],
  ['its date is a number', () => ({ fact: { at: 1_772_413_800_000 } }), 'wrongType at'],
  ['its date is a thing', () => ({ fact: { at: { at: [] } } }), 'wrongType at'],
  ['its date is null', () => ({ fact: { at: null } }), 'wrongType at'],
  ['it has no date', () => ({ fact: { at: undefined } }), 'missing at'],
  ['there is no clock', () => ({ options: { recordedAt: undefined } }), 'recordedAtMissing recordedAt'],
  ['there are no options', () => ({ options: undefined }), 'recordedAtMissing recordedAt'],
  ['the clock is null', () => ({ options: { recordedAt: null } }), 'recordedAtMissing recordedAt'],
  ['the clock is a word', () => ({ options: { recordedAt: 'today' } }), 'notAnInstant recordedAt'],
  ['the clock tells 9999', () => ({ options: { recordedAt: '9999-12-31T00:00:00Z' } }), 'notAnInstant recordedAt'],
  [
    'the clock runs behind',
    ({ kase }) => ({ fact: { at: kase.recordedAt }, options: { recordedAt: after(kase, -60) } }),
    '',
  ],
  ['the clock has stopped', ({ kase }) => ({ options: { recordedAt: after(kase, -60) } }), 'atAfterRecordedAt at'],
  ['its key is a person', () => ({ options: { key: 'wang@example.tw' } }), 'personalIdentifier key'],
  ['its key is a number', () => ({ options: { key: 7 } }), 'personalIdentifier key'],
  ['its key is empty', () => ({ options: { key: '' } }), 'personalIdentifier key'],
  [
    'all of this',
    () => ({ fact: { at: '王小明' }, options: { recordedAt: 'today', key: 'wang@example.tw' } }),
    'notAnInstant recordedAt, notAnInstant at, personalIdentifier key',
  ],
]

const codesOf = (reasons: readonly { readonly code: string; readonly path?: string }[]) =>
  reasons.map(({ code, path }) => (path ? `${code} ${path}` : code)).join(', ')

/** Where it leads and what is owed then; or why it is refused. */
const comesTo = (outcome: ReturnType<typeof receive>) =>
  outcome.accepted
    ? [stepName(outcome.case.step), ...outcome.case.known.duties.map(({ duty }) => duty).sort()]
    : codesOf(outcome.reasons)

const tell = ({ kase }: Stand, said: object, fault: ReturnType<Fault[1]>) => {
  const at = after(kase, 10)
  const options = 'options' in fault && fault.options === undefined ? undefined : { recordedAt: at, ...fault.options }
  return receive(kase, { at, ...said, ...fault.fact }, options as RecordOptions)
}

describe.each(flows.map((flow) => [flow.id, flow] as const))('law 12: danger and calls for help in %s', (_, flow) => {
  const everywhere = stands(flow)
  const calls = Object.values(definition(flow).facts).flatMap((of) => {
    if (!outlineOf(flow).facts.includes(of.type)) return []
    const says = [...samplesOf(of, '2026-03-02T09:00:00+08:00')].find((each) => of.callsForHelp?.(each))
    return says ? [{ type: of.type, by: { role: of.by[0], id: 'u-1' }, ...says }] : []
  })

  it('there are some, and each is taken in somewhere', () => {
    const { at: _at, ...danger } = { at: '', type: 'danger.reported' }
    expect(calls).toContainEqual(expect.objectContaining(danger))
    const never = calls.filter((said) => everywhere.every((stand) => !tell(stand, said, {}).accepted))
    expect(never.map((said) => [said.type, ...everywhere.map((stand) => comesTo(tell(stand, said, {})))])).toEqual([])
  })

  it.each(faults)('are kept out nowhere because %s', (_name, fault, warnings) => {
    for (const stand of notEmpty(everywhere))
      for (const said of notEmpty(calls)) {
        const rightly = tell(stand, said, {})
        const wrongly = tell(stand, said, fault(stand))
        const at = `${said.type} at ${stepName(stand.kase.step)}`
        expect([at, comesTo(wrongly)]).toEqual([at, comesTo(rightly)])
        if (!wrongly.accepted) continue
        expect(codesOf(wrongly.warnings)).toBe(warnings)
        expect(JSON.stringify([wrongly.entry, wrongly.warnings, toEnvelope(wrongly.case)])).not.toMatch(
          /王小明|today|wang/,
        )
        const { opening, known } = wrongly.case
        const stored = fromEnvelope(flow, asJson(toEnvelope(wrongly.case)))
        expect(stored).toMatchObject({ accepted: true, case: { known } })
        const again = replay(flow, asJson([opening, ...stand.entries, wrongly.entry]) as never)
        expect(again).toMatchObject({ accepted: true, case: { known, recordedAt: wrongly.case.recordedAt } })
      }
  })

  it('from before the opening, they lead to the same step, and to no less', () => {
    for (const stand of notEmpty(everywhere))
      for (const said of notEmpty(calls)) {
        const rightly = tell(stand, said, {})
        const late = tell(stand, said, { fact: { at: '1999-03-02T09:00:00+08:00' } })
        const at = `${said.type} at ${stepName(stand.kase.step)}`
        const [[step, ...owed], [lateStep, ...lateOwed]] = [[comesTo(rightly)].flat(), [comesTo(late)].flat()]
        expect([at, lateStep, owed.filter((duty) => !lateOwed.includes(duty))]).toEqual([at, step, []])
      }
  })

  it('under a key another fact was told by, they are taken in without one', () => {
    const keyed = notEmpty(everywhere.filter(({ kase }) => kase.keyed.length))
    for (const stand of keyed)
      for (const said of notEmpty(calls)) {
        const key = stand.kase.keyed.at(-1)?.key
        const wrongly = tell(stand, said, { options: { key } })
        expect(comesTo(wrongly)).toEqual(comesTo(tell(stand, said, {})))
        if (wrongly.accepted && !wrongly.repeated)
          expect([wrongly.entry.key, codesOf(wrongly.warnings)]).toEqual([undefined, 'keyReused key'])
      }
  })

  it('are explained as they are taken in', () => {
    for (const { kase } of notEmpty(everywhere))
      for (const said of notEmpty(calls)) {
        const { kind } = explain(kase, { ...said, at: '王小明' }, undefined, { recordedAt: after(kase, 10) })
        expect(kind === 'allowed').toBe(tell({ kase, entries: [] }, said, {}).accepted)
      }
  })
})
