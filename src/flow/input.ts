import { frozenCopy } from '../vocabulary/frozen.ts'
import type { Known, Origin } from '../vocabulary/known.ts'
import type { Policy } from '../vocabulary/policy.ts'
import { type Instant, isBefore } from '../vocabulary/references.ts'

/** What can pass from one case to the next: what is known and owed, never anything of a session. */
export type Carried = Pick<
  Known,
  | 'knownSince'
  | 'suspects'
  | 'conflicted'
  | 'conflictReported'
  | 'requestedBy'
  | 'minor'
  | 'person'
  | 'danger'
  | 'dangerAt'
  | 'emergencyAt'
  | 'dangerUnresolved'
  | 'dangerFound'
  | 'duties'
  | 'rightsExplained'
  | 'need'
  | 'willingness'
  | 'consents'
  | 'casualties'
>

/** What a flow's machine starts from. */
export interface CaseInput {
  readonly caseId: string
  readonly openedAt: Instant
  /** The agency's policy; the flow's own when left out. */
  readonly policy?: Policy
  readonly origin?: Origin | null
  readonly carried?: Partial<Carried>
}

const nothingKnown: Omit<Known, 'caseId' | 'openedAt' | 'knownSince' | 'notedAt' | 'policy' | 'origin'> = {
  rightsExplained: false,
  minor: false,
  need: 'unknown',
  willingness: 'unknown',
  consents: {},
  danger: 'notAssessed',
  dangerAt: null,
  emergencyAt: null,
  dangerUnresolved: false,
  dangerFound: false,
  person: 'unknown',
  suspects: [],
  conflicted: [],
  conflictReported: [],
  requestedBy: [],
  notified: [],
  crisis: false,
  casualties: 'unknown',
  casualtiesNewsAt: null,
  support: 'notOffered',
  medicalHelp: false,
  committee: 'notDecided',
  appointment: 'none',
  sessions: 0,
  extension: 0,
  nextReviewAt: null,
  sealed: false,
  overridden: false,
  goesOnIn: null,
  duties: [],
  answered: [],
  asOf: {},
  own: {},
}

type Memory = Readonly<Record<string, readonly [string, ...string[]]>>

/** What is known as a case opens. */
export const knownAtOpening = (
  { caseId, openedAt, origin = null, carried, policy }: CaseInput,
  usual: Policy,
  memory: Memory = {},
): Known =>
  frozenCopy({
    ...nothingKnown,
    caseId,
    openedAt,
    notedAt: openedAt,
    policy: policy ?? usual,
    origin,
    own: Object.fromEntries(Object.entries(memory).map(([name, [first]]) => [name, first])),
    ...carried,
    knownSince: carried?.knownSince && isBefore(carried.knownSince, openedAt) ? carried.knownSince : openedAt,
  })
