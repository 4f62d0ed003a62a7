import type { AnyStateMachine } from 'xstate'
import * as z from 'zod'
import { definition, type FlowDefinition, type Spoken } from '../flow/definition.ts'
import { type Carried, knownAtOpening } from '../flow/input.ts'
import { owing } from '../flow/note.ts'
import { outlineOf } from '../flow/outline.ts'
import type { RoleOf, Words } from '../flow/own-words.ts'
import type { PolicyOf } from '../flow/policy.ts'
import { branded, isBranded } from '../vocabulary/brand.ts'
import { frozenCopy } from '../vocabulary/frozen.ts'
import { type Known, originForm, type Reporter } from '../vocabulary/known.ts'
import type { Policy } from '../vocabulary/policy.ts'
import { type Instant, instant, opaqueReference, timeOf } from '../vocabulary/references.ts'
import { type Case, caseOf, type StepOf } from './case.ts'
import { isChained, printOf, type Sha256 } from './chain.ts'
import { demandsOf } from './demands.ts'
import { formReasons, within } from './form-issues.ts'
import { carriedForms, type Opening, printForm } from './forms.ts'
import { linkTo } from './link.ts'
import { oncePer } from './once-per.ts'
import { policyReasons } from './policy-form.ts'
import { noReasons, type Reason, reason } from './reason.ts'
import { receive, type Taken } from './record.ts'
import { type Refusal, refusal } from './refusal.ts'
import { standingAt } from './standing.ts'
import { dutiesOf, type Move, topologyOf } from './topology.ts'

export interface OpeningInput<W extends Words = Words, C extends Case | undefined = Case | undefined> {
  /** An opaque reference to the case; nothing like a name, an ID number or an e-mail address. */
  readonly caseId: string
  readonly at: Instant
  readonly by: Reporter<RoleOf<W>>
  /** When the host opens the case, by the host's own clock, e.g. `new Date().toISOString()`. */
  readonly recordedAt: Instant
  /** What the agency decides otherwise than the flow's own policy. */
  readonly policy?: Partial<PolicyOf<W>>
  /**
   * The case this one goes on from (after a handover or an ending), or stands beside (while it runs). An ended case goes on
   * in one other: what it owes leaves it, see {@link Continued}.
   */
  readonly continues?: C
  /** Begins a chain: each entry is to hold the print of the one before. Give it to {@link record} as well. */
  readonly sha256?: Sha256
}

/** A case that continues another. */
export interface Continued<F extends AnyStateMachine = AnyStateMachine> {
  readonly case: Case<F>
  /**
   * The ended case with the entry that says where it goes on, and owing nothing any more: store both cases in one
   * transaction, or a duty is owed twice or nowhere. Null beside a running case, which owes on.
   */
  readonly earlier: Pick<Taken, 'case' | 'entry'> | null
}

/** What {@link openCase} gives: a case, and for one that continues another what becomes of that. */
export type OpenedFrom<C extends Case | undefined, F extends AnyStateMachine> = [C] extends [undefined]
  ? Case<F>
  : [C] extends [Case]
    ? Continued<F>
    : Case<F> | Continued<F>

export type OpeningOutcome<F extends AnyStateMachine> =
  | ({ readonly accepted: true } & Continued<F>)
  | ({ readonly accepted: false } & Refusal)

/** An opening that cannot be: a mistake of the host's program. `reasons` says what is wrong. */
export class OpeningRefused extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.reasons.map(({ en, path }) => (path ? `${path}: ${en}` : en)).join('; '))
    branded(this, 'OpeningRefused')
    this.refusal = refusal
  }

  static override [Symbol.hasInstance](value: unknown): boolean {
    return isBranded(value, 'OpeningRefused')
  }
}

const formFor = oncePer(({ roles }: FlowDefinition) =>
  z.strictObject({
    caseId: opaqueReference,
    at: instant,
    by: z.strictObject({ role: z.enum(Object.keys(roles)), id: opaqueReference }),
    recordedAt: instant,
    policy: z.unknown(),
    origin: originForm().nullable().optional(),
    carried: z.unknown().optional(),
    rules: z.literal(2).optional(),
    previous: printForm().nullable().optional(),
  }),
)

