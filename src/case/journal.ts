import type { AnyStateMachine } from 'xstate'
import type * as z from 'zod'
import { definition } from '../flow/definition.ts'
import { isOccurring } from '../flow/note.ts'
import { isBefore, opaqueReference } from '../vocabulary/references.ts'
import { advance, entryOf } from './advance.ts'
import type { Case, Sealed, SealedReference } from './case.ts'
import { isPrint, printOf, type Sha256, sealedDigestOf } from './chain.ts'
import { journalCodes } from './codes.ts'
import { formReasons } from './form-issues.ts'
import type { JournalEntry, Opening } from './forms.ts'
import { judge } from './judge.ts'
import { remember } from './keys.ts'
import { begin, openingReasons } from './open.ts'
import { noReasons, type Reason, reason, reasonsOf } from './reason.ts'
import { sameJson } from './same-json.ts'

/** What a journal is read with. */
export interface JournalChecks {
  /** With it the chain is checked, and the case that results goes on with it: see {@link Case.head}. */
  readonly sha256?: Sha256
  /** Looks a sealed half up, to check it against the digest its entry holds; one that is erased is not asked for again. */
  readonly sealed?: (reference: SealedReference) => Sealed | undefined
}

/** What one entry came to. */
export interface EntryRead {
  /** What is wrong with it. */
  readonly faults: readonly Reason[]
  /** What another version of the flow wrote otherwise than this one would; a fact this one refuses, with its reasons. */
  readonly differences: readonly Difference[]
}

interface Difference {
  /** The field that differs; none where this version refuses the fact or the opening. */
  readonly path?: string
  readonly reasons: readonly Reason[]
}

/** The forms by which entries of another version are read: what their facts do now is not what they say. */
export interface ForeignForms {
  readonly opening: z.ZodType
  readonly entry: z.ZodType
}

/** Reads a journal, one entry after the other; the one judge of it. */
export interface JournalReader<F extends AnyStateMachine> {
  readonly read: (entry: unknown) => EntryRead
  /** The case as far as it could be followed. */
  readonly case: () => Case<F> | null
  /** Whether the case follows the journal to its latest entry. */
  readonly follows: () => boolean
  /** The print of the latest entry, whatever is wrong with it; null without `sha256`. */
  readonly head: () => string | null
}

const fault = reasonsOf(journalCodes)

/**
 * Reads a journal from its opening on. Each entry must say in every field what its fact does when it is told again, and
 * hold the print of the entry before. By `foreign` forms, what depends on the version of the flow is a difference instead.
 *
 * @throws {TypeError} when `sha256` gives anything but 64 lower-case hexadecimal digits.
 */
export function journalReader<F extends AnyStateMachine>(
  flow: F,
  { sha256, sealed }: JournalChecks = {},
  foreign?: ForeignForms,
): JournalReader<F> {
  if (sha256) printOf({}, sha256)
  let kase: Case<F> | null = null
  let follows = true
  let expected = 0
  let caseId: unknown
  let head: string | null = null
  let isChained = false

  const take = (entry: Opening & JournalEntry): EntryRead => {
    const isFirst = expected === 0
    const broken = isFirst ? [] : discontinuities(entry, expected, caseId)
    const faults = isFirst
      ? []
      : [...broken, ...linkFaults(entry, head, isChained), ...sealedFaults(entry, sha256, sealed)]
    if (foreign && !isFirst) faults.push(...formFaults(foreign.entry, entry))
    if (isFirst) caseId = entry.caseId
    expected = Number.isInteger(entry.sequence) ? entry.sequence + 1 : expected + 1
    isChained ||= entry.previous !== undefined
    head = sha256 ? printOf(entry, sha256) : null
    follows &&= broken.length === 0
    if (!follows) return { faults, differences: [] }
    const told: Told<F> = kase ? entered(kase, entry, head, foreign) : opened(flow, entry, sha256, foreign)
    kase = told.case ?? kase
    follows = told.case !== undefined
    return { faults: [...faults, ...told.faults], differences: told.differences }
  }

  return {
    read: (entry) => {
      try {
        return take(entry as Opening & JournalEntry)
      } catch {
        // Whatever it is, it is no entry.
        follows = false
        head = null
        return { faults: [fault('brokenJournal')], differences: [] }
      }
    },
    case: () => kase,
    follows: () => follows,
    head: () => head,
  }
}

/** What an entry comes to when its fact is told again. */
interface Told<F extends AnyStateMachine> extends EntryRead {
  /** The case after it; none where it cannot be followed. */
  readonly case?: Case<F>
}

function opened<F extends AnyStateMachine>(
  flow: F,
  opening: Opening,
  sha256: Sha256 | undefined,
  foreign: ForeignForms | undefined,
): Told<F> {
  const faults = openingFaults(flow, opening, foreign)
  if (faults.length) return { faults, differences: [] }
  const { caseId, at, recordedAt, by, policy, origin, carried, rules, previous } = opening
  const kept = { ...(rules && { rules }), ...(previous !== undefined && { previous }) }
  const given = { caseId, at, recordedAt, by, policy, origin, carried, ...kept }
  const reasons = openingReasons(flow, given)
  if (reasons.length) return refusedNow(reasons, foreign)
  const kase = begin(flow, given, sha256)
  return {
    case: kase,
    ...compared(opening, foreign ? { ...kase.opening, version: opening.version } : kase.opening, foreign),
  }
}

