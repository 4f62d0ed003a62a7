import type { AnyStateMachine, StateValue } from 'xstate'
import { definition } from '../flow/definition.ts'
import { canStand, hasEnded } from '../flow/outline/walk.ts'
import { outlineOf } from '../flow/outline.ts'
import { frozen, frozenCopy } from '../vocabulary/frozen.ts'
import type { Known } from '../vocabulary/known.ts'
import { type Case, caseOf, type StepOf } from './case.ts'
import { printOf, type Sha256 } from './chain.ts'
import { codes, journalCodes, type ReasonCode, storedCodes } from './codes.ts'
import { readEnvelope, readMark } from './envelope-form.ts'
import { type Envelope, type JournalEntry, nothingStored, type Opening, type StoredKnown } from './forms.ts'
import { keysRemembered } from './keys.ts'
import { impossibilities } from './possible.ts'
import { reason, reasonsOf } from './reason.ts'
import { type Refusal, refusal } from './refusal.ts'
import { sameJson } from './same-json.ts'
import { structureOf, structureUntil010 } from './structure.ts'
import { verifyJournal } from './verify-journal.ts'

export type { Envelope }

/** One step across versions of a flow; the only way a stored case changes. */
export interface Migration {
  readonly from: string
  readonly to: string
  readonly migrate: (stored: Envelope) => Envelope
}

export type Loaded<F extends AnyStateMachine> =
  | { readonly accepted: true; readonly case: Case<F> }
  | ({ readonly accepted: false } & Refusal)

/**
 * A case ready to be stored. With `sha256` it carries a print of all it says, by which {@link fromEnvelope} finds what was
 * changed by accident.
 */
export function toEnvelope(kase: Case, { sha256 }: { readonly sha256?: Sha256 } = {}): Envelope {
  const { flow, opening, revision, status, step, known, recordedAt, keyed, head } = kase
  const stored: Envelope = {
    format: 'eap-case-flows/case',
    flow: flow.id,
    version: flow.version ?? '',
    structure: structureOf(flow),
    revision,
    status,
    step,
    known: storedKnown(known, opening),
    recordedAt,
    opening,
    keyed,
    head,
  }
  return frozen(sha256 ? { ...stored, print: printOf(stored, sha256) } : stored)
}

/** What is stored of a memory: not what the opening says too, and nothing null, empty or as in every new case. */
function storedKnown(known: Known, opening: Opening): StoredKnown {
  const nothingAt = { ...saidBy(opening), ...nothingStored }
  const kept = Object.entries<unknown>(known).filter(([name, value]) =>
    name in nothingAt ? !sameJson(value, nothingAt[name as keyof typeof nothingAt]) : true,
  )
  // The same names with the same values, but those that can be left out.
  return Object.fromEntries(kept) as StoredKnown
}

const saidBy = ({ policy, caseId, at, origin }: Opening) => ({ policy, caseId, openedAt: at, origin, knownSince: at })

/** What a stored case is held against. */
export interface Binding {
  /** The case's journal: the stored case must be the one it leads to. */
  readonly journal?: Iterable<Opening | JournalEntry>
  /** The print of the latest journal entry, as it was kept elsewhere. */
  readonly head?: string
  /** The hash function the case was stored with; the stored case must then be as it was, and `head` be its. */
  readonly sha256?: Sha256
}

/**
 * Reads a stored case back. Another flow, a version no migration leads from, a changed topology, a step the flow does
 * not have, a memory that does not parse or that no fact could have made are refused, each with its reason; nothing is guessed.
 *
 * Bound to its journal the case is the one the journal leads to, or is refused; to `sha256` and `head`, it is as it was
 * stored, after that very entry. Unbound, a stored case is believed in whatever could have been so.
 *
 * @throws {TypeError} when `head` is given without `sha256`, or `sha256` is none.
 */
export function fromEnvelope<F extends AnyStateMachine>(
  flow: F,
  stored: unknown,
  migrations: readonly Migration[] = [],
  bound: Binding = {},
): Loaded<F> {
  const { head, sha256 } = bound
  if (head !== undefined && !sha256) throw new TypeError('head is compared with a print: give sha256 too')
  if (sha256) printOf({}, sha256)
  definition(flow)
  try {
    return loaded(flow, stored, migrations, bound)
  } catch {
    // Whatever it is, it is no stored case.
    return { accepted: false, ...refusal('incomplete', reason('unreadable')) }
  }
}

