import { advance } from '../../case/advance.ts'
import type { Case } from '../../case/case.ts'
import { judge } from '../../case/judge.ts'
import type { Way } from '../../flow/outline.ts'
import { activeIn, takenBy } from '../cover/taken.ts'
import { tenMinutesAfter } from '../story/opening.ts'
import { aboutOf, bearsOn, keyOf } from './about.ts'
import { lackingFor } from './lacking.ts'
import { asFact, type Tellable } from './telling.ts'

/** A case, and what it was told. */
export interface Stop {
  readonly kase: Case
  readonly path: readonly Tellable[]
}

/** How hard a way is tried: what is told, how many cases are gone on from, and whether facts that owe more are told. */
export interface Effort {
  readonly tellables: readonly Tellable[]
  readonly most: number
  readonly owing: boolean
}

interface Open extends Stop {
  readonly lacks: number
}

/**
 * Goes from where a way begins towards the way, by facts that bear on its questions alone, and first from the cases
 * that lack fewest answers. `reached` is told of every case with the ways it took, and says when it is enough.
 */
export function goToward(
  from: Stop,
  way: Way,
  { tellables, most, owing }: Effort,
  reached: (stop: Stop, ways: readonly Way[]) => boolean,
): boolean {
  const { flow } = from.kase
  const about = aboutOf(flow, way)
  const lacking = lackingFor(way)
  const owed = ({ known }: Case) => (about.has('duties') ? known.duties.length / 100 : 0)
  const begins = way.from
  const inside = way.kind === 'done'
  const seen = new Set([keyOf(from.kase, about)])
  const open: Open[] = [{ ...from, lacks: 0 }]
  for (let gone = 0; gone < most; gone++) {
    const next = open.shift()
    if (!next) return false
    const { kase, path } = next
    const now = tenMinutesAfter(kase)
    for (const tellable of tellables) {
      const fact = asFact(kase, tellable, now)
      const leads = tellable.type === way.on || inside
      if (!leads && !bearsOn(kase, about, fact, owing)) continue
      const verdict = judge(kase, fact, now)
      if (verdict.kind !== 'allowed') continue
      const stop = { kase: advance(kase, verdict), path: [...path, tellable] }
      if (reached(stop, takenBy(kase, fact, verdict.known, verdict.move))) return true
      const stays = begins === '' || activeIn(stop.kase.step).has(begins)
      if (!stays || stop.kase.status === 'ended' || seen.size === seen.add(keyOf(stop.kase, about)).size) continue
      enter(open, { ...stop, lacks: inside ? 0 : lacking(stop.kase, tellables) + owed(stop.kase) })
    }
  }
  return false
}

/** After all that lack no more. */
function enter(open: Open[], stop: Open): void {
  const place = open.findIndex(({ lacks }) => lacks > stop.lacks)
  open.splice(place < 0 ? open.length : place, 0, stop)
}
