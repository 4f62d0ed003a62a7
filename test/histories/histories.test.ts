import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { AnyStateMachine } from 'xstate'
import * as published from '#machines/index.ts'
import {
  actions,
  type Case,
  definition,
  due,
  type Envelope,
  fromEnvelope,
  type JournalEntry,
  type Opening,
  OpeningRefused,
  type Reason,
  receive,
  replay,
  type Sealed,
  toEnvelope,
  tryOpenCase,
  verifyJournal,
} from '#src/index.ts'
import { sampleOf } from '#src/testing/index.ts'
import { asJson, handIn } from '../support/cases.ts'
import { notEmpty } from '../support/not-empty.ts'
import { migrations } from './migrations.ts'

/** What a host kept of one case. */
interface History {
  readonly name: string
  readonly journal: readonly [Opening, ...JournalEntry[]]
  readonly envelope: Envelope
  readonly sealed: readonly Sealed[]
}

const root = new URL('./', import.meta.url)
const releases = readdirSync(root).filter((name) => /^\d/.test(name))
const foldersIn = (path: string) => readdirSync(new URL(path, root))

const rowsOf = <Row>(path: string): readonly Row[] => {
  const file = new URL(path, root)
  if (!existsSync(file)) return []
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  return lines.map((line) => JSON.parse(line) as Row)
}

const historiesOf = (release: string): readonly History[] =>
  foldersIn(release)
    .filter((folder) => folder.includes('.'))
    .flatMap((folder) =>
      foldersIn(`${release}/${folder}`).flatMap((file): readonly History[] => {
        if (!file.endsWith('.journal.jsonl')) return []
        const name = `${folder}/${file.replace('.journal.jsonl', '')}`
        const [opening, ...entries] = rowsOf<Opening & JournalEntry>(`${release}/${name}.journal.jsonl`)
        const [envelope] = rowsOf<Envelope>(`${release}/${name}.envelope.json`)
        if (!opening || !envelope) throw new Error(`${release}/${name} is not whole`)
        return [{ name, journal: [opening, ...entries], envelope, sealed: rowsOf(`${release}/${name}.sealed.jsonl`) }]
      }),
    )

const isFlow = (part: unknown): part is AnyStateMachine => typeof part === 'object' && part !== null && 'root' in part

/** The variants and the sixth agency as they were written for the release, run on what stands here now. */
const ownModules = [
  'variants/01-policy.ts',
  'variants/02-own-words.ts',
  'variants/03-own-topology.ts',
  'sixth-agency/index.ts',
]
const flowsOf = async (release: string): Promise<ReadonlyMap<string, AnyStateMachine>> => {
  const own: object[] = await Promise.all(
    ownModules.map((module) => import(/* @vite-ignore */ fileURLToPath(new URL(`${release}/${module}`, root)))),
  )
  const flows = [...Object.values<object>(published), ...own].flatMap((parts) => Object.values(parts)).filter(isFlow)
  return new Map(flows.map((flow) => [flow.id, flow]))
}

const shipped = Object.values<object>(published).flatMap((parts) => Object.values(parts).filter(isFlow))

/** Where a journal breaks off, and why. */
const replayed = (flow: AnyStateMachine, journal: readonly [Opening, ...JournalEntry[]]): Case => {
  const outcome = replay(flow, journal)
  if (outcome.accepted) return outcome.case
  const { type } = journal.find(({ sequence }) => sequence === outcome.sequence) ?? {}
  throw new Error(`entry ${outcome.sequence}, ${type}: ${codesOf(outcome)}`)
}

const codesOf = ({ reasons }: { readonly reasons: readonly Reason[] }): string =>
  reasons.map(({ code, path, unblock }) => [code, path, unblock?.en].filter(Boolean).join(' · ')).join(', ')

