import type { AnyStateNode } from 'xstate'
import { type Case, type Outcome, stepName, type WholeFact } from '#src/index.ts'
import { aFact, type FlowName, flows, handIn, having, opened, type Told } from './cases.ts'

/** One attempt to tell a case something: from where, what, and what came of it. */
export interface Attempt {
  readonly from: Case
  readonly fact: WholeFact
  readonly outcome: Outcome
}

const nextReviewAt = '2026-04-01T09:00:00+08:00'

/** A care-team meeting that decides validly. */
export const meeting = (more: object = {}): object => ({
  basis: 'actualAssessment',
  attendees: ['m1', 'm2'],
  quorate: true,
  committee: 'notNecessary',
  nextReviewAt,
  ...more,
})

export const everyoneTold = {
  to: ['agencyHead', 'deputyHead', 'relevantUnit'],
  items: ['whatHappened'],
  ground: 'incident',
}

const dangerAndHelp: readonly Told[] = [
  ['danger.reported'],
  ['danger.assessed', { danger: 'none' }],
  ['danger.assessed', { danger: 'unclear' }],
  ['emergency.concluded', { outcome: 'escorted' }],
  ['careTeam.resolved', meeting()],
  ['record.sealed'],
  ['closure.decided'],
]

/** The facts that lead each flow onward, each said in one way; walks add what their promise is about. */
export const onward: Readonly<Record<FlowName, readonly Told[]>> = {
  general: [
    ['rights.explained'],
    ['help.requested', { channel: 'self', service: 'psychological' }],
    ['help.declined'],
    ['consent.given', { scope: 'service', form: 'oral' }],
    ['consent.withdrawn', { scope: 'service' }],
    ['interview.held'],
    ['appointment.made', { on: nextReviewAt }],
    ['session.held', { attendance: 'attended' }],
    ['service.completed', { nextReviewAt }],
    ['service.ended'],
    ['survey.held'],
    ...dangerAndHelp,
  ],
  involuntary: [
    ['need.assessed', { need: 'needed' }],
    ['need.assessed', { need: 'notNeeded' }],
    ['help.declined'],
    ['consent.given', { scope: 'service', form: 'oral' }],
    ['notification.made', { to: ['supervisor'], items: ['helpNeeded'], ground: 'incident' }],
    ['careTeam.resolved', meeting({ committee: 'necessary' })],
    ['committee.convened', { legalBasis: 'conduct', category: 'civilServant', body: 'performanceCommittee' }],
    ['committee.resolved', { heard: true, attendees: ['m3'] }],
    ['measures.taken', { measures: ['workAdjustment'] }],
    ...dangerAndHelp,
  ],
  crisis: [
    ['crisis.reported', { trigger: 'majorAccident', casualties: 'yes' }],
    ['crisis.reported', { trigger: 'majorAccident', casualties: 'no' }],
    ['casualty.reported', { casualties: 'yes' }],
    ['notification.made', everyoneTold],
    ['support.offered'],
    ['support.answered', { answer: 'accepted' }],
    ['support.answered', { answer: 'declined' }],
    ['outreach.made', { through: ['colleague'] }],
    ['medicalHelp.arranged'],
    ...dangerAndHelp,
  ],
}

/** What leads to the steps a case seldom stands on. */
export const aside: Readonly<Record<FlowName, readonly Told[]>> = {
  general: [
    ['emergency.concluded', { outcome: 'died' }],
    ['need.assessed', { need: 'needed' }],
    ['consent.given', { scope: 'referral', form: 'oral' }],
    ['referral.made', { to: 'medical' }],
    ['referral.answered', { status: 'completed' }],
  ],
  involuntary: [['emergency.concluded', { outcome: 'died' }]],
  crisis: [],
}

/** Whatever no condition of a walk can tell apart: people, counts, and instants but for whether danger was ever spoken of. */
const alike = new Set<string>([
  ...['caseId', 'policy', 'origin', 'sessions', 'extension'],
  ...['openedAt', 'knownSince', 'notedAt', 'emergencyAt', 'casualtiesNewsAt', 'nextReviewAt', 'asOf', 'answered'],
])

