import { dataRequestNames, matterNames, settledName } from '../statutory.ts'

/**
 * How a case remembers one subject, so that it comes to the same in whatever order facts arrive:
 *
 * - `latest`: the word that was so latest counts, with its instant under `asOf`; of two at one instant what `protects` names first.
 * - `set`: what was said once stays; nothing that is said later takes it away.
 * - `first`: the earliest instant is kept.
 * - `count`: each fact adds to it.
 * - `safety`: danger and what it undoes. Told late, it is never less safe than told in order, and may be safer.
 */
export type Shape = 'latest' | 'set' | 'first' | 'count' | 'safety'

interface Register {
  readonly shape: Shape
  readonly protects?: readonly unknown[]
  /** Whether it is about a person, and not about the matter. */
  readonly person: boolean
}

const register = <const R extends Register>(row: R): R => row

/** Of two words of one instant the one that stands first counts: it protects more. */
export const protecting = {
  need: ['needed', 'notNeeded'],
  willingness: ['declined', 'willing'],
  consents: ['withdrawn', 'given'],
  person: ['capable', 'incapacitated'],
  support: ['declined', 'accepted'],
  committee: ['necessary', 'held', 'notNecessary'],
  appointment: ['made', 'none'],
} as const

/** Every subject a case remembers, one row each. */
export const registers = /* @__PURE__ */ (() => ({
  knownSince: register({ shape: 'first', person: false }),
  rightsExplained: register({ shape: 'set', person: true }),
  minor: register({ shape: 'set', person: true }),
  need: register({ shape: 'latest', protects: protecting.need, person: true }),
  willingness: register({ shape: 'latest', protects: protecting.willingness, person: true }),
  consents: register({ shape: 'latest', protects: protecting.consents, person: true }),
  danger: register({ shape: 'safety', person: true }),
  dangerUnresolved: register({ shape: 'safety', person: true }),
  dangerFound: register({ shape: 'safety', person: true }),
  emergencyAt: register({ shape: 'latest', person: true }),
  /** A death stays; else the latest word. Of two at one instant the one that leaves the person the say. */
  person: register({ shape: 'latest', protects: protecting.person, person: true }),
  suspects: register({ shape: 'set', person: true }),
  conflicted: register({ shape: 'safety', person: true }),
  conflictReported: register({ shape: 'safety', person: true }),
  requestedBy: register({ shape: 'set', person: true }),
  crisis: register({ shape: 'set', person: false }),
  notified: register({ shape: 'safety', person: false }),
  casualties: register({ shape: 'set', person: false }),
  casualtiesNewsAt: register({ shape: 'safety', person: false }),
  support: register({ shape: 'safety', protects: protecting.support, person: true }),
  medicalHelp: register({ shape: 'set', person: false }),
  committee: register({ shape: 'latest', protects: protecting.committee, person: true }),
  appointment: register({ shape: 'latest', protects: protecting.appointment, person: true }),
  sessions: register({ shape: 'count', person: true }),
  extension: register({ shape: 'count', person: true }),
  nextReviewAt: register({ shape: 'latest', person: false }),
  sealed: register({ shape: 'safety', person: false }),
  overridden: register({ shape: 'safety', person: true }),
  answered: register({ shape: 'set', person: false }),
}))()

/** The subjects whose instant is kept beside them, and the instants from which on something starts over. */
export const asOfNames = [
  'need',
  'willingness',
  'person',
  'support',
  'committee',
  'appointment',
  'nextReviewAt',
  'sealed',
  /** The latest danger met. */
  'met',
  /** The latest news for which notices and offers start over. */
  'anew',
  /** The latest news that opens the record anew. */
  'unsealed',
  /** The latest deed without consent, for danger to life. */
  'overridden',
  /** The latest word that somebody is in conflict. */
  'conflict',
  /** The latest report filed on each matter, and the latest answer to each request. */
  ...matterNames.map(settledName),
  ...dataRequestNames.map(settledName),
] as const
export type AsOfName = (typeof asOfNames)[number]
