import type { AnyStateMachine, StateValue } from 'xstate'
import { definition } from '../flow/definition.ts'
import { canStand, hasEnded } from '../flow/outline/walk.ts'
import { configIn, outlineOf } from '../flow/outline.ts'
import { frozen, frozenCopy } from '../vocabulary/frozen.ts'
import { type Case, caseOf, type StepOf } from './case.ts'
import { readEnvelope, readMark } from './envelope-form.ts'
import type { Envelope } from './forms.ts'
import { oncePer } from './once-per.ts'
import { reason } from './reason.ts'
import { type Refusal, refusal } from './refusal.ts'

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

/** A case ready to be stored. */
export const toEnvelope = ({ flow, opening, revision, status, step, known, recordedAt, keyed }: Case): Envelope =>
  frozen({
    format: 'eap-case-flows/case',
    flow: flow.id,
    version: flow.version ?? '',
    structure: structureOf(flow),
    revision,
    status,
    step,
    known,
    recordedAt,
    opening,
    keyed,
  })

/**
 * Reads a stored case back. Another flow, a version no migration leads from, a changed structure, a step the flow does
 * not have and a memory that does not parse are refused, each with its reason; nothing is guessed.
 */
export function fromEnvelope<F extends AnyStateMachine>(
  flow: F,
  stored: unknown,
  migrations: readonly Migration[] = [],
): Loaded<F> {
  const marked = readMark(stored)
  if ('kind' in marked) return { accepted: false, ...marked }
  if (marked.flow !== flow.id) return no('anotherFlow', 'flow')
  const current = attempted(marked, flow.version ?? '', migrations)
  if (current === 'crashed') return no('migrationCrashed', 'version')
  if (!current) return no('unknownVersion', 'version')
  if (current === marked && marked.structure !== structureOf(flow)) return no('structureChanged', 'structure')
  const read = readEnvelope(current, definition(flow))
  if ('kind' in read) return { accepted: false, ...read }
  const { opening, revision, status, step, known, recordedAt, keyed } = frozenCopy(read)
  if (!hasStep(flow, step, status)) return no('unknownStep', 'step')
  return {
    accepted: true,
    case: caseOf({ flow, opening, revision, status, step: step as StepOf<F>, known, recordedAt, keyed }),
  }
}

const no = (code: Parameters<typeof reason>[0], path: string) => ({
  accepted: false as const,
  ...refusal('incomplete', reason(code, { path })),
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

/** A short print of a flow's structure: 32-bit FNV-1a over its config. */
export const structureOf = oncePer((flow: AnyStateMachine): string => {
  let hash = 0x811c9dc5
  for (const char of JSON.stringify(configIn(flow))) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
})