/** The entries that the same facts make now, each told after those before it. */
function toldAgain(flow: AnyStateMachine, [opening, ...entries]: History['journal']): readonly JournalEntry[] {
  let kase = replayed(flow, [opening])
  return entries.map(({ sequence, type, at, by, decisive, recordedAt, key, sealed }) => {
    const outcome = receive(kase, { ...decisive, type, at, by }, { recordedAt, ...(key && { key }) })
    if (!outcome.accepted) throw new Error(`entry ${sequence}, ${type}: ${codesOf(outcome)}`)
    if (outcome.repeated) throw new Error(`entry ${sequence}, ${type}: taken in before`)
    kase = outcome.case
    return { ...outcome.entry, sealed }
  })
}

/**
 * Until 0.1.0 an opening named no rules, an entry did not say which of several duties it settled, of several incidents one
 * was owed, a call for help settled a danger met after it, and a duty of
 * which a date changed was told as settled and opened anew. These histories tell of such: what is owed there today.
 */
const owedOtherwise: Readonly<Record<string, readonly string[]>> = {
  'chiayi-city-2016.general/late-news': ['requestEmergencyHelp', 'reportSuicideBehaviour'],
  'new-taipei-2020.general/begins-in-danger': ['requestEmergencyHelp'],
}
const owedToday: Readonly<Record<string, readonly string[]>> = {
  'chiayi-city-2016.general/late-news': ['reportSuicideBehaviour'],
  'new-taipei-2020.general/begins-in-danger': ['requestEmergencyHelp'],
}
const asWritten = ({ settled: _, ...entry }: JournalEntry, name: string): Omit<JournalEntry, 'settled'> => {
  const { opened, discharged } = entry
  const isKept = (duty: string) =>
    !owedOtherwise[name]?.includes(duty) && !(opened.includes(duty) && discharged.includes(duty))
  return { ...entry, opened: opened.filter(isKept), discharged: discharged.filter(isKept) }
}

const loaded = (flow: AnyStateMachine, envelope: Envelope): Case => {
  const outcome = fromEnvelope(flow, envelope, migrations[flow.id])
  if (!outcome.accepted)
    throw new Error(`the envelope of ${flow.id} ${envelope.version}, read by ${flow.version}: ${codesOf(outcome)}`)
  return outcome.case
}

/** A case stored before 2.0.0 cannot say whether a consent was refused or taken back: either way it is to be asked for. */
const asBefore = ({ code }: { readonly code: string }): string =>
  code === 'consentSaid' || code === 'consentNotWithdrawn' ? 'consent' : code

/** What a host is told next, whichever fact comes: the entry, or the refusal; and what is owed and shown. */
const answersOf = (kase: Case): unknown => {
  const { flow } = kase
  // Of two words at one instant a case stored before 2.0.0 cannot know which counts: it is told what is a minute later.
  const recordedAt = new Date(Date.parse(kase.recordedAt) + 60_000).toISOString()
  const facts = Object.keys(definition(flow).facts).map((type) => {
    const outcome = handIn(kase, sampleOf(flow, type as never, {}, recordedAt))
    return outcome.accepted ? outcome.entry : [outcome.kind, outcome.reasons.map(asBefore)]
  })
  const asker = { role: 'eapWindow', id: 'w-03', at: recordedAt }
  const shown = actions(kase, asker as never).map(({ type, kind }) => `${type}: ${kind}`)
  return [facts, due(kase, recordedAt), shown]
}

/**
 * What a case remembers as releases before 2.0.0 kept it: not since when it is so; of what was refused and never agreed to
 * no word; not that a crisis was reported or records asked for; and lists in the order in which their members came. All else comes out of the journal as it was stored.
 */
function asKept(kase: Omit<Case, 'flow'>, stored: Omit<Case, 'flow'>): unknown {
  const { asOf: _, crisis: __, requestedBy: ___, conflictReported = [], consents, willingness, ...known } = kase.known
  const words = Object.entries(consents)
    .filter(([scope, { refused }]) => !refused || scope in stored.known.consents)
    .map(([scope, { refused: _, ...word }]) => [scope, word])
  const lists = { suspects: [...known.suspects].sort(), notified: [...known.notified].sort() }
  // What was reported of somebody counted as found, and taking back the consent to the service as declining help.
  const conflicted = [...known.conflicted, ...conflictReported]
  const wish =
    stored.known.willingness === 'declined' && consents.service?.standing === 'withdrawn' ? 'declined' : willingness
  return asJson({
    ...kase,
    known: { ...known, ...lists, conflicted, willingness: wish, consents: Object.fromEntries(words) },
  })
}

