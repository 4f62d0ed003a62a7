import type { FlowDefinition } from '../flow/definition.ts'
import { formReasons } from './form-issues.ts'
import { type Envelope, envelopeForm, mark } from './forms.ts'
import { type Refusal, refusal } from './refusal.ts'

/** Reads whose case it is and of which version; the rest may be older than today's form, for migrations to mend. */
export function readMark(stored: unknown): Envelope | Refusal {
  const read = mark.safeParse(stored, { reportInput: true })
  if (!read.success) return refusal('incomplete', ...formReasons(read.error.issues))
  // Only its mark has been read: a migration of the host makes the rest of it an envelope, which is then read whole.
  return read.data as Envelope
}

/** Reads what claims to be a stored case; every fault of it at once. */
export function readEnvelope(stored: unknown, of: FlowDefinition): Envelope | Refusal {
  const read = envelopeForm(of).safeParse(stored, { reportInput: true })
  return read.success ? read.data : refusal('incomplete', ...formReasons(read.error.issues))
}