function loaded<F extends AnyStateMachine>(
  flow: F,
  stored: unknown,
  migrations: readonly Migration[],
  bound: Binding,
): Loaded<F> {
  const marked = readMark(stored)
  if ('kind' in marked) return { accepted: false, ...marked }
  if (marked.flow !== flow.id) return no('anotherFlow', 'flow')
  const unbound = bound.sha256 && printFault(marked, bound.sha256, bound.head)
  if (unbound) return unbound
  const current = attempted(marked, flow.version ?? '', migrations)
  if (current === 'crashed') return no('migrationCrashed', 'version')
  if (!current) return no('unknownVersion', 'version')
  if (current === marked && !structuresOf(flow).includes(marked.structure)) return no('structureChanged', 'structure')
  const read = readEnvelope(current, definition(flow))
  if ('kind' in read) return { accepted: false, ...read }
  const { opening, revision, status, step, known: kept, recordedAt, keyed, head } = read
  if (!hasStep(flow, step, status)) return no('unknownStep', 'step')
  // What was left out is said by the opening, or as in every new case.
  const known = { ...saidBy(opening), ...nothingStored, ...kept } as Known
  const data = frozenCopy({
    opening,
    revision,
    status,
    step,
    known,
    recordedAt,
    keyed: keyed.slice(-keysRemembered),
    head,
  })
  const kase = caseOf<F>({ flow, ...data, step: data.step as StepOf<F> })
  const faults = impossibilities(kase)
  if (faults.length) return { accepted: false, ...refusal('incomplete', ...faults) }
  return bound.journal ? heldAgainst(kase, marked, bound.journal, bound) : { accepted: true, case: kase }
}

/** Whether a stored case is as it was stored, and after which entry. */
function printFault(
  stored: Envelope,
  sha256: Sha256,
  head: string | undefined,
): (Refusal & { readonly accepted: false }) | null {
  const { print, ...rest } = stored
  if (head !== undefined && rest.head !== head) return no('anotherHead', 'head')
  if (print === undefined) return head === undefined ? null : no('missing', 'print')
  return printOf(rest, sha256) === print ? null : no('printDiffers', 'print')
}

/** A case read back, as far as its journal bears it out. */
function heldAgainst<F extends AnyStateMachine>(
  kase: Case<F>,
  stored: Envelope,
  journal: Iterable<Opening | JournalEntry>,
  { sha256, head }: Binding,
): Loaded<F> {
  const { flow } = kase
  let entries = -1
  let opening: Opening | null = null
  function* watched() {
    for (const entry of journal) {
      if (++entries === 0) opening = entry as Opening
      yield entry
    }
  }
  const checks = { ...(sha256 && { sha256 }), ...(head !== undefined && { head }) }
  const isForeign = stored.version !== flow.version
  const verdict = isForeign
    ? verifyJournal(flow, watched(), { ...checks, writtenBy: 'anotherVersion' })
    : verifyJournal(flow, watched(), checks)
  if (!verdict.accepted) return { accepted: false, ...refusal('incomplete', ...verdict.faults) }
  if (entries !== kase.revision) return no('envelopeDiffers', 'revision')
  if (!sameJson(opening, kase.opening)) return no('envelopeDiffers', 'opening')
  const led = verdict.case
  if (isForeign || !led) return { accepted: true, case: kase }
  const different = isOld(stored) ? undefined : differenceOf(kase, led)
  return different === undefined ? { accepted: true, case: led } : no('envelopeDiffers', different)
}

/** Until 0.1.0 a case remembered less of itself than its journal tells today. */
const isOld = (stored: Envelope): boolean => !Object.hasOwn(stored, 'head')

/** Where a stored case is not the one its journal leads to. */
function differenceOf(kase: Case, led: Case): string | undefined {
  const [{ head: was, ...stored }, { head: is, ...told }] = [toEnvelope(kase), toEnvelope(led)]
  if (is !== null && was !== is) return 'head'
  const apart = (these: object, those: object) =>
    Object.keys({ ...these, ...those }).find((name) => !sameJson(valueAt(these, name), valueAt(those, name)))
  const field = apart(stored, told)
  return field === 'known' ? `known.${apart(stored.known, told.known)}` : field
}

const valueAt = (of: object, name: string): unknown => (of as Readonly<Record<string, unknown>>)[name]

const structuresOf = (flow: AnyStateMachine): readonly string[] => [structureOf(flow), structureUntil010(flow)]

const fault = reasonsOf({ ...codes, ...journalCodes, ...storedCodes })

const no = (code: ReasonCode, path: string) => ({
  accepted: false as const,
  ...refusal('incomplete', fault(code, { path })),
})

/** A migration is the host's code: what it throws is told as a refusal. */
function attempted(stored: Envelope, version: string, migrations: readonly Migration[]): Envelope | null | 'crashed' {
  try {
    return migrated(stored, version, migrations)
  } catch {
    return 'crashed'
  }
}

function migrated(stored: Envelope, version: string, migrations: readonly Migration[]): Envelope | null {
  let current = stored
  for (let hops = 0; current.version !== version; hops++) {
    const step = migrations.find(({ from }) => from === current.version)
    if (!step || hops > migrations.length) return null
    current = { ...step.migrate(current), version: step.to }
  }
  return current
}

function hasStep(flow: AnyStateMachine, step: StateValue, status: Case['status']): boolean {
  try {
    const outline = outlineOf(flow)
    return canStand(outline, step) && hasEnded(outline, step) === (status === 'ended')
  } catch {
    return false
  }
}