const withoutFlow = ({ flow: _, ...rest }: Case): Omit<Case, 'flow'> => rest

const isLate = ({ journal }: History): boolean =>
  journal.some(({ at }, n) => n > 0 && Date.parse(at) < Date.parse(journal[n - 1]?.at ?? at))

const tells =
  (type: string) =>
  ({ journal }: History): boolean =>
    journal.some((entry) => entry.type === type)

const related =
  (relation: string) =>
  ({ envelope }: History): boolean =>
    envelope.opening.origin?.relation === relation

/** What the histories of a release have to tell of, so that those who keep cases are safe in all of it. */
const kinds: Readonly<Record<string, (history: History) => boolean>> = {
  'still running': ({ envelope }) => envelope.status === 'open',
  ended: ({ envelope }) => envelope.status === 'ended',
  'taken over from another flow': related('handedOver'),
  'opened again after an ending': related('reopened'),
  'opened beside a running case': related('beside'),
  'ended with something owed': ({ envelope }) => envelope.status === 'ended' && envelope.known.duties.length > 0,
  'begun in danger': ({ envelope }) => envelope.opening.carried?.danger === 'immediate',
  'danger in a crisis': (history) => history.envelope.flow.endsWith('.crisis') && tells('danger.reported')(history),
  'late facts': isLate,
  'facts under a key': ({ envelope }) => envelope.keyed.length > 0,
  'words sealed apart': ({ sealed }) => sealed.length > 0,
  'a lapse': tells('duty.lapsed'),
  'a deadline put off': tells('deadline.extended'),
  'a deadline paused and resumed': (history) => tells('deadline.paused')(history) && tells('deadline.resumed')(history),
  'a request about data, open': ({ envelope }) => envelope.known.duties.some(({ duty }) => duty.startsWith('answer')),
  'a request about data, answered': tells('dataRequest.answered'),
  'a report filed by law': tells('statutoryReport.filed'),
  'consent taken back': tells('consent.withdrawn'),
  'words of its own': ({ envelope }) => Object.keys(envelope.known.own ?? {}).length > 0,
  'a policy of its own': ({ envelope }) => Object.keys(envelope.opening.policy.periods).length > 0,
}

