import type { Known } from '../../vocabulary/known.ts'
import { levelsOf, oneOf } from '../diagram/asking.ts'
import { all, type Diagram, type Diagrams, none } from '../diagram/diagrams.ts'
import { anInstant, type Shallow, someParts } from '../memory/domains.ts'
import { adopting } from '../memory/look.ts'
import type { Sign, Variable } from '../memory/variables.ts'
import type { Subject } from '../space/subject.ts'

/** What is decided, by level. */
export type Spelling = ReadonlyMap<number, boolean>

export const isInstant = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value)

/** What stands at a place of a real memory. */
export function standsAt(known: Known, path: string): unknown {
  const [top = '', ...inner] = path.split('/')
  if (top === 'settings') {
    const own: Readonly<Record<string, unknown>> = known.policy.own
    const [name] = inner
    if (name === undefined) return {}
    return JSON.stringify(name === adopting ? known.policy.adopts : own[name])
  }
  return inner.reduce<unknown>(
    (so, part) => {
      if (so === undefined || so === null) return undefined
      if (!Array.isArray(so)) return (so as Readonly<Record<string, unknown>>)[part]
      return so.find((each) => each.duty === part) ?? (so.some((each) => JSON.stringify(each) === part) || undefined)
    },
    known[top as keyof Known],
  )
}

const shallow = (value: unknown, manyFrom: number): Shallow => {
  if (isInstant(value)) return anInstant
  if (typeof value === 'object' && value !== null) return someParts
  return typeof value === 'number' ? Math.min(value, manyFrom) : (value as Shallow)
}

function* bitsOf({ values, levels }: Variable<unknown>, value: unknown): Generator<readonly [number, boolean]> {
  const code = values.indexOf(value)
  for (const [n, level] of levels.entries()) yield [level, ((code >> (levels.length - 1 - n)) & 1) === 1 && code >= 0]
}

/** How the memory of a real case is spelt. */
export function spelt({ variables, domains }: Subject, known: Known): Spelling {
  const bits = new Map<number, boolean>()
  const spell = (variable: Variable<unknown>, value: unknown) => {
    for (const [level, bit] of bitsOf(variable, value)) bits.set(level, bit)
  }
  for (const path of domains.paths())
    spell(variables.place(path), shallow(standsAt(known, path), domains.manyFrom(path)))
  for (const [one, other] of variables.pairs()) {
    const order = variables.between(one, other)
    if (order) spell(order, signOf(standsAt(known, one), standsAt(known, other)))
  }
  return bits
}

/** How two instants stand to each other; as equal where either is none. */
export function signOf(one: unknown, other: unknown): Sign {
  if (!isInstant(one) || !isInstant(other)) return '='
  const apart = Date.parse(one) - Date.parse(other)
  return apart < 0 ? '<' : apart > 0 ? '>' : '='
}

/** Whether a spelling is in a set; what it does not decide counts as no. */
export function isIn({ nodes }: Diagrams, of: Diagram, bits: Spelling): boolean {
  let at = of
  while (at > all) at = bits.get(nodes.level(at)) ? nodes.yes(at) : nodes.no(at)
  return at === all
}

/**
 * One spelling of a set that is not empty: of what is told, the first value that each variable can have, in the order of
 * their names, so that it is the same however the variables were laid out.
 */
export function oneSpelling({ diagrams, variables }: Pick<Subject, 'diagrams' | 'variables'>, of: Diagram): Spelling {
  const decided = new Map<number, boolean>()
  for (let left = of; ; ) {
    const open = [...levelsOf(diagrams, left)].flatMap((level) =>
      variables.isTold(level) ? (variables.at(level) ?? []) : [],
    )
    const [first] = open.sort((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name)))
    if (!first) return new Map([...decided, ...oneOf(diagrams, left)])
    const value = first.as.find((each) => diagrams.meets(left, each)) as Diagram
    for (const [level, bit] of oneOf(diagrams, value)) decided.set(level, bit)
    left = diagrams.given(left, value)
  }
}

/** A spelling as a set of its own. */
export const asSet = ({ nodes: { make } }: Diagrams, bits: Spelling): Diagram =>
  [...bits]
    .sort(([a], [b]) => b - a)
    .reduce<Diagram>((so, [level, bit]) => (bit ? make(level, none, so) : make(level, so, none)), all)

/** What a variable is spelt to be; whatever spells no value means the last. */
export function spelledValue<T>({ values, levels }: Variable<T>, bits: Spelling): T {
  const code = levels.reduce((so, level) => so * 2 + (bits.get(level) ? 1 : 0), 0)
  return values[Math.min(code, values.length - 1)] as T
}
