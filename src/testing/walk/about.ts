import type { AnyStateMachine } from 'xstate'
import type { Case } from '../../case/case.ts'
import { stepName } from '../../case/standing.ts'
import type { InHand } from '../../conditions/condition.ts'
import { definition } from '../../flow/definition.ts'
import { newsOf } from '../../flow/note.ts'
import type { Way } from '../../flow/outline.ts'
import type { Known } from '../../vocabulary/known.ts'
import { timeOf } from '../../vocabulary/references.ts'
import { type Field, readsOf } from '../flow/reads.ts'
import { waysOf } from '../flow/ways.ts'

/** What the questions on a way look at; for a step that completes by itself, those of everything within it. */
export function aboutOf(flow: AnyStateMachine, { kind, on, from }: Way): ReadonlySet<Field> {
  const within = waysOf(flow).filter((way) => !from || way.from === from || way.from.startsWith(`${from}.`))
  const types = kind === 'done' ? within.map((way) => way.on) : [on]
  return new Set([...types, 'done'].flatMap((each) => [...readsOf(flow)(each)]))
}

const instants = /"\d{4}-\d\d-\d\dT[^"]*"/g

const owedIn = ({ duties }: Known) => [...duties].sort((a, b) => (a.duty < b.duty ? -1 : 1))

/** What tells cases apart on the way to a question: where they stand, and what the question looks at. */
export function keyOf({ step, known }: Case, about: ReadonlySet<Field>): string {
  const seen = [...about].filter((field) => field !== 'policy' && field !== 'notedAt')
  const order = (['dangerAt', 'emergencyAt', 'casualtiesNewsAt'] as const).map((field) =>
    known[field] === null ? '' : Math.sign(timeOf(known[field]) - timeOf(known.dangerAt ?? known[field])),
  )
  const told = seen.map((field) => JSON.stringify(field === 'duties' ? owedIn(known) : known[field]) ?? '')
  return `${stepName(step)} ${order} ${told
    .join()
    .replace(instants, '"at"')
    .replace(/:[1-9]\d*/g, ':n')}`
}

/** Whether a fact could change what a question looks at: settle what is owed, or come to owe more, too. */
export function bearsOn({ known, flow }: Case, about: ReadonlySet<Field>, fact: InHand, owing: boolean): boolean {
  const { facts, duties } = definition(flow)
  const told = facts[fact.type]
  const news = Object.keys(told ? newsOf(fact, told, known) : {}) as Field[]
  if (news.some((field) => about.has(field))) return true
  if (!about.has('duties')) return false
  const settles = known.duties.some(({ duty }) => duties[duty]?.settledBy.includes(fact.type))
  return settles || (owing && waysOf(flow).some(({ on, owes }) => on === fact.type && owes.length > 0))
}
