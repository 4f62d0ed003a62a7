import { type Diagram, none } from '../diagram/diagrams.ts'
import { knownOf } from '../memory/look.ts'
import { type Looking, memoryWith } from '../memory/memory.ts'
import type { Standing, Told, ToldCheck } from '../promise.ts'
import type { Place } from '../standing.ts'
import { Undecidable, unlessItThrows } from '../undecidable.ts'
import { afterOf } from './after.ts'
import { factOf, lazy } from './fact.ts'
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
  const { recall, named } = subject.world
  const asked = (on: Subject, about: string, more: object, test: (looking: Looking) => boolean): Found => {
    const reads = new Set<string>()
    const found = lookings(on, { ...more, about, reads }, (looking) => {
      const asking = () => unlessItThrows(about, () => Boolean(test(looking)))
      const answer = asking()
      for (const each of looking.time.moved(asking)) if (each !== answer) throw new Undecidable('measuresTime', about)
      return answer
    })
    const where = (wanted: boolean): Diagram =>
      found.reduce((so, each) => (each.result === wanted ? subject.diagrams.or(so, each.where) : so), none)
    return { yes: where(true), no: where(false), reads }
  }

  /** Where a question about a state is answered yes at a step. */
  const at = (about: string, test: (standing: Standing) => boolean, place: Place): Found =>
    recall(
      subject,
      named('at', test),
      (on, look) => asked(on, about, {}, (looking) => test(seenAt(place, '', look, () => knownOf(looking)))),
      (name) => aspectOf(place, name),
    )

  /** Where a question about a fact on a way between two steps is answered yes. */
  const told = (about: string, { told: test }: ToldCheck, way: Way, from: Place, to: Place | null): Found => {
    const { type, move } = way
    const moved = to !== null && to.steps.join() !== from.steps.join()
    const does = tables.nameOf(type, move?.owes)
    const aspect = (name: string): unknown =>
      name === 'moved'
        ? moved
        : name.startsWith(after)
          ? to && aspectOf(to, name.slice(after.length))
          : aspectOf(from, name)
    const work = (on: Subject, look: (aspect: string) => void): Found => {
      const more = move ? afterOf(subject, tables, type, move.owes) : {}
      return asked(on, about, more, (looking) => {
        const earlier = memoryWith(looking, { changes: nothing, gone: nothing, layer: 'before' as const })
        const seen = {
          fact: factOf(looking, on, type),
          before: seenAt(from, '', look, () => knownOf(earlier)),
          after: to && seenAt(to, after, look, () => knownOf(looking)),
        }
        return test(
          // All four that `Told` has, each read when it is looked at.
          lazy(['fact', 'before', 'after', 'moved'], (name) => {
            if (name !== 'moved') return seen[name as 'fact']
            look('moved')
            return moved
          }) as unknown as Told,
        )
      })
    }
    return recall(subject, `${named('told', test, type, to === null)}\n${does}`, work, aspect)
  }
  return { at, told }
}

export type Checks = ReturnType<typeof checks>

/** Where what is looked at of the step after a fact begins. */
const after = 'after '

/** What a question may look at of the steps a case stands in; to be compared. */
const aspectOf = (place: Place, name: string): unknown => {
  const found = place[name as 'tags' | 'steps' | 'ended' | 'handsOverTo']
  return Array.isArray(found) ? found.join() : found
}

const seenAt = (place: Place, when: string, look: (aspect: string) => void, known: () => Standing['known']): Standing =>
  lazy(['tags', 'steps', 'ended', 'handsOverTo', 'known'], (name) => {
    if (name === 'known') return known()
    look(`${when}${name}`)
    return place[name as 'tags']
  }) as Standing
