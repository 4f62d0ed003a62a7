import type { AnyStateMachine } from 'xstate'
import { definition } from '../flow/definition.ts'
import type { Carried } from '../flow/input.ts'
import { stepAt } from '../flow/outline/walk.ts'
import { outlineOf } from '../flow/outline.ts'
import type { Known, Origin } from '../vocabulary/known.ts'
import type { Case } from './case.ts'

export interface Link {
  readonly origin: Origin
  readonly carried: Partial<Carried>
}

/** How a new case hangs together with an earlier one; null when it goes on in another flow, or owes what this one does not know. */
export function linkTo(earlier: Case, flow: AnyStateMachine, documentId: string): Link | null {
  const { known, revision, status, step } = earlier
  const goesTo =
    status === 'ended' && typeof step === 'string' ? stepAt(outlineOf(earlier.flow), step)?.meta.handsOverTo : undefined
  if (goesTo && flow.id !== `${documentId}.${goesTo}`) return null
  const { duties } = definition(flow)
  if (known.duties.some(({ duty }) => !Object.hasOwn(duties, duty))) return null
  const relation = status === 'open' ? 'beside' : goesTo ? 'handedOver' : 'reopened'
  const origin: Origin = { relation, caseId: known.caseId, flow: earlier.flow.id, revision }
  const names = passedOn[relation].filter((name) => !isNothing(name, known))
  return { origin, carried: Object.fromEntries(names.map((name) => [name, known[name]])) }
}

/** An opening names what it takes along of reports and requests, not that there are none. */
const isNothing = (name: keyof Carried, known: Known): boolean =>
  (name === 'conflictReported' || name === 'requestedBy') && known[name].length === 0

/** A case beside another may be somebody else's: it learns since when, and whom to keep away. */
const beside = ['knownSince', 'suspects', 'conflicted', 'conflictReported'] as const

/** A new episode of an ended case asks for consent anew. */
const reopened = [
  ...beside,
  'requestedBy',
  'minor',
  'person',
  'danger',
  'dangerAt',
  'emergencyAt',
  'dangerUnresolved',
  'duties',
] as const

/** The same matter goes on in another flow. */
const handedOver = [...reopened, 'rightsExplained', 'need', 'willingness', 'consents', 'casualties'] as const

/** What the earlier case passes on; sessions, notices and answers to support never do. */
export const passedOn: Readonly<Record<Origin['relation'], readonly (keyof Carried & keyof Known)[]>> = {
  beside,
  reopened,
  handedOver,
}