/**
 * Opens a case in a flow.
 *
 * @throws {OpeningRefused} when the input is not an opening; {@link tryOpenCase} answers with a value instead.
 * @example
 * const recordedAt = new Date().toISOString()
 * const by = { role: 'eapWindow', id: 'u7' } as const
 * const opened = openCase(general, { caseId: 'c-0192', at: recordedAt, recordedAt, by })
 * // Once it is handed over, what it owes moves: both cases are stored together.
 * const { case: next, earlier } = openCase(involuntary, { caseId: 'c-0193', at: recordedAt, recordedAt, by, continues: ended })
 */
export function openCase<F extends AnyStateMachine, C extends Case | undefined = undefined>(
  flow: F,
  input: OpeningInput<Spoken<F>, C>,
): OpenedFrom<C, F> {
  const outcome = tryOpenCase(flow, input)
  if (!outcome.accepted) throw new OpeningRefused(outcome)
  const { case: opened, earlier } = outcome
  // With `continues` it is what becomes of both, else the case.
  return ((input as OpeningInput).continues === undefined ? opened : { case: opened, earlier }) as OpenedFrom<C, F>
}

/** {@link openCase}, answering with a value whatever the input. */
export function tryOpenCase<F extends AnyStateMachine>(flow: F, input: unknown): OpeningOutcome<F> {
  const of = definition(flow)
  try {
    return attempt(flow, of, input)
  } catch {
    return { accepted: false, ...refusal('incomplete', reason('unreadable')) }
  }
}

function attempt<F extends AnyStateMachine>(flow: F, of: FlowDefinition, input: unknown): OpeningOutcome<F> {
  const { document, policy: own } = of
  const { continues, policy: given, sha256, ...rest } = input as OpeningInput
  const policy = { ...own.values, ...given } as Policy
  const faults = openingReasons(flow, { ...rest, policy: given === undefined || isRecord(given) ? policy : given })
  if (faults.length) return { accepted: false, ...refusal('incomplete', ...faults) }
  if (continues !== undefined && !isCase(continues))
    return { accepted: false, ...refusal('incomplete', reason('unreadable', { path: 'continues' })) }
  const absence = absenceOf(flow, policy)
  if (absence) return { accepted: false, ...refusal('blocked', absence) }
  const { caseId, at, by, recordedAt } = rest
  const untimely = continues && untimelyIn(continues, rest, policy)
  if (untimely) return { accepted: false, ...refusal('blocked', untimely) }
  const link = continues && linkTo(continues, flow, document.id, at)
  if (link === null) return { accepted: false, ...refusal('blocked', reason('cannotContinue')) }
  const { origin, carried } = link ?? { origin: null, carried: null }
  const previous = sha256 && { previous: continues?.head ?? null }
  const opening = { caseId, at, recordedAt, by, policy, origin, carried, rules: 2 as const, ...previous }
  // What a case passes on is asked for as what a journal says was passed on.
  const strange = link ? openingReasons(flow, opening) : noReasons
  if (strange.length) return { accepted: false, ...refusal('incomplete', ...strange) }
  const earlier = continues?.status === 'ended' ? leaving(continues, rest, sha256) : null
  return { accepted: true, case: begin(flow, opening, sha256), earlier }
}

/** Why no case can go on from an earlier one under this reference, or at this instant; null when one can. */
function untimelyIn(
  { status, opening, known }: Case,
  { caseId, at }: Pick<Opening, 'caseId' | 'at'>,
  { clockSkewSeconds = 0 }: Policy,
): Reason | null {
  if (caseId === opening.caseId) return reason('sameCase', { path: 'caseId' })
  if (status === 'open') return null
  if (known.goesOnIn !== null) return reason('continuedAlready', { path: 'continues' })
  const isBefore = timeOf(at) + clockSkewSeconds * 1_000 < timeOf(known.openedAt)
  return isBefore ? reason('beforeEarlier', { path: 'at' }) : null
}

