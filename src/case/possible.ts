import { definition } from '../flow/definition.ts'
import type { Owed } from '../vocabulary/duties.ts'
import { type Instant, isBefore, timeOf } from '../vocabulary/references.ts'
import type { Case } from './case.ts'
import { storedCodes } from './codes.ts'
import { demandsOf } from './demands.ts'
import { within } from './form-issues.ts'
import { journalReader } from './journal.ts'
import { namedIn } from './lateness.ts'
import { policyReasons } from './policy-form.ts'
import { type Reason, reasonsOf } from './reason.ts'
import { sameJson } from './same-json.ts'

/** The most sessions one fact can grant. */
const mostGranted = 100

/** Three hundred years: no deadline stands still for longer. */
const mostMinutes = 160_000_000

/** What of a case no journal can have led to; of a stored one this is all that can be known without its journal. */
export function impossibilities(kase: Case): readonly Reason[] {
  const { flow, opening, known } = kase
  const of = definition(flow)
  const isOwn = opening.version === flow.version
  const reader = journalReader(flow)
  // What another version decided and carried only that version can judge.
  const faults = isOwn ? reader.read(opening).faults.map((each) => within('opening', each)) : []
  const wrongPolicy = isOwn
    ? sameJson(known.policy, opening.policy)
      ? []
      : [impossible('known.policy')]
    : [
        ...policyReasons(known.policy, of, demandsOf(flow)).map((each) => within('known', each)),
        ...(Object.hasOwn(of.roles, opening.by.role) ? [] : [impossible('opening.by.role')]),
      ]
  const begun = isOwn && faults.length === 0 ? reader.case() : null
  return [...faults, ...wrongPolicy, ...[...places(kase, begun)].map(impossible)]
}

const impossible = (path: string): Reason => reasonsOf(storedCodes)('impossible', { path })

function* places(
  { flow, opening, revision, step, known, recordedAt, keyed }: Case,
  begun: Case | null,
): Generator<string> {
  const { origin, carried } = opening
  if (known.caseId !== opening.caseId) yield 'known.caseId'
  if (known.openedAt !== opening.at) yield 'known.openedAt'
  if (!sameJson(known.origin, origin)) yield 'known.origin'
  if (timeOf(recordedAt) < timeOf(opening.recordedAt)) yield 'recordedAt'
  if (revision === 0 && begun && !sameJson([known, step], [begun.known, begun.step])) yield 'known'

  if (known.sessions > revision) yield 'known.sessions'
  if (known.extension > revision * mostGranted) yield 'known.extension'
  if (known.conflicted.length > revision + (carried?.conflicted?.length ?? 0)) yield 'known.conflicted'
  for (const name of ['suspects', 'notified', 'conflicted'] as const) if (hasTwice(known[name])) yield `known.${name}`
  if (hasTwice(known.duties.map((owed) => namesOf(flow, owed)))) yield 'known.duties'
  for (const [n, { since, first, extended = 0, pause }] of known.duties.entries()) {
    if (extended > revision && !carried) yield `known.duties.${n}.extended`
    if (first && !isBefore(first, since)) yield `known.duties.${n}.first`
    if (pause && pause.minutes > mostMinutes) yield `known.duties.${n}.pause`
  }

  const latest = timeOf(recordedAt) + (known.policy.clockSkewSeconds ?? 0) * 1_000
  for (const [path, at] of told(known))
    if (timeOf(at) > latest && (origin === null || path === 'known.notedAt')) yield path

  const sequences = keyed.map(({ sequence }) => sequence)
  if (sequences.some((sequence, n) => sequence > revision || sequence <= (sequences[n - 1] ?? 0))) yield 'keyed'
  if (hasTwice(keyed.map(({ key }) => key))) yield 'keyed'
}

/** Of what each cause owes anew there is one of each instant; of all else one. */
const namesOf = (flow: Case['flow'], owed: Owed): readonly unknown[] => {
  const { duty, since } = namedIn({ flow }, owed)
  return since === undefined ? [duty] : [duty, timeOf(since)]
}

const hasTwice = (values: readonly unknown[]): boolean =>
  new Set(values.map((each) => JSON.stringify(each))).size < values.length

/** Instants of what was told, which is never told before it happened. */
function* told({
  notedAt,
  knownSince,
  dangerAt,
  emergencyAt,
  casualtiesNewsAt,
  asOf,
  consents,
  duties,
}: Case['known']): Generator<[string, Instant]> {
  const single = { notedAt, knownSince, dangerAt, emergencyAt, casualtiesNewsAt }
  for (const [name, at] of Object.entries(single)) if (at !== null) yield [`known.${name}`, at]
  for (const [name, at] of Object.entries(asOf)) if (at) yield [`known.asOf.${name}`, at]
  for (const [name, consent] of Object.entries(consents)) if (consent) yield [`known.consents.${name}.at`, consent.at]
  for (const [n, { since }] of duties.entries()) yield [`known.duties.${n}.since`, since]
}
