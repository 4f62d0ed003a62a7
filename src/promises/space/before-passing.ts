import { isSettledByMore } from '../../case/after-ending.ts'
import { endedByDeath } from '../../case/link.ts'
import { definition } from '../../flow/definition.ts'
import { all, type Diagram, none } from '../diagram/diagrams.ts'
import type { Shallow } from '../memory/domains.ts'
import { orderOf } from '../memory/variables.ts'
import { isOpenDanger } from './carriable.ts'
import { cubeOf } from './relation.ts'
import type { Subject } from './subject.ts'

/** What is kept of the danger somebody is in. */
const dangerPlaces = ['danger', 'dangerAt', 'emergencyAt', 'dangerUnresolved', 'dangerFound'] as const

/** What becomes of a duty after a case has come to owe it, ended or not. */
const changing = ['extended', 'lapsed', 'pause'] as const

/**
 * What an ended case can have known for this to be passed on: what is not taken for fresh is forgotten on the way, and what
 * a case appends after its ending is not told by where it ended. Wider than what can be, never narrower.
 */
export function beforePassing(subject: Subject, passed: Diagram): Diagram {
  const { diagrams, variables, domains, flow } = subject
  const { and, or, minus, without, nodes } = diagrams
  const paths = domains.paths()
  const { duties: of } = definition(flow)
  const where = (path: string, fits: (value: Shallow) => boolean): Diagram => {
    const { values, is } = variables.place(path)
    return values.reduce<Diagram>((so, value, n) => (fits(value) ? or(so, is[n] as Diagram) : so), none)
  }
  /** Whatever was known at these places, and how their instants stood to others. */
  const whatever = (known: Diagram, ...places: readonly string[]): Diagram => {
    const within = paths.filter((path) => places.some((place) => path === place || path.startsWith(`${place}/`)))
    const orders = variables
      .pairs()
      .flatMap(([one, other]) => (within.includes(one) || within.includes(other) ? [orderOf(one, other)] : []))
    return without(
      known,
      cubeOf(
        nodes.make,
        [...within, ...orders].flatMap((path) => variables.place(path).levels),
      ),
    )
  }
  const isNothing = (path: string): Diagram => where(path, (value) => value === undefined)
  const wasOpen = where('danger', isOpenDanger)
  const wasUnresolved = where('dangerUnresolved', (value) => value === true)
  const wasFound = where('dangerFound', (value) => value === true)

  const ofPerson = (known: Diagram): Diagram => {
    const dead = where('person', (value) => value === 'dead')
    const alive = minus(
      whatever(
        and(
          known,
          where('person', (value) => value === 'unknown'),
        ),
        'person',
      ),
      dead,
    )
    return or(and(ofDanger(owingTheDeadNothing(and(known, dead)), true), dead), ofDanger(alive, false))
  }
  const owingTheDeadNothing = (known: Diagram): Diagram =>
    endedByDeath
      .map((duty) => `duties/${duty}`)
      .filter((path) => paths.includes(path))
      .reduce((so, path) => whatever(and(so, isNothing(path)), path), known)
  /** Of somebody who has died no danger is passed on. */
  const ofDanger = (known: Diagram, hasDied: boolean): Diagram => {
    const settled = where('danger', (value) => value === 'notAssessed')
    const calm = minus(
      and(
        and(known, settled),
        and(
          where('dangerAt', (at) => at === null),
          where('emergencyAt', (at) => at === null),
        ),
      ),
      or(wasUnresolved, wasFound),
    )
    const forgotten = whatever(calm, ...dangerPlaces)
    if (hasDied) return forgotten
    const unresolved = whatever(minus(and(and(known, settled), wasUnresolved), wasFound), 'danger', 'dangerFound')
    const met = and(known, wasOpen)
    return [
      minus(minus(forgotten, wasOpen), wasUnresolved),
      and(minus(unresolved, wasOpen), wasUnresolved),
      met,
      // Reported after the ending.
      whatever(and(met, wasUnresolved), 'danger', 'dangerAt', 'dangerUnresolved', 'dangerFound'),
    ].reduce(or)
  }
  /** One that is no longer in force is not passed on, nor is one taken back. */
  const ofConsents = (known: Diagram): Diagram =>
    domains.parts('consents').reduce<Diagram>((so, scope) => {
      const path = `consents/${scope}`
      const isAbsent = isNothing(path)
      const standing = `${path}/standing`
      const isGiven = paths.includes(standing) ? where(standing, (value) => value === 'given') : minus(all, isAbsent)
      return or(whatever(and(so, isAbsent), path), and(minus(so, isAbsent), isGiven))
    }, known)
  /** After the ending duties are settled and put off, the record is opened, and the person asks about own data. */
  const ofDuties = (known: Diagram): Diagram =>
    domains.parts('duties').reduce<Diagram>((so, duty) => {
      const path = `duties/${duty}`
      if (duty === 'sealRecord' || of[duty]?.request) return whatever(so, path)
      const changed = changing.map((name) => `${path}/${name}`).filter((name) => paths.includes(name))
      const settled = isSettledByMore(of[duty]) ? none : whatever(and(so, isNothing(path)), path)
      return [so, whatever(so, ...changed), settled].reduce(or)
    }, known)
  /** Whom to keep away, and who asks for the record by law, is learnt after the ending too. */
  const ofList = (known: Diagram, list: 'suspects' | 'requestedBy'): Diagram =>
    domains.parts(list).reduce<Diagram>((so, member) => {
      const path = `${list}/${member}`
      return or(so, whatever(minus(so, isNothing(path)), path))
    }, known)
  return ofList(ofList(ofDuties(ofConsents(ofPerson(passed))), 'suspects'), 'requestedBy')
}