/** What tells one state of a case from another. */
export function stateOf({ step, status, known }: Case): string {
  const seen = [typeof step === 'string' ? step : JSON.stringify(step), status]
  for (const [name, value] of Object.entries(known)) if (!alike.has(name)) seen.push(textOf(name, value))
  return seen.join('|')
}

function textOf(name: string, value: unknown): string {
  if (name === 'dangerAt') return String(value !== null)
  if (typeof value !== 'object' || value === null) return String(value)
  const each = Array.isArray(value) ? value : Object.entries(value)
  // Of several duties of one name a walk goes on as of one.
  return [...new Set(each.map(nameOf))].sort().join()
}

/** A duty by its name, a person by the role, a consent by its scope and standing. */
const nameOf = (
  value: string | { duty: string } | { role: string } | [string, { standing: string; form: string }],
): string => {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return `${value[0]} ${value[1].standing} ${value[1].form}`
  return 'duty' in value ? value.duty : value.role
}

/** The innermost steps of a flow, by their paths. */
export const stepsOf = (flow: FlowName): readonly string[] => leaves(flows[flow].root)

const leaves = (node: AnyStateNode): readonly string[] => {
  const inner = Object.values(node.states)
  return inner.length ? inner.flatMap(leaves) : [node.path.join('.')]
}

/** The innermost steps a case stands in. */
export const standsIn = ({ step }: Pick<Case, 'step'>): readonly string[] => stepName(step).split(' + ')

type Ways = ReadonlyMap<string, readonly Told[]>
const waysFound = new Map<FlowName, Ways>()

/** A shortest way to each innermost step of a flow that its onward facts reach. */
export function waysTo(flow: FlowName): Ways {
  const found = waysFound.get(flow) ?? findWays(flow)
  waysFound.set(flow, found)
  return found
}

function findWays(flow: FlowName): Ways {
  const first = opened(flow)
  const ways = new Map<string, readonly Told[]>()
  const paths = new Map<Case, readonly Told[]>([[first, []]])
  for (const step of standsIn(first)) ways.set(step, [])
  const left = new Set(stepsOf(flow).filter((step) => !ways.has(step)))
  const follow = ({ from, fact, outcome }: Attempt) => {
    if (!outcome.accepted || left.size === 0) return
    const { type, at: _, by, ...saying } = fact
    const path = [...(paths.get(from) ?? []), [type, saying, by.role] as const]
    paths.set(outcome.case, path)
    for (const step of standsIn(outcome.case)) if (left.delete(step)) ways.set(step, path)
  }
  walk(first, [...onward[flow], ...aside[flow]], follow, 40_000, () => left.size === 0)
  return ways
}

/** Every case on the ways to every step of a flow: some forty, one after another. */
export function casesOn(flow: FlowName): readonly Case[] {
  const cases = new Map<string, Case>()
  for (const way of waysTo(flow).values())
    for (let length = 0; length <= way.length; length++)
      cases.set(JSON.stringify(way.slice(0, length)), having(opened(flow), ...way.slice(0, length)))
  return [...cases.values()]
}

/** Walks every state a flow can reach by these facts, breadth first, trying every fact at each that has not ended; never the same twice. */
export function walk(
  from: FlowName | Case,
  telling: readonly Told[],
  visit: (attempt: Attempt) => void = () => {},
  atMost = 20_000,
  enough: () => boolean = () => false,
): readonly Case[] {
  const first = typeof from === 'string' ? opened(from) : from
  const seen = new Set([stateOf(first)])
  const states = [first]
  for (const kase of states) {
    if (enough()) break
    if (kase.status === 'ended') continue
    const at = new Date(Date.parse(kase.recordedAt) + 60_000).toISOString()
    for (const [type, saying, role] of telling) {
      const fact = aFact(type, saying, at, role)
      const outcome = handIn(kase, fact)
      visit({ from: kase, fact, outcome })
      if (!outcome.accepted || seen.size === seen.add(stateOf(outcome.case)).size) continue
      states.push(outcome.case)
      if (states.length > atMost) throw new Error(`more than ${atMost} states`)
    }
  }
  return states
}
