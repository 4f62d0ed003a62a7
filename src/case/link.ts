import type { AnyStateMachine } from 'xstate'
import { definition } from '../flow/definition.ts'
import type { Carried } from '../flow/input.ts'
import { stepAt } from '../flow/outline/walk.ts'
import { outlineOf } from '../flow/outline.ts'
import type { Consent } from '../vocabulary/consents.ts'
import type { Known, Origin } from '../vocabulary/known.ts'
import { type Instant, isBefore } from '../vocabulary/references.ts'
import type { Case } from './case.ts'

export interface Link {
  readonly origin: Origin
  readonly carried: Partial<Carried>
}

/** How a new case hangs together with an earlier one; null when it goes on in another flow, or owes what this one does not know. */
export function linkTo(earlier: Case, flow: AnyStateMachine, documentId: string, at: Instant): Link | null {
  const { known, revision, status, step } = earlier
  const goesTo =
    status === 'ended' && typeof step === 'string' ? stepAt(outlineOf(earlier.flow), step)?.meta.handsOverTo : undefined
  if (goesTo && flow.id !== `${documentId}.${goesTo}`) return null
  const relation = status === 'open' ? 'beside' : goesTo ? 'handedOver' : 'reopened'
  const carried = passing(known, relation, at)
  const { duties } = definition(flow)
  if (carried.duties?.some(({ duty }) => !Object.hasOwn(duties, duty))) return null
  return { origin: { relation, caseId: known.caseId, flow: earlier.flow.id, revision }, carried }
}

/** An opening names what it takes along of reports, requests and findings, not that there are none. */
const isNothing = (name: keyof Carried, known: Partial<Known>): boolean =>
  name === 'dangerFound'
    ? !known.dangerFound
    : (name === 'conflictReported' || name === 'requestedBy') && known[name]?.length === 0

/** A case beside another may be somebody else's: it learns since when, and whom to keep away. */
const beside = ['knownSince', 'suspects', 'conflicted', 'conflictReported'] as const

/** A new episode of an ended case asks for consent anew, and has its own first knowledge. */
const reopened = [
  'suspects',
  'conflicted',
  'conflictReported',
  'requestedBy',
  'minor',
  'person',
  'danger',
  'dangerAt',
  'emergencyAt',
  'dangerUnresolved',
  'dangerFound',
  'duties',
] as const

/** The same matter goes on in another flow. */
const handedOver = [...reopened, 'knownSince', 'rightsExplained', 'need', 'consents', 'casualties'] as const

/** What the earlier case passes on, as far as it has a term; sessions, notices and answers to support never do. */
export const passedOn: Readonly<Record<Origin['relation'], readonly (keyof Carried & keyof Known)[]>> = {
  beside,
  reopened,
  handedOver,
}

/** What journals say was passed on, those of 0.1.0 too. */
export const everPassedOn: typeof passedOn = {
  beside,
  reopened: [...reopened, 'knownSince'],
  handedOver: [...handedOver, 'willingness'],
}

/**
 * What passes on at an instant. Nothing counts as fresh that was not found in the new case: a danger excluded, whether the
 * person is able to decide, or willing. A danger that is open or unresolved goes along, unless the person has died; so does
 * a death; a consent as long as it is in force.
 */
function passing(known: Known, relation: Origin['relation'], at: Instant): Partial<Carried> {
  const { person, danger, dangerUnresolved, dangerFound } = known
  const isDead = person === 'dead'
  const isOpen = danger === 'immediate' || danger === 'unclear'
  const isMet = !isDead && (isOpen || dangerUnresolved)
  const passed: Partial<Known> = {
    ...known,
    person: isDead ? person : 'unknown',
    danger: isMet && isOpen ? danger : 'notAssessed',
    ...(!isMet && { dangerAt: null, emergencyAt: null, dangerUnresolved: false }),
    dangerFound: isMet && isOpen && dangerFound,
    consents: Object.fromEntries(Object.entries(known.consents).filter(([, consent]) => isInForce(consent, at))),
    duties: known.duties.filter(({ duty }) => movesOn(duty, isDead)),
  }
  const names = passedOn[relation].filter((name) => !isNothing(name, passed))
  return Object.fromEntries(names.map((name) => [name, passed[name]]))
}

const isInForce = ({ standing, until }: Consent, at: Instant): boolean =>
  standing === 'given' && (until === null || !isBefore(until, at))

/** Whether a duty goes along. That an episode be opened is done by opening it; nobody is in danger any more who has died. */
const movesOn = (duty: string, isDead: boolean): boolean =>
  duty !== 'openEpisode' && !(isDead && endedByDeath.includes(duty))

/** What is owed to somebody in danger. */
export const endedByDeath: readonly string[] = ['requestEmergencyHelp', 'reassessDanger']
