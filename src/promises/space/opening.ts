import type { FlowDefinition } from '../../flow/definition.ts'
import { owing } from '../../flow/note.ts'
import type { DutyDefinition } from '../../vocabulary/duties.ts'
import type { Known } from '../../vocabulary/known.ts'
import { inAll } from '../diagram/asking.ts'
import type { Diagram, Diagrams } from '../diagram/diagrams.ts'
import { anInstant, type Domains, type Shallow, someParts } from '../memory/domains.ts'
import type { Fixed } from '../memory/memory.ts'
import type { Variables } from '../memory/variables.ts'
import { unlessItThrows } from '../undecidable.ts'
import type { Given } from './policy.ts'
import type { Step } from './steps.ts'

const fixed: readonly (keyof Fixed)[] = ['caseId', 'policy', 'origin']
const instants = ['openedAt', 'knownSince', 'notedAt'] as const

/** What never differs in a case. */
export const fixedOf = ({ caseId, origin, policy }: Known): Fixed => ({ caseId, policy, origin })

const isInstant = (value: unknown): boolean => typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value)

/** What a case begins with, place by place; and every value of what its policy leaves open. */
export function begun(found: Domains, known: Known, open: Given['open']): void {
  if (Object.keys(open).length) found.begin('settings', someParts)
  for (const [name, choices] of Object.entries(open))
    for (const choice of choices) found.begin(`settings/${name}`, JSON.stringify(choice))
  for (const [name, value] of Object.entries(known))
    if (![...fixed, ...instants].some((each) => each === name)) begin(found, name, value)
}

function begin(found: Domains, path: string, value: unknown): void {
  if (Array.isArray(value)) {
    found.begin(path, someParts, true)
    for (const each of value)
      if (typeof each === 'object' && 'duty' in each) {
        const { duty, ...rest } = each
        begin(found, `${path}/${duty}`, rest)
        found.find(`${path}/${duty}`, undefined)
      } else {
        found.begin(`${path}/${JSON.stringify(each)}`, true)
        found.find(`${path}/${JSON.stringify(each)}`, undefined)
      }
  } else if (typeof value === 'object' && value !== null) {
    found.begin(path, someParts)
    found.shape(path, Object.keys(value))
    for (const [name, each] of Object.entries(value)) begin(found, `${path}/${name}`, each)
  } else found.begin(path, isInstant(value) ? anInstant : (value as Shallow))
}

/** The duties a flow can come to owe. */
export function owable(
  steps: Iterable<Step>,
  initial: readonly string[],
  { duties }: FlowDefinition,
): readonly string[] {
  const named = [...steps].flatMap(({ ways }) => ways.flatMap(({ move }) => move?.owes ?? []))
  const all = Object.keys(duties)
  const owed = new Set(
    [...initial, ...named].flatMap((name) => {
      if (name === 'report') return all.filter((duty) => duties[duty]?.matter !== undefined)
      if (name === 'answer') return all.filter((duty) => duties[duty]?.request !== undefined)
      return name
    }),
  )
  return all.filter((duty) => owed.has(duty))
}

/** What a duty looks like once it is owed. */
export function expected(found: Domains, duty: string, known: Known, { duties }: FlowDefinition): void {
  const { arises: _, ...definition } = duties[duty] as DutyDefinition
  const path = `duties/${duty}`
  found.find(path, someParts)
  const owed = unlessItThrows(`duty ${duty}`, () => owing({ ...known, duties: [] }, [duty], { [duty]: definition }))
  for (const { duty: _, ...rest } of owed) {
    found.shape(path, Object.keys(rest))
    for (const [name, value] of Object.entries(rest))
      found.find(`${path}/${name}`, isInstant(value) ? anInstant : (value as Shallow))
  }
}

/** The memories a case can begin with: the first value of every place, and any of what its policy leaves open. */
export const firstOf = (diagrams: Diagrams, variables: Variables, paths: readonly string[]): Diagram =>
  inAll(
    diagrams,
    paths.map((path) => {
      const { as } = variables.place(path)
      return path.startsWith('settings/') ? as.reduce(diagrams.or) : (as[0] as Diagram)
    }),
  )
