import type * as z from 'zod'
import { passedOn } from '../../case/link.ts'
import type { FlowDefinition } from '../../flow/definition.ts'
import { type Known, knownForm, type Origin } from '../../vocabulary/known.ts'
import { kindOf } from '../../vocabulary/references.ts'
import { inAll } from '../diagram/asking.ts'
import { type Diagram, none } from '../diagram/diagrams.ts'
import { anInstant, type Domains, type Shallow, someParts } from '../memory/domains.ts'
import { spells } from '../memory/variables.ts'
import { choicesOf } from './choices.ts'
import type { OwedBefore } from './earlier-flows.ts'
import { firstOf } from './opening.ts'
import type { Subject } from './subject.ts'

export type Relation = Origin['relation']

/** Every place that any earlier case can pass on; that the matter is known since then decides nothing. */
const everyPlace: readonly string[] = [...new Set(Object.values(passedOn).flat())].filter(
  (name) => name !== 'knownSince',
)

type Schema = z.ZodType & { readonly def: { readonly type: string } & Readonly<Record<string, unknown>> }

/** Notes what an earlier case can have passed on: every value of the form of what a case remembers, and these duties. */
export function carriable(found: Domains, { roles, duties, memory }: FlowDefinition, owed: OwedBefore): void {
  // Policies are not carried: the form is never asked for theirs.
  const words = { roles: Object.keys(roles), duties: Object.keys(duties), memory, policy: undefined as never }
  const { shape } = knownForm(words)
  for (const name of everyPlace) if (name !== 'duties') holding(found, name, shape[name as keyof Known] as z.ZodType)
  // Zod tells no compiler what it writes down of a form.
  const each = (shape.duties as unknown as Schema).def.element as Schema
  const parts = Object.entries(each.def.shape as Record<string, z.ZodType>)
  for (const duty of owed.duties)
    for (const [name, form] of parts)
      if ((owed.changed && changed.includes(name)) || (name === 'until' && duties[duty]?.until))
        holding(found, `duties/${duty}/${name}`, form)
}

/** What becomes of a duty only after the case has come to owe it. */
const changed: readonly string[] = ['extended', 'lapsed', 'pause']

/** Notes every value of a form at a place and inside. */
function holding(found: Domains, path: string, form: z.ZodType): void {
  const { def } = form as Schema
  const inner = (name: string) => def[name] as z.ZodType
  if (def.type === 'nullable') {
    found.find(path, null)
    holding(found, path, inner('innerType'))
  } else if (def.type === 'optional' || def.type === 'default') holding(found, path, inner('innerType'))
  else if (def.type === 'array') {
    for (const each of choicesOf(inner('element'), [])) found.find(`${path}/${JSON.stringify(each)}`, true)
  } else if (def.type === 'record') {
    for (const key of choicesOf(inner('keyType'), [])) holding(found, `${path}/${String(key)}`, inner('valueType'))
  } else if (def.type === 'object') {
    found.find(path, someParts)
    const shape = Object.entries(def.shape as Record<string, z.ZodType>)
    found.shape(
      path,
      shape.filter(([, each]) => (each as Schema).def.type !== 'optional').map(([name]) => name),
    )
    for (const [name, each] of shape) holding(found, `${path}/${name}`, each)
  } else if (kindOf(form) === 'instant') found.find(path, anInstant)
  else if (def.type === 'number') for (let n = 0; n <= found.manyFrom(path); n++) found.find(path, n)
  else for (const value of choicesOf(form, [])) found.find(path, value as Shallow)
}

/** The place and everything within. */
const within = ({ domains }: Pick<Subject, 'domains'>, path: string): readonly string[] => [
  path,
  ...domains.parts(path).flatMap((part) => within({ domains }, `${path}/${part}`)),
]

/** The places that such an earlier case passes on, with everything within. */
export const passedBy = (subject: Subject, relation: Relation): readonly string[] =>
  passedOn[relation].filter((name) => name !== 'knownSince').flatMap((name) => within(subject, name))

/** All that an earlier case can pass on, whatever it was, before the new one is opened; all other places the first value. */
export function carriedBy(subject: Subject, relation: Relation): Diagram {
  const { diagrams, variables, domains } = subject
  const { and, or, minus } = diagrams
  const nothing = (path: string): Diagram =>
    inAll(
      diagrams,
      within(subject, path).map((each) => spells(variables.place(each), undefined)),
    )
  const any = (path: string): Diagram => {
    const { values, as } = variables.place(path)
    const parts = domains.parts(path).map((part) => `${path}/${part}`)
    const absent = inAll(diagrams, parts.map(nothing))
    const present = (each: string): Diagram => {
      const { values: of, as: spelt } = variables.place(each)
      const gone = domains.isRequired(each) && of.length > 1 ? of.indexOf(undefined) : -1
      return gone < 0 ? any(each) : minus(any(each), spelt[gone] as Diagram)
    }
    return values.reduce<Diagram>((so, value, n) => {
      const inside = value === someParts ? inAll(diagrams, parts.map(present)) : absent
      return or(so, and(as[n] as Diagram, inside))
    }, none)
  }
  const passed: readonly string[] = passedOn[relation]
  return inAll(
    diagrams,
    domains.parts('').map((top) => {
      if (passed.includes(top)) return any(top)
      return top === 'duties' ? owedNothing(subject) : firstOf(diagrams, variables, within(subject, top))
    }),
  )
}

/** Nothing is owed. */
export const owedNothing = (subject: Subject): Diagram =>
  inAll(
    subject.diagrams,
    within(subject, 'duties').map((path) =>
      spells(subject.variables.place(path), path === 'duties' ? someParts : undefined),
    ),
  )

/** No case ends for good in danger, or with a danger unresolved. */
export function endedWell({ diagrams, variables }: Subject): Diagram {
  const where = (path: string, fits: (value: Shallow) => boolean): Diagram => {
    const { values, is } = variables.place(path)
    return values.reduce<Diagram>((so, value, n) => (fits(value) ? diagrams.or(so, is[n] as Diagram) : so), none)
  }
  return diagrams.and(
    where('danger', (value) => !isOpenDanger(value)),
    where('dangerUnresolved', (value) => value !== true),
  )
}

export const isOpenDanger = (value: unknown): boolean => value === 'immediate' || value === 'unclear'
