import type { FlowDefinition } from '../flow/definition.ts'
import type { Noted } from '../flow/note.ts'
import type { FactDefinition } from '../vocabulary/fact.ts'
import type { Reporter } from '../vocabulary/known.ts'
import { formReasons } from './form-issues.ts'
import { reason } from './reason.ts'
import { type Refusal, refusal } from './refusal.ts'

/** A fact whose form is in order. */
export interface Parsed extends Noted {
  readonly by: Reporter<string>
  readonly details?: Readonly<Record<string, string>>
}

export interface Read {
  readonly fact: Parsed
  readonly definition: FactDefinition
}

/** Reads the form of a fact. What cannot even be looked at is no fact. */
export function read(flow: FlowDefinition, input: unknown): Read | Refusal {
  try {
    return readForm(flow, input)
  } catch {
    return refusal('incomplete', reason('notAFact'))
  }
}

function readForm({ facts }: FlowDefinition, input: unknown): Read | Refusal {
  const type = typeof input === 'object' && input !== null ? (input as { type?: unknown }).type : undefined
  if (typeof type !== 'string') return refusal('incomplete', reason('notAFact'))
  const known = Object.hasOwn(facts, type) ? facts[type] : undefined
  if (!known) return refusal('unknownFact', reason(type.startsWith('xstate.') ? 'reservedEvent' : 'unknownFact'))
  const form = known.form.safeParse(input)
  if (form.success) return { fact: form.data as Parsed, definition: known }
  const { error } = known.form.safeParse(input, { reportInput: true })
  return refusal('incomplete', ...formReasons(error?.issues ?? form.error.issues))
}
