import type * as z from 'zod'
import type { FlowDefinition } from '../flow/definition.ts'
import type { Noted } from '../flow/note.ts'
import type { FactDefinition } from '../vocabulary/fact.ts'
import type { Reporter } from '../vocabulary/known.ts'
import { type Instant, isWrittenAsInstant } from '../vocabulary/references.ts'
import { formReasons } from './form-issues.ts'
import { noReasons, type Reason, reason } from './reason.ts'
import { type Refusal, refusal } from './refusal.ts'

/** A fact whose form is in order. */
export interface Parsed extends Noted {
  readonly by: Reporter<string>
  readonly details?: Readonly<Record<string, string>>
}

export interface Read {
  readonly fact: Parsed
  readonly definition: FactDefinition
  /** Danger, or a call for help: nothing about dates, clocks and keys refuses it. */
  readonly callsForHelp: boolean
  /**
   * What stood in place of its instant and is none; null for a text that is not even written as one, which may be
   * personal and is not kept.
   */
  readonly givenAt?: Instant | null
  /** What was wrong with that instant. */
  readonly faults: readonly Reason[]
}

/**
 * Reads the form of a fact. What cannot even be looked at is no fact; danger or a call for help with nothing wrong but its
 * instant is read with the other one given here.
 */
export function read(flow: FlowDefinition, input: unknown, instead: Instant): Read | Refusal {
  try {
    return readForm(flow, input, instead)
  } catch {
    return refusal('incomplete', reason('notAFact'))
  }
}

function readForm({ facts }: FlowDefinition, input: unknown, instead: Instant): Read | Refusal {
  const type = typeof input === 'object' && input !== null ? (input as { type?: unknown }).type : undefined
  if (typeof type !== 'string') return refusal('incomplete', reason('notAFact'))
  const known = Object.hasOwn(facts, type) ? facts[type] : undefined
  if (!known) return refusal('unknownFact', reason(type.startsWith('xstate.') ? 'reservedEvent' : 'unknownFact'))
  const form = known.form.safeParse(input)
  if (form.success) return readAs(known, form.data as Parsed)
  const { error } = known.form.safeParse(input, { reportInput: true })
  const issues = error?.issues ?? form.error.issues
  const faults = formReasons(issues)
  if (issues.every(isAboutInstant)) {
    const { at, ...said } = input as { readonly at?: unknown }
    const again = known.form.safeParse({ ...said, at: instead })
    const other = again.success ? readAs(known, again.data as Parsed) : null
    if (other?.callsForHelp) return { ...other, givenAt: isWrittenAsInstant(at) ? at : null, faults }
  }
  return refusal('incomplete', ...faults)
}

const readAs = (definition: FactDefinition, fact: Parsed): Read => ({
  fact,
  definition,
  callsForHelp: definition.callsForHelp?.(fact) ?? false,
  faults: noReasons,
})

const isAboutInstant = ({ path }: z.core.$ZodIssue): boolean => path.join() === 'at'
