import type { AnyStateMachine } from 'xstate'
import type { Case } from '../../case/case.ts'
import { openCase } from '../../case/open.ts'
import { stepName } from '../../case/standing.ts'
import { outlineOf, type Way } from '../../flow/outline.ts'
import { activeIn } from '../cover/taken.ts'
import { waysOf } from '../flow/ways.ts'
import { isShut } from './lacking.ts'
import { type Tellable, tellablesOf } from './telling.ts'
import { type Effort, goToward, type Stop } from './toward.ts'
import type { Path, Walked, WalkOptions } from './walked.ts'

const standsIn = ({ kase }: Stop, { from }: Way) => !from || activeIn(kase.step).has(from)

/** Where a case stands, and what it remembers in the document's own words. */
const placeOf = ({ step, known: { own } }: Case): string => `${stepName(step)} ${JSON.stringify(own)}`

/** Little effort first, then more. */
const effortsOf = (now: readonly Tellable[], late: readonly Tellable[], most: number): readonly Effort[] =>
  [4, most].flatMap((few) => [
    { tellables: now, most: few, owing: false },
    { tellables: late, most: few, owing: false },
    { tellables: now, most: few, owing: true },
  ])

/** From so many cases at the same place a transition is tried. */
const places = 2

/**
 * Walks a flow: from every step it has reached towards every transition it has not taken, by facts that bear on the
 * questions there. What it finds is so; what it misses may still be reachable, e.g. under another policy.
 *
 * @example
 * const walked = walk(flow, { policy })
 * walked.missed // ids of steps and transitions
 */
export function walk(flow: AnyStateMachine, { policy, most = 40 }: WalkOptions = {}): Walked {
  const first = '2026-03-02T09:00:00+08:00'
  const opening = { caseId: 'walk', at: first, recordedAt: first, by: { role: 'eapWindow', id: 'u-eapWindow' } }
  const opened = openCase(flow, { ...opening, ...(policy && { policy }) })
  const states = new Map<string, Path>()
  const transitions = new Map<string, Path>()
  const stops: Stop[] = []
  const held = new Map<string, number>()
  const isLeft = (id: string) => !transitions.has(id)

  const stopAt = (stop: Stop, place: string) => {
    for (const step of activeIn(stop.kase.step)) if (!states.has(step)) states.set(step, stop.path)
    const here = held.get(place) ?? 0
    if (here >= places || stop.kase.status !== 'open') return
    held.set(place, here + 1)
    stops.push(stop)
  }
  const reached = (stop: Stop, ways: readonly Way[]) => {
    const news = ways.filter(({ id }) => isLeft(id))
    for (const { id } of news) transitions.set(id, stop.path)
    for (const step of ways.flatMap(({ to }) => to)) if (!states.has(step)) states.set(step, stop.path)
    const place = placeOf(stop.kase)
    if (news.length || !held.has(place)) stopAt(stop, place)
  }

  stopAt({ kase: opened, path: [] }, placeOf(opened))
  const [now, late] = [tellablesOf(flow, opened), tellablesOf(flow, opened, true)]
  for (const effort of effortsOf(now, late, most)) {
    const tried = new Set<string>()
    for (let before = -1; before < transitions.size; ) {
      before = transitions.size
      for (const way of waysOf(flow)) {
        for (const [n, stop] of stops.entries()) {
          if (!isLeft(way.id) || !standsIn(stop, way)) continue
          if (tried.size === tried.add(`${way.id} ${n}`).size || isShut(way, stop.kase, now)) continue
          goToward(stop, way, effort, (next, ways) => {
            reached(next, ways)
            return !isLeft(way.id)
          })
        }
      }
    }
  }
  const [, ...steps] = outlineOf(flow).steps
  const all = [...steps.map(({ path }) => path), ...waysOf(flow).map(({ id }) => id)]
  return { opened, states, transitions, missed: all.filter((id) => !states.has(id) && isLeft(id)) }
}
