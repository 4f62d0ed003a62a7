import { type Reason, reason } from '../case/reason.ts'
import type { WholeFact } from '../vocabulary/facts.ts'
import type { Reporter } from '../vocabulary/known.ts'
import type { Instant } from '../vocabulary/references.ts'
import type { Form } from './form.ts'
import { type Answers, halfOf } from './halves.ts'
import { type Read, read } from './read.ts'

/** Who hands a form in, and when. */
export interface HandedIn {
  readonly at: Instant
  readonly by: Reporter
}

/** A form in order: the facts it turns into, in the order to record them, and its answers, each in one of three places. */
export interface Filled {
  readonly accepted: true
  readonly facts: readonly WholeFact[]
  /** Choices, counts, instants and opaque references. */
  readonly decisive: Answers
  /** For the sealed store. */
  readonly sealed: Answers
  /** For the provider of the service alone; no record of the agency may have it. */
  readonly withheld: Answers
}

export interface NotFilled {
  readonly accepted: false
  /** Every fault, by path; answers are never repeated. */
  readonly reasons: readonly Reason[]
}

/**
 * Turns a filled form into facts, or says everything that is wrong with it. Any input gets an answer; none throws.
 * Record each fact with the host's own `recordedAt`; a form handed in again tells its facts again, so give each a `key`.
 *
 * @example
 * const filled = fillForm(crisisReport, { knownAt: at, trigger: 'majorAccident', casualties: 'unknown' }, { at, by })
 * if (filled.accepted) for (const fact of filled.facts) kase = record(kase, fact, { recordedAt }).case
 */
export function fillForm(form: Form, answers: unknown, handedIn: HandedIn): Filled | NotFilled {
  const read = readSafely(form, answers, handedIn)
  if (!('answers' in read)) return { accepted: false, reasons: read }
  // The answers were read by the schema of this very form.
  const told = form.facts(read.answers as never, read.by.role).flatMap((each) => each || [])
  return {
    accepted: true,
    facts: told.map(({ type, at = read.at, saying }) => ({ type, at, by: read.by, ...saying }) as WholeFact),
    decisive: halfOf(form.fields, read.answers, 'decisive'),
    sealed: halfOf(form.fields, read.answers, 'sealed'),
    withheld: halfOf(form.fields, read.answers, 'provider'),
  }
}

function readSafely(form: Form, answers: unknown, handedIn: unknown): Read | readonly Reason[] {
  try {
    return read(form, answers, handedIn)
  } catch {
    return [reason('unreadable')]
  }
}
