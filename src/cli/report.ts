import { type Case, definition, due, type Label } from '#src/index.ts'
import { decisiveOf } from './decisive.ts'
import { openedBy } from './owed.ts'
import type { Played } from './player.ts'
import { headingOf } from './reporter.ts'
import { namedStep } from './steps.ts'
import type { Tally } from './tally.ts'
import type { Unusable } from './unusable.ts'

const dutyJson = (flow: Case['flow']) => (id: string) => {
  const { zh, en } = definition(flow).duties[id] as Label
  return { duty: id, zh, en }
}

/** A fact as a program reads it: decisive half only. */
export function factJson(file: string, played: Played): object {
  const { line, fact, before, outcome } = played
  const { flow, known } = before
  const { type, label, at, role, id } = headingOf(fact, outcome)
  const what = {
    type,
    zh: label.zh,
    en: label.en,
    at,
    by: { role: role?.role ?? null, id },
    decisive: decisiveOf(fact, outcome),
  }
  const from = namedStep(flow, before.step)
  const head = { kind: 'fact', file, line, caseId: known.caseId, accepted: outcome.accepted }
  if (!outcome.accepted) {
    return Object.assign(head, what, { refusal: outcome.kind, from, reasons: outcome.reasons })
  }
  const { repeated, warnings } = outcome
  if (repeated) return Object.assign(head, what, { repeated, sequence: outcome.sequence, warnings })
  const { sequence, recordedAt, ended, clauses, discharged, settled, to } = outcome.entry
  return Object.assign(head, what, {
    repeated,
    sequence,
    recordedAt,
    from,
    to: namedStep(flow, to),
    ended,
    clauses,
    discharged: discharged.map(dutyJson(flow)),
    ...(settled && { settled }),
    opened: openedBy(outcome.case, outcome.entry),
    warnings,
  })
}

/** How a case stands after its file was played. */
export function caseJson(
  file: string,
  kase: Case,
  { taken, refused, repeated }: Tally,
  fault: Unusable | null,
): object {
  const { flow, known, status, recordedAt } = kase
  return {
    kind: 'case',
    file,
    caseId: known.caseId,
    flow: flow.id,
    version: flow.version,
    status,
    ...namedStep(flow, kase.step),
    taken,
    refused,
    repeated,
    recordedAt,
    owed: due(kase, recordedAt),
    brokeOff: fault && { code: fault.code, line: fault.place.line },
  }
}