/** The ended case as its successor is opened: what it owes is owed there. */
function leaving(
  ended: Case,
  { caseId, at, recordedAt, by }: Pick<OpeningInput, 'caseId' | 'at' | 'recordedAt' | 'by'>,
  sha256: Sha256 | undefined,
): Pick<Taken, 'case' | 'entry'> {
  const fact = { type: 'case.continued', at, by: { role: 'caseSystem', id: by.id }, successor: caseId, takesOver: true }
  const outcome = receive(ended, fact, {
    recordedAt,
    ...(sha256 && isChained(ended) && { chain: { sha256, salt: '' } }),
  })
  if (!outcome.accepted) throw new TypeError('an ended case can be continued once')
  return { case: outcome.case, entry: outcome.entry }
}

const isRecord = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value)

/** What is wrong with an opening, every fault at once; the policy is the whole one. */
export function openingReasons(flow: AnyStateMachine, input: unknown): readonly Reason[] {
  const of = definition(flow)
  const opening = formFor(of).safeParse(input, { reportInput: true })
  if (!opening.success) return formReasons(opening.error.issues).map(namingTheClock)
  const { at, recordedAt, policy, origin = null, carried = null } = opening.data
  const skew = (policy as Partial<Policy> | undefined)?.clockSkewSeconds
  const latest = timeOf(recordedAt) + (typeof skew === 'number' ? skew * 1_000 : 0)
  return [
    ...(timeOf(at) > latest ? [reason('atAfterRecordedAt', { path: 'at' })] : []),
    ...policyReasons(policy, of, demandsOf(flow)),
    ...carriedReasons(of, origin, carried),
  ]
}

function carriedReasons(of: FlowDefinition, origin: Opening['origin'], carried: unknown): readonly Reason[] {
  if (origin === null) return carried === null ? noReasons : [reason('unknownField', { path: 'carried' })]
  const read = carriedForms(of)[origin.relation].safeParse(carried, { reportInput: true })
  return read.success ? noReasons : formReasons(read.error.issues).map((each) => within('carried', each))
}

const namingTheClock = (each: Reason): Reason =>
  each.path === 'recordedAt' && each.code === 'missing' ? reason('recordedAtMissing', { path: each.path }) : each

/** Why a flow the plan does not lay down cannot be opened; null when it can. */
function absenceOf(flow: AnyStateMachine, { adopts }: Policy): Reason | null {
  const { cites, meta } = outlineOf(flow).steps[0]
  const adopted = meta.coverage !== 'absent' || adopts.includes(flow.id.slice(flow.id.indexOf('.') + 1))
  return adopted ? null : reason('flowAbsent', { cites, path: 'policy.adopts' })
}

/** Whether it is a case of this package: its flow, and the step that flow has. Throws if it is nothing of the kind. */
const isCase = ({ flow, step, known }: Case): boolean =>
  definition(flow).document.id !== '' &&
  standingAt(flow, step).length > 0 &&
  opaqueReference.safeParse(known.caseId).success

/** Builds the case an opening stands for; a replay starts here too. */
export function begin<F extends AnyStateMachine>(
  flow: F,
  given: Pick<Opening, 'caseId' | 'at' | 'recordedAt' | 'by' | 'policy' | 'origin' | 'carried' | 'rules' | 'previous'>,
  sha256?: Sha256,
): Case<F> {
  const kept = frozenCopy(given)
  const { at, recordedAt, policy, carried } = kept
  const first = firstMove(flow, carried)
  const { memory, duties } = definition(flow)
  const before = knownAtOpening({ ...kept, openedAt: at, carried: carried ?? {} }, policy, memory)
  const known: Known = { ...before, duties: owing(before, dutiesOf(first), duties) }
  const opened = known.duties.map(({ duty }) => duty)
  const opening: Opening = {
    ...kept,
    sequence: 0,
    type: 'case.opened',
    flow: flow.id,
    version: flow.version ?? '',
    to: first.to,
    opened,
  }
  return caseOf({
    flow,
    opening,
    revision: 0,
    status: 'open',
    step: first.to as StepOf<F>,
    known,
    recordedAt,
    keyed: [],
    head: sha256 ? printOf(opening, sha256) : null,
  })
}

/** A case taken over in danger begins where its flow meets danger, not at its quiet first step. */
function firstMove(flow: AnyStateMachine, carried: Partial<Carried> | null): Move {
  const { initial, move } = topologyOf(flow)
  const inDanger = carried?.danger === 'immediate' || carried?.danger === 'unclear'
  return (inDanger && move(initial.to, 'danger.reported', () => true)) || initial
}