function entered<F extends AnyStateMachine>(
  before: Case<F>,
  entry: JournalEntry,
  head: string | null,
  foreign: ForeignForms | undefined,
): Told<F> {
  const { type, by, decisive, key, given } = entry
  const { at = entry.at, recordedAt = entry.recordedAt } = given ?? {}
  const verdict = judge(before, { ...decisive, type, at, by }, recordedAt)
  if (verdict.kind !== 'allowed') return refusedNow(verdict.reasons, foreign)
  const keyed = key === undefined ? before.keyed : remember(before.keyed, key, entry)
  const again = entryOf(before, verdict, { key })
  const said = (each: JournalEntry): object => (before.opening.rules ? each : apartFromDuties(each, before))
  return { case: advance(before, verdict, { keyed, head }), ...compared(said(entry), said(again), foreign, askedApart) }
}

const refusedNow = (reasons: readonly Reason[], foreign: ForeignForms | undefined): EntryRead =>
  foreign ? { faults: [], differences: [{ reasons }] } : { faults: reasons, differences: [] }

/** What an entry says otherwise than its fact does when it is told again. */
function compared(
  then: object,
  now: object,
  foreign: ForeignForms | undefined,
  apart: readonly string[] = [],
): EntryRead {
  const [was, is] = [then as Fields, now as Fields]
  const names = Object.keys({ ...is, ...was }).filter((name) => !apart.includes(name) && !sameJson(was[name], is[name]))
  const isData = (name: string) => foreign !== undefined && ofVersion.has(name)
  return {
    // What no entry has may be called anything.
    faults: names
      .filter((name) => !isData(name))
      .map((name) => (name in is || name === 'given' ? differs(name) : fault('replayDiffers'))),
    differences: names.filter(isData).map((path) => ({ path, reasons: noReasons })),
  }
}

type Fields = Readonly<Record<string, unknown>>

const differs = (path: string): Reason => fault('replayDiffers', { path })

/** What a fact told again does not say. */
const askedApart = ['sealed', 'late', 'previous', 'sealedDigest']

/** What an entry says by the version of the flow that wrote it. */
const ofVersion: ReadonlySet<string> = new Set(['from', 'to', 'ended', 'clauses', 'opened', 'discharged', 'settled'])

const formFaults = (form: z.ZodType, entry: unknown): readonly Reason[] => {
  const read = form.safeParse(entry, { reportInput: true })
  return read.success ? [] : formReasons(read.error.issues)
}

/** What is wrong with an opening before anything is said of its policy and of what it carries. */
function openingFaults(flow: AnyStateMachine, opening: Opening, foreign: ForeignForms | undefined): readonly Reason[] {
  const { type, sequence, flow: id, version } = opening
  if (type !== 'case.opened' || sequence !== 0) return [fault('brokenJournal')]
  if (id !== flow.id) return [fault('anotherFlow', { path: 'flow' })]
  if (foreign) return formFaults(foreign.opening, opening)
  return version === flow.version ? [] : [fault('unknownVersion', { path: 'version' })]
}

const discontinuities = ({ sequence, caseId }: JournalEntry, expected: number, of: unknown): Reason[] => [
  ...(sequence === expected ? [] : [fault('brokenJournal', { path: 'sequence' })]),
  ...(caseId === of ? [] : [fault('brokenJournal', { path: 'caseId' })]),
]

/** Whether an entry holds the print of the one before; once a chain was begun, each does. */
function linkFaults({ previous }: JournalEntry, head: string | null, isChained: boolean): readonly Reason[] {
  const isLinked = previous === undefined ? !isChained : isPrint(previous) && (head === null || previous === head)
  return isLinked ? [] : [fault('chainBroken', { path: 'previous' })]
}

/** What is wrong with what an entry says of its sealed half, its key, and what it settled late. */
function sealedFaults(
  { caseId, sequence, at, sealed, sealedDigest, key, discharged, late = [] }: JournalEntry,
  sha256: Sha256 | undefined,
  find: JournalChecks['sealed'],
): readonly Reason[] {
  const wrong: Reason[] = []
  if (sealed !== null && sealed !== `${caseId}#${sequence}`) wrong.push(differs('sealed'))
  if (sealedDigest !== undefined && !(sealed && isPrint(sealedDigest))) wrong.push(differs('sealedDigest'))
  if (key !== undefined && !opaqueReference.safeParse(key).success)
    wrong.push(reason('personalIdentifier', { path: 'key' }))
  if (!late.every(({ duty, dueAt }) => discharged.includes(duty) && isBefore(dueAt, at))) wrong.push(differs('late'))
  const half = sha256 && sealed && sealedDigest ? find?.(sealed) : undefined
  if (sha256 && half && sealedDigestOf(half, sha256) !== sealedDigest)
    wrong.push(fault('sealedDiffers', { path: 'sealedDigest' }))
  return wrong
}

/**
 * An entry without the duties that are kept otherwise since 0.1.0: of several incidents one was owed, what was done before a
 * danger settled it, and a duty of which a date changed was entered as settled and opened anew.
 */
function apartFromDuties({ settled: _, opened, discharged, ...entry }: JournalEntry, { flow }: Case): Fields {
  const { duties } = definition(flow)
  const isSame = (duty: string) => {
    const of = duties[duty]
    return !(of && (isOccurring(of) || of.settledAfresh)) && !(opened.includes(duty) && discharged.includes(duty))
  }
  return { ...entry, opened: opened.filter(isSame), discharged: discharged.filter(isSame) }
}