describe.each(releases)('histories of %s', async (release) => {
  const histories = historiesOf(release)
  const flows = await flowsOf(release)
  const flowOf = ({ name }: History) => flows.get(name.slice(0, name.indexOf('/'))) as AnyStateMachine

  it('meet every flow that was shipped, and the flows of the variants and the sixth agency', () => {
    const met = new Set(histories.map(({ envelope }) => envelope.flow))
    expect([...met].sort()).toEqual([...flows.keys()].sort())
    expect(shipped.map(({ id }) => id).filter((id) => met.has(id)).length).toBe(20)
  })

  it.each(Object.entries(kinds))('tell of %s', (_, isOfKind) => {
    expect(histories.filter(isOfKind).length).toBeGreaterThan(0)
  })

  const all = histories.map((history) => [history.name, history, flowOf(history)] as const)
  // A journal belongs to one version of a flow; a later one goes on from the envelope, by a migration.
  const byName = all.filter(([, { envelope }, { version }]) => envelope.version === version)
  const raised = all.filter(([, { envelope }, { version }]) => envelope.version !== version)

  it.each(raised)('%s: a migration brings the stored case to the later version', (_, { envelope }, flow) => {
    const kase = loaded(flow, envelope)
    expect(asJson(answersOf(loaded(flow, asJson(toEnvelope(kase) as never) as never)))).toEqual(asJson(answersOf(kase)))
  })

  it.each(byName)('%s: the journal leads, entry by entry, to the stored case', (name, { journal, envelope }, flow) => {
    const [, ...entries] = journal
    const told = toldAgain(flow, journal)
    expect(told.length).toBe(entries.length)
    for (const [n, entry] of told.entries())
      expect(asJson(asWritten(entry, name)), `entry ${entry.sequence}, ${entry.type}`).toEqual(
        asWritten(entries[n] as JournalEntry, name),
      )
    const again = replayed(flow, journal)
    // Until 0.1.0 the print of a flow was of its words too.
    expect([envelope, toEnvelope(again)].map(({ structure }) => structure)).toEqual([
      expect.stringMatching(/^[\da-f]{8}$/),
      expect.stringMatching(/^t-[\da-f]{8}$/),
    ])
    expect(verifyJournal(flow, journal)).toEqual({ accepted: true, case: again, head: null })
    expect(fromEnvelope(flow, envelope, [], { journal })).toEqual({ accepted: true, case: again })
  })

  it.each(byName)(
    '%s: the stored case loads, and goes on as the replayed one does',
    (name, { journal, envelope }, flow) => {
      const [stored, again] = [loaded(flow, envelope), replayed(flow, journal)]
      const owed = (kase: Case) => kase.known.duties.map(({ duty }) => duty)
      expect(owed(again).filter((duty) => !owed(stored).includes(duty))).toEqual(owedToday[name] ?? [])
      if (owedToday[name]) return
      expect(asKept(withoutFlow(again), stored)).toEqual(asKept(withoutFlow(stored), stored))
      expect(answersOf(stored)).toEqual(answersOf(again))
    },
  )

  it.each(all)(
    '%s: what was sealed is found by its reference, and nowhere else',
    (_, { journal, envelope, sealed }) => {
      const [, ...entries] = journal
      const references = entries.flatMap((entry) => (entry.sealed ? [entry.sealed] : []))
      expect(sealed.map(({ reference }) => reference)).toEqual(references)
      const open = JSON.stringify([journal, envelope])
      const words = sealed.flatMap(({ details }) => Object.values(details))
      expect(words.filter((word) => open.includes(word))).toEqual([])
    },
  )

  const successors = byName.filter(([, { envelope }]) => envelope.opening.origin)
  it.each(successors)('%s: opens again from the case it goes on from', (_, { envelope: { opening } }, flow) => {
    const earlier = all.find(([, { envelope }]) => envelope.opening.caseId === opening.origin?.caseId)
    if (!earlier) throw new Error('the case it goes on from is not kept')
    const { caseId, at, by, policy } = opening
    const continues = loaded(earlier[2], earlier[1].envelope)
    const again = (when: string) => tryOpenCase(flow, { caseId, at: when, by, recordedAt: when, policy, continues })
    // 0.1.0 opened a case before the one it continues; today that is refused.
    const isEarlier = Date.parse(at) < Date.parse(continues.known.openedAt)
    expect(again(at).accepted).toBe(!isEarlier)
    const outcome = again(isEarlier ? continues.recordedAt : at)
    if (!outcome.accepted) throw new OpeningRefused(outcome)
    const [now, then] = [outcome.case.opening, opening]
    const about = ({ caseId, flow, origin }: Opening) => ({ caseId, flow, origin })
    expect(about(now)).toEqual(about(then))
    // The danger of somebody who has died is met no more.
    const isMet = !(then.carried?.person === 'dead' && then.carried.dangerUnresolved)
    if (isMet) expect([now.to, now.opened]).toEqual([then.to, then.opened])
    // What is no longer taken for fresh is forgotten; all else is carried as it was.
    const nothing = {
      person: 'unknown',
      danger: 'notAssessed',
      dangerAt: null,
      emergencyAt: null,
      dangerUnresolved: isMet && then.carried?.dangerUnresolved,
      consents: expect.objectContaining({}),
      duties: (then.carried?.duties ?? []).filter(({ duty }) => isMet || !/requestEmergency|reassess/.test(duty)),
    }
    for (const [name, value] of notEmpty(Object.entries(now.carried ?? {})))
      expect([then.carried?.[name as keyof typeof nothing], nothing[name as keyof typeof nothing]]).toContainEqual(
        value,
      )
  })
})
