import { readdirSync, readFileSync } from 'node:fs'
import { expect } from 'vitest'
import type { AnyStateMachine } from 'xstate'
import { type Case, type NoWords, type OpeningInput, openCase, stepName } from '#src/index.ts'
import { bsrs5 } from '#src/screening/index.ts'
import { by, handIn, minute, openDuties } from '../support/cases.ts'
import { everyAttempt, type Told } from '../support/clause-table.ts'

/** As an agency might set them. */
export const thresholds = { offerFrom: 'moderate', sameDayFrom: 'severe', ideationFrom: 2 } as const

export const opening = { caseId: 'c-1', at: minute(0), recordedAt: minute(0), by: by('eapWindow') }

export const begun = (flow: AnyStateMachine): Case =>
  openCase(flow, { ...opening, policy: { own: { screening: thresholds } } } as object as OpeningInput<
    NoWords,
    undefined
  >)

const consent: Told = ['consent.given', 'employee', { scope: 'sensitiveData', form: 'electronic' }]
export const toAnswering: readonly Told[] = [
  ['rights.explained', 'eapWindow'],
  ['screening.offered', 'careLiaison'],
  consent,
]
export const answered = (band: string, ideation = 'none'): Told => [
  'screening.answered',
  'employee',
  { band, ideation },
]
export const talk = (outcome: string): Told => ['riskTalk.held', 'counsellor', { outcome }]
export const helpAsked: Told = ['help.requested', 'employee', { channel: 'screening', service: 'psychological' }]
export const followUp: Told = ['followUp.made', 'careLiaison', { nextReviewAt: '2026-04-01T09:00:00+08:00' }]
export const closed: Told = ['closure.decided', 'counsellor']

/** Answers to the five items of BSRS-5 that add up to a total, and one to the item apart. */
export const answering = (total: number, suicidalIdeation: number): Readonly<Record<string, number>> => {
  const each = Object.keys(bsrs5.items).map((item, n) => [item, Math.min(4, Math.max(0, total - 4 * n))])
  return { ...Object.fromEntries(each), suicidalIdeation }
}

const word: readonly Told[] = [
  ['danger.reported', 'colleague'],
  ['danger.assessed', 'physician', { danger: 'unclear' }],
  ['danger.assessed', 'physician', { danger: 'none' }],
  ['capacity.known', 'physician', { capacity: 'dead' }],
]

/** Whatever a screening can be told, but how it is answered: that is the document's own. */
const anything: readonly Told[] = [
  ...toAnswering,
  ...['noConcern', 'offerHelp', 'danger'].map(talk),
  ['consent.withdrawn', 'employee', { scope: 'sensitiveData' }],
  ['screening.declined', 'employee'],
  ['riskTalk.declined', 'employee'],
  helpAsked,
  ['help.declined', 'employee'],
  ['reportableMatter.known', 'counsellor', { matter: 'childHarm' }],
  ['statutoryReport.filed', 'counsellor', { matter: 'childHarm' }],
  followUp,
  closed,
]

/** Every case a screening can become, with and without a human's word on danger. */
export const everyCase = (flow: AnyStateMachine, answers: readonly Told[], spoken: boolean): readonly Case[] => {
  const attempts = everyAttempt(begun(flow), [...anything, ...answers, ...(spoken ? word : [])])
  return [...new Set(attempts.map(({ outcome }) => outcome.case))]
}

interface Played {
  readonly ending: string
  /** What is refused on the way: line, fact, the code of every reason. */
  readonly refused: readonly string[]
  readonly owed: readonly string[]
}

/** Plays every example of a document's screening; no text that was sealed may be left in the case or its journal. */
export function examplesOf(flow: AnyStateMachine): Readonly<Record<string, Played>> {
  const folder = `examples/cases/${flow.id.replace('.', '/')}`
  return Object.fromEntries(readdirSync(folder).map((file) => [file.replace('.jsonl', ''), played(flow, folder, file)]))
}

function played(flow: AnyStateMachine, folder: string, file: string): Played {
  const [first, ...facts] = readFileSync(`${folder}/${file}`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  const { type: _, ...input } = first
  let kase: Case = openCase(flow, { recordedAt: (input as { at?: string }).at, ...input } as never)
  const refused = facts.flatMap((fact, n) => {
    const outcome = handIn(kase, fact)
    kase = outcome.case
    const { flow: _, ...kept } = kase
    const seen = JSON.stringify([kept, outcome.accepted ? outcome.entry : outcome.reasons])
    for (const text of Object.values<string>(fact.details ?? {})) expect(seen).not.toContain(text)
    return outcome.accepted ? [] : [`${n + 2} ${fact.type}: ${outcome.reasons.map(({ code }) => code).join(', ')}`]
  })
  return { ending: stepName(kase.step), refused, owed: openDuties(kase) }
}
