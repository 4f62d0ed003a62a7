import type { Move } from '../../case/topology.ts'
import { all, type Diagram, none } from '../diagram/diagrams.ts'
import { type Done, sameChange, type Written } from '../memory/memory.ts'
import { changesOf } from './lessons.ts'
import type { Subject } from './subject.ts'
import type { Tables } from './table.ts'

/** What a fact of a type makes of the memory once it has gone a way that comes to owe these duties, place by place. */
export function afterOf(subject: Subject, tables: Tables, type: string, owes: Move['owes']): Done {
  const { and, or, minus } = subject.diagrams
  const told = tables.tell(type)
  const changes = new Map(told.changes)
  const gone = new Map(told.gone)
  if (owes.length === 0) return { changes, gone }
  const named = tables.namedBy(type, owes)
  for (const duty of new Set(named.flatMap(({ result }) => result))) {
    const when = named.reduce((so, { where, result }) => (result.includes(duty) ? or(so, where) : so), none)
    const path = `duties/${duty}`
    for (const [at, options] of changesOf(subject, tables.owe(type, duty))) {
      const before = told.changes.get(at) ?? [{ where: all, written: undefined }]
      const made: { where: Diagram; written: Written | undefined }[] = []
      for (const { where, written } of options) {
        if (written) made.push({ where: and(where, when), written })
        else for (const each of before) made.push({ where: and(and(where, when), each.where), written: each.written })
        if (written && at === path) gone.set(path, minus(gone.get(path) ?? none, and(where, when)))
      }
      for (const each of before) made.push({ where: minus(each.where, when), written: each.written })
      changes.set(
        at,
        sameChange(
          subject.world.same,
          made.filter(({ where }) => where !== none),
        ),
      )
    }
  }
  return { changes, gone }
}
