import type { Move } from '../../case/topology.ts'
import { type Answered, byResult, type Look, whereIs } from '../answers/answer.ts'
import type { Diagram } from '../diagram/diagrams.ts'
import { knownOf } from '../memory/look.ts'
import { type Done, type Looking, memoryWith, untouched } from '../memory/memory.ts'
import type { Standing, Told, ToldCheck } from '../promise.ts'
import type { Place } from '../standing.ts'
import { Undecidable, unlessItThrows } from '../undecidable.ts'
import { afterOf } from './after.ts'
import { factOf, lazy, recallOf } from './fact.ts'
import type { Way } from './steps.ts'
import { lookings, type Subject } from './subject.ts'
import type { Tables } from './table.ts'

/** Where a question of a promise is answered yes and where no, and what it looked at. */
export interface Found {
  readonly yes: Diagram
  readonly no: Diagram
  readonly reads: ReadonlySet<string>
}

/** Asks the questions of promises in every case they can tell apart, each question once. */
export function checks(subject: Subject, tables: Tables) {
  const { recall, named } = subject.world
  const afters = new Map<string, Done>()
  const after = (type: string, owes: Move['owes']): Done => {
    const name = JSON.stringify([type, owes])
    const known = afters.get(name) ?? afterOf(subject, tables, type, owes)
    afters.set(name, known)
    return known
  }
  const asked = (on: Subject, about: string, done: Done, test: (looking: Looking) => boolean): Answered<boolean> => {
    const reads = new Set<string>()
    const found = lookings(on, { changes: done.changes, gone: done.gone, about, reads }, (looking) => {
      const asking = () => unlessItThrows(about, () => Boolean(test(looking)))
      const answer = asking()
      for (const each of looking.time.moved(asking)) if (each !== answer) throw new Undecidable('measuresTime', about)
      return answer
    })
    return { outcomes: byResult(on.diagrams, found), reads }
  }
  const foundBy = (answered: Answered<boolean>): Found => {
    const where = (wanted: boolean) => whereIs(subject.diagrams, answered, (is) => is === wanted)
    return { yes: where(true), no: where(false), reads: answered.reads }
  }

  /** Where a question about a state is answered yes at a step. */
  const at = (about: string, test: (standing: Standing) => boolean, place: Place): Found =>
    foundBy(
      recall(
        subject,
        named('at', test),
        untouched,
        (on, done, look) => asked(on, about, done, (looking) => test(seenAt(place, '', look, () => knownOf(looking)))),
        (name) => aspectOf(place, name),
      ),
    )

  /** Where a question about a fact on a way between two steps is answered yes. */
  const told = (about: string, { told: test }: ToldCheck, way: Way, from: Place, to: Place | null): Found => {
    const { type, move } = way
    const moved = to !== null && to.steps.join() !== from.steps.join()
    const done = move ? after(type, move.owes) : untouched
    const aspect = (name: string): unknown =>
      name === 'moved'
        ? moved
        : name.startsWith(afterwards)
          ? to && aspectOf(to, name.slice(afterwards.length))
          : aspectOf(from, name)
    const work = (on: Subject, { changes, gone }: Done, look: Look): Answered<boolean> =>
      asked(on, about, { changes, gone }, (looking) => {
        const earlier = memoryWith(looking, asItWas)
        const seen = {
          fact: factOf(looking, on, type),
          before: seenAt(from, '', look, () => knownOf(earlier)),
          after: to && seenAt(to, afterwards, look, () => knownOf(looking)),
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
    return foundBy(
      recallOf(
        subject,
        named('told', test, to === null),
        { type, changes: done.changes, gone: done.gone },
        work,
        aspect,
      ),
    )
  }
  return { at, told }
}

export type Checks = ReturnType<typeof checks>

const asItWas = { changes: untouched.changes, gone: untouched.gone, layer: 'before' as const }

/** Where what is looked at of the step after a fact begins. */
const afterwards = 'after '

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
