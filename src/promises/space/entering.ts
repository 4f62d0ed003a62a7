import type { AnyStateMachine } from 'xstate'
import { oncePer } from '../../case/once-per.ts'
import { type Move, topologyOf } from '../../case/topology.ts'
import { all, type Diagram, none } from '../diagram/diagrams.ts'
import { untouched, type Writes } from '../memory/memory.ts'
import { orderOf, spells } from '../memory/variables.ts'
import type { Region } from '../search/backward.ts'
import { beforePassing } from './before-passing.ts'
import { carriedBy, endedWell, isOpenDanger, owedNothing, passedBy, type Relation } from './carriable.ts'
import { consistency } from './consistency.ts'
import { owingOf } from './duties.ts'
import { firstOf } from './opening.ts'
import { cubeOf, toldLevels } from './relation.ts'
import { nameOf } from './steps.ts'
import type { Subject } from './subject.ts'

/** Where a case begins that goes on from another: in danger, or not. */
export function firstMoves(flow: AnyStateMachine): { readonly calm: Move; readonly danger: Move } {
  const { initial, move } = topologyOf(flow)
  return { calm: initial, danger: move(initial.to, 'danger.reported', () => true) ?? initial }
}

/** What becomes of the memory as each duty of a first move comes to be owed, by the kernel's own fold. */
export const owingAtOpening = (subject: Subject, { owes }: Pick<Move, 'owes'>) =>
  owes.map((duty) => owingOf(subject, duty, { type: '', ...untouched }).effects)

/** How cases begin that go on, so related, from others; whatever is asked of the beginning. */
interface Entrance {
  readonly passed: ReadonlySet<string>
  /** Of the places that are not passed on, policies apart, what a case begins with. */
  readonly others: Diagram
  readonly settings: Diagram
  /** In danger. */
  readonly open: Diagram
  readonly carried: Diagram
}

function entranceOf(subject: Subject, relation: Relation): Entrance {
  const { diagrams, variables, domains } = subject
  const { and, or, nodes } = diagrams
  const passed = new Set(passedBy(subject, relation))
  const isSetting = (path: string) => path.startsWith('settings')
  const isDuty = (path: string) => path.startsWith('duties')
  const places = domains.paths()
  const first = firstOf(diagrams, variables, [
    ...places.filter((path) => !passed.has(path) && !isSetting(path) && !isDuty(path)),
    ...variables.pairs().flatMap(([one, other]) => (passed.has(one) && passed.has(other) ? [] : [orderOf(one, other)])),
  ])
  const others = passed.has('duties') ? first : and(first, owedNothing(subject))
  const settings = cubeOf(
    nodes.make,
    places.filter(isSetting).flatMap((path) => variables.place(path).levels),
  )
  const { values, is } = variables.place('danger')
  const open = values.reduce<Diagram>((so, value, n) => (isOpenDanger(value) ? or(so, is[n] as Diagram) : so), none)
  return { passed, others, settings, open, carried: carriedBy(subject, relation) }
}

/** The ways in which cases go on from others; worked out once for a survey. */
export const entrances = oncePer((subject: Subject): ReadonlyMap<Relation, Entrance> => {
  const relations: readonly Relation[] = ['handedOver', 'reopened', 'beside']
  return new Map(relations.map((relation) => [relation, entranceOf(subject, relation)]))
})

/** What an earlier case can have passed on for the new one to begin within a region: told of the places passed on alone. */
export function enteringInto(subject: Subject, region: Region, relation: Relation): Diagram {
  const { and, or, minus, given, without, meets } = subject.diagrams
  const { calm, danger } = firstMoves(subject.flow)
  const { passed, others, settings, open, carried } = entrances(subject).get(relation) as Entrance
  /** What was known before the opening, for it to be among these afterwards; under whatever policy. */
  const beginning = (move: Move): Diagram =>
    without(given(beforeOwing(subject, move, region.get(nameOf(move.to)) ?? none), others), settings)
  const [quiet, urgent] = [beginning(calm), beginning(danger)]
  // A case beside another does not hear of its danger.
  const found = passed.has('danger') ? or(minus(quiet, open), and(urgent, open)) : quiet
  if (found === none || !meets(found, carried)) return none
  if (relation === 'beside') return found
  const before = beforePassing(subject, found)
  return relation === 'reopened' ? and(and(endedWell(subject), owedNothing(subject)), before) : before
}

/** The memories that are among these once the duties of the first move are owed. */
function beforeOwing(subject: Subject, move: Move, into: Diagram): Diagram {
  const { and, or, given, bothWithout } = subject.diagrams
  const told = toldLevels(subject)
  const consistent = consistency(subject)
  return owingAtOpening(subject, move).reduceRight<Diagram>((so, effects) => {
    let found: Diagram = none
    for (const { where, writes } of effects) {
      found = or(found, and(bothWithout(where, consistent(where), told), given(so, decidedBy(subject, writes))))
    }
    return found
  }, into)
}

/** Where cases can begin that go on from others, whatever those have passed on. */
export function carriedInto(subject: Subject): Region {
  const { diagrams } = subject
  const { or } = diagrams
  const { calm, danger } = firstMoves(subject.flow)
  const carried = carriedBy(subject, 'handedOver')
  const begins = new Map<string, Diagram>()
  for (const move of [calm, danger]) {
    const step = nameOf(move.to)
    begins.set(step, or(begins.get(step) ?? none, afterOwing(subject, move, carried)))
  }
  return begins
}

/** The same memories once the duties of the first move are owed. */
function afterOwing(subject: Subject, move: Move, before: Diagram): Diagram {
  const { diagrams, variables } = subject
  const { and, or, without, bothWithout } = diagrams
  const told = toldLevels(subject)
  const consistent = consistency(subject)
  return owingAtOpening(subject, move).reduce<Diagram>((so, effects) => {
    let after: Diagram = none
    for (const { where, writes } of effects) {
      const both = and(so, where)
      const here = bothWithout(both, consistent(both), told)
      const decides = [...writes.keys()].flatMap((path) => variables.place(path).levels)
      after = or(after, and(without(here, cubeOf(diagrams.nodes.make, decides)), decidedBy(subject, writes)))
    }
    return after
  }, before)
}

const decidedBy = ({ diagrams, variables }: Subject, writes: Writes): Diagram =>
  [...writes].reduce<Diagram>((so, [path, { value }]) => diagrams.and(so, spells(variables.place(path), value)), all)
