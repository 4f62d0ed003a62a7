import { type Diagram, none } from '../diagram/diagrams.ts'
import { knownOf } from '../memory/look.ts'
import type { Changes, Effect, Writes, Written } from '../memory/memory.ts'
import { written } from '../memory/write.ts'
import { unlessItThrows } from '../undecidable.ts'
import { factOf } from './fact.ts'
import { lookings, type Subject } from './subject.ts'

type Or = (a: Diagram, b: Diagram) => Diagram

/** Everything a fact of a type can teach a case, each lesson once; by the fact's own fold. */
export function lessonsOf(subject: Subject, type: string, reads: Set<string>): readonly Effect[] {
  const about = `fact ${type}`
  const { learn } = subject.of.facts[type] ?? { learn: () => ({}) }
  const learnt = lookings(subject, { about, reads, copies: true }, (looking) => {
    const [known, fact] = [knownOf(looking), factOf(looking, subject, type)]
    // A fact of this type, each field of which is looked at as it is read.
    const news: object = unlessItThrows(about, () => learn(known, fact as never))
    return written(looking, news as Readonly<Record<string, unknown>>)
  })
  return merged(
    learnt.map(({ where, result: writes }) => ({ where, writes })),
    subject.diagrams.or,
  )
}

/** The same writes once, wherever they are made. */
export function merged(effects: readonly Effect[], or: Or): readonly Effect[] {
  const found = new Map<string, Effect>()
  for (const each of effects) {
    const key = nameOf(each.writes)
    const known = found.get(key)
    found.set(key, known ? { ...known, where: or(known.where, each.where) } : each)
  }
  return [...found.values()].filter(({ where }) => where !== none)
}

const one = ({ value, instant }: Written): string => `${typeof value} ${String(value)} ${instant ?? ''}`

const nameOf = (writes: Writes): string =>
  [...writes]
    .map(([path, each]) => `${path}: ${one(each)}`)
    .sort()
    .join('\n')

/** The same effects, place by place. */
export function changesOf(effects: readonly Effect[], or: Or): Changes {
  const paths = new Set(effects.flatMap(({ writes }) => [...writes.keys()]))
  return new Map(
    [...paths].map((path) => {
      const options = new Map<string, { where: Diagram; written: Written | undefined }>()
      for (const { where, writes } of effects) {
        const each = writes.get(path)
        const key = each ? one(each) : ''
        const known = options.get(key)
        options.set(key, { where: known ? or(known.where, where) : where, written: each })
      }
      return [path, [...options.values()]]
    }),
  )
}
