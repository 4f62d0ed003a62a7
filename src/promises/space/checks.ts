import { type Diagram, none } from '../diagram/nodes.ts'
import { knownOf } from '../memory/look.ts'
import type { Looking } from '../memory/memory.ts'
import type { Standing, Told, ToldCheck } from '../promise.ts'
import type { Place } from '../standing.ts'
import { Undecidable } from '../undecidable.ts'
import { afterOf } from './after.ts'
import { factOf } from './fact.ts'
import type { Way } from './steps.ts'
import { lookings, type Subject } from './subject.ts'
import type { Tables } from './table.ts'

/** Where a question of a promise is answered yes and where no, and what it looked at. */
export interface Found {
  readonly yes: Diagram
  readonly no: Diagram
  readonly reads: ReadonlySet<string>
}

const nothing: ReadonlyMap<string, never> = new Map<string, never>()

/** Asks the questions of promises in every case they can tell apart, each question once. */
export function checks(subject: Subject, tables: Tables) {
  const remembered = new Map<object, Map<string, Found>>()

  /** Remembers an answer for all that the question looked at of the steps: their names only when it asked for them. */
  const once = (check: object, key: string, named: string, ask: (seen: () => void) => Found): Found => {
    const known = remembered.get(check) ?? new Map<string, Found>()
    remembered.set(check, known)
    const before = known.get(key) ?? known.get(`${key} ${named}`)
    if (before) return before
    let names = false
    const found = ask(() => {
      names = true
    })
    known.set(names ? `${key} ${named}` : key, found)
    return found
  }

  const asked = (about: string, reads: Set<string>, more: object, test: (looking: Looking) => boolean): Found => {
    const found = lookings(subject, { about, reads, ...more }, (looking) => {
      try {
        const answer = Boolean(test(looking))
        if (looking.time.moved(() => Boolean(test(looking))).every((each) => each === answer)) return answer
        throw new Undecidable('measuresTime', about)
      } catch (error) {
        throw error instanceof Undecidable ? error : new Undecidable('threw', about)
      }
    })
    const where = (wanted: boolean): Diagram =>
      found.reduce((so, each) => (each.result === wanted ? subject.diagrams.or(so, each.where) : so), none)
    return { yes: where(true), no: where(false), reads }
  }

  /** Where a question about a state is answered yes at a step. */
  const at = (about: string, test: (standing: Standing) => boolean, place: Place): Found =>
    once(test, keyOf(place), place.steps.join(), (seen) =>
      asked(about, new Set(), {}, (looking) => test(seenAt(place, () => knownOf(looking), seen))),
    )

  /** Where a question about a fact on a way between two steps is answered yes. */
  const told = (about: string, { told: test }: ToldCheck, way: Way, from: Place, to: Place | null): Found => {
    const { type, move } = way
    const key = [type, move?.owes.join(), keyOf(from), to && keyOf(to), to?.steps.join() === from.steps.join()].join(
      ' ',
    )
    return once(test, key, `${from.steps} ${to?.steps}`, (seen) => {
      const more = move ? afterOf(subject, tables, type, move.owes) : {}
      return asked(about, new Set(), more, (looking) =>
        test({
          fact: factOf(looking, subject, type),
          before: seenAt(from, () => knownOf({ ...looking, changes: nothing, gone: nothing, layer: 'before' }), seen),
          after: to && seenAt(to, () => knownOf(looking), seen),
          moved: to !== null && to.steps.join() !== from.steps.join(),
        } as unknown as Told),
      )
    })
  }
  return { at, told }
}

export type Checks = ReturnType<typeof checks>

const keyOf = ({ tags, ended, handsOverTo }: Place): string => `${tags} ${ended} ${handsOverTo}`

const seenAt = (place: Place, known: () => Standing['known'], seen: () => void): Standing => ({
  tags: place.tags,
  ended: place.ended,
  handsOverTo: place.handsOverTo,
  get steps() {
    seen()
    return place.steps
  },
  get known() {
    return known()
  },
})
