import { shownAt } from '../../calendar/zone.ts'
import type { Case } from '../../case/case.ts'
import { definition } from '../../flow/definition.ts'
import { timeOf } from '../../vocabulary/references.ts'
import { samplesOf } from '../../vocabulary/samples.ts'
import { tell } from './follow.ts'
import { aWhile, type StoryFact } from './telling.ts'

/** An earlier case with what it appended after its ending. */
export interface Appended {
  readonly kase: Case
  readonly facts: readonly StoryFact[]
}

/** An earlier case with nothing appended, then, once it has ended, with each fact that it can append. */
export function* appendedTo(earlier: Case): Generator<Appended> {
  yield { kase: earlier, facts: [] }
  if (earlier.status === 'ended')
    for (const fact of appendable(earlier)) {
      const outcome = tell(earlier, fact)
      if (outcome.accepted) yield { kase: outcome.case, facts: [fact] }
    }
}

/** Facts an ended case may take in, a few of each kind. Where it goes on is told by opening the next. */
function* appendable({ flow, known, recordedAt }: Case): Generator<StoryFact> {
  const at = shownAt(timeOf(recordedAt) + aWhile, known.policy.timeZone)
  const { facts, duties } = definition(flow)
  const settling = known.duties.flatMap(({ duty }) => duties[duty]?.settledBy ?? [])
  const types = ['danger.reported', 'dataRequest.received', 'consent.withdrawn', ...new Set(settling)]
  for (const type of types) {
    const of = facts[type]
    if (!of || type === 'case.continued') continue
    for (const sample of samplesOf(of, at))
      yield { ...sample, type, at, by: { role: of.by[0] ?? 'eapWindow', id: 'u-1' } }
  }
}
