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

/** How many facts an ended case appends in a story, at most. */
const mostAppended = 2

/** An earlier case with nothing appended, then, once it has ended, with each fact that it can append, and each two. */
export function* appendedTo(earlier: Case): Generator<Appended> {
  let before: readonly Appended[] = [{ kase: earlier, facts: [] }]
  yield* before
  if (earlier.status !== 'ended') return
  const seen = new Set<string>()
  for (let n = 0; n < mostAppended; n++) {
    const next: Appended[] = []
    for (const { kase, facts } of before)
      for (const fact of appendable(kase)) {
        const outcome = tell(kase, fact)
        if (!outcome.accepted) continue
        const known = JSON.stringify(outcome.case.known)
        if (seen.has(known)) continue
        seen.add(known)
        const appended = { kase: outcome.case, facts: [...facts, fact] }
        next.push(appended)
        yield appended
      }
    before = next
  }
}

/** Facts an ended case may take in, a few of each kind. Where it goes on is told by opening the next. */
function* appendable({ flow, known, recordedAt }: Case): Generator<StoryFact> {
  const at = shownAt(timeOf(recordedAt) + aWhile, known.policy.timeZone)
  const { facts, duties } = definition(flow)
  const settling = known.duties.flatMap(({ duty }) => duties[duty]?.settledBy ?? [])
  const calling = Object.keys(facts).filter((type) => facts[type]?.callsForHelp)
  const types = new Set([...calling, 'dataRequest.received', 'consent.withdrawn', ...settling])
  for (const type of types) {
    const of = facts[type]
    if (!of || type === 'case.continued') continue
    for (const sample of samplesOf(of, at))
      yield { ...sample, type, at, by: { role: of.by[0] ?? 'eapWindow', id: 'u-1' } }
  }
}
