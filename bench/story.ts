import { chiayiCity2016 } from '#machines/index.ts'
import { type Case, type JournalEntry, type Opening, openCase, record, type WholeFact } from '#src/index.ts'

/** One round of an involuntary case: danger, help, meeting, measures, and care until the next danger. */
const round: readonly Omit<WholeFact, 'at'>[] = [
  { type: 'danger.reported', by: { role: 'colleague', id: 'u1' }, towards: 'self' },
  { type: 'emergency.requested', by: { role: 'eapWindow', id: 'u7' }, from: 'fireService' },
  {
    type: 'notification.made',
    by: { role: 'eapWindow', id: 'u7' },
    to: ['supervisor'],
    items: ['danger'],
    ground: 'lifeDanger',
  },
  { type: 'emergency.concluded', by: { role: 'fireService', id: 'u8' }, outcome: 'escorted' },
  { type: 'danger.assessed', by: { role: 'physician', id: 'u9' }, danger: 'none' },
  {
    type: 'careTeam.resolved',
    by: { role: 'careTeam', id: 'u2' },
    basis: 'physicianAdvice',
    attendees: ['m1', 'm2', 'm3'],
    quorate: true,
    committee: 'notNecessary',
    nextReviewAt: '2026-04-01T09:00:00+08:00',
  },
  { type: 'measures.taken', by: { role: 'supervisor', id: 'u3' }, measures: ['workAdjustment'] },
  { type: 'followUp.made', by: { role: 'careLiaison', id: 'u4' }, nextReviewAt: '2026-05-01T09:00:00+08:00' },
  { type: 'need.assessed', by: { role: 'careLiaison', id: 'u4' }, need: 'needed' },
  { type: 'followUp.made', by: { role: 'careLiaison', id: 'u4' }, nextReviewAt: '2026-06-01T09:00:00+08:00' },
] as never

export const flow = chiayiCity2016.involuntary
export const opened = openCase(flow, {
  caseId: 'c-1',
  at: '2026-03-02T09:00:00+08:00',
  recordedAt: '2026-03-02T09:00:00+08:00',
  by: { role: 'eapWindow', id: 'u7' },
})

/** The facts of so many rounds, a minute apart; nothing is kept in memory. */
export function* facts(count: number): Generator<WholeFact> {
  const start = Date.parse(opened.recordedAt)
  for (let i = 0; i < count; i++) {
    const at = new Date(start + i * 60_000).toISOString()
    yield { ...round[i % round.length], at } as WholeFact
  }
}

/** The journal those facts make, entry by entry. */
export function* journal(count: number): Generator<Opening | JournalEntry> {
  let kase: Case<typeof flow> = opened
  yield kase.opening
  for (const fact of facts(count)) {
    const outcome = record(kase, fact, { recordedAt: fact.at })
    if (!outcome.accepted)
      throw new Error(`${fact.type} was refused: ${outcome.reasons.map(({ code }) => code).join(', ')}`)
    kase = outcome.case
    yield outcome.entry
  }
}
