import { type Diagram, none } from '../diagram/diagrams.ts'
import { knownOf } from '../memory/look.ts'
import { type Looking, memoryWith } from '../memory/memory.ts'
import type { Standing, Told, ToldCheck } from '../promise.ts'
import type { Place } from '../standing.ts'
import { Undecidable } from '../undecidable.ts'
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

/** What a question may look at of the steps a case stands in, each aspect by a name. */
type Aspects = Readonly<Record<string, unknown>>

/** An answer, and what it looked at of the steps. */
interface Remembered {
  readonly looked: ReadonlyMap<string, unknown>
  readonly found: Found
}

/** Asks the questions of promises in every case they can tell apart, each question once. */
export function checks(subject: Subject, tables: Tables) {
  const remembered = new Map<object, Map<string, Remembered[]>>()

  /** An answer counts wherever what the question looked at of the steps is the same. */
  const once = (check: object, key: string, aspects: Aspects, ask: (look: (name: string) => void) => Found): Found => {
    const known = remembered.get(check) ?? new Map<string, Remembered[]>()
    remembered.set(check, known)
    const answers = known.get(key) ?? []
    known.set(key, answers)
    const before = answers.find(({ looked }) => [...looked].every(([name, value]) => aspects[name] === value))
    if (before) return before.found
    const looked = new Map<string, unknown>()
    const found = ask((name) => looked.set(name, aspects[name]))
    answers.push({ looked, found })
    return found
  }

  const asked = (about: string, reads: Set<string>, more: object, test: (looking: Looking) => boolean): Found => {
    const found = lookings(subject, { ...more, about, reads }, (looking) => {
      try {
        const answer = Boolean(test(looking))
        for (const each of looking.time.moved(() => Boolean(test(looking))))
          if (each !== answer) throw new Undecidable('measuresTime', about)
        return answer
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
    once(test, '', aspectsOf(place, 'at'), (look) =>
      asked(about, new Set(), {}, (looking) => test(seenAt(place, 'at', look, () => knownOf(looking)))),
    )

  /** Where a question about a fact on a way between two steps is answered yes. */
  const told = (about: string, { told: test }: ToldCheck, way: Way, from: Place, to: Place | null): Found => {
    const { type, move } = way
    const moved = to !== null && to.steps.join() !== from.steps.join()
    const aspects = { ...aspectsOf(from, 'before'), ...(to && aspectsOf(to, 'after')), moved }
    return once(test, `${type} ${move?.owes.join()} ${to === null}`, aspects, (look) => {
      const more = move ? afterOf(subject, tables, type, move.owes) : {}
      return asked(about, new Set(), more, (looking) => {
        const earlier = memoryWith(looking, { changes: nothing, gone: nothing, layer: 'before' as const })
        const seen = {
          fact: factOf(looking, subject, type),
          before: seenAt(from, 'before', look, () => knownOf(earlier)),
          after: to && seenAt(to, 'after', look, () => knownOf(looking)),
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
    })
  }
  return { at, told }
}

export type Checks = ReturnType<typeof checks>

const aspectsOf = ({ tags, steps, ended, handsOverTo }: Place, when: string): Aspects => ({
  [`${when} tags`]: tags.join(),
  [`${when} steps`]: steps.join(),
  [`${when} ended`]: ended,
  [`${when} handsOverTo`]: handsOverTo,
})

const seenAt = (place: Place, when: string, look: (aspect: string) => void, known: () => Standing['known']): Standing =>
  lazy(['tags', 'steps', 'ended', 'handsOverTo', 'known'], (name) => {
    if (name === 'known') return known()
    look(`${when} ${name}`)
    return place[name as 'tags']
  }) as Standing
