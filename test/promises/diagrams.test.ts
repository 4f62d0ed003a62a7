import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inAll } from '#src/promises/diagram/asking.ts'
import { conjoining } from '#src/promises/diagram/conjoined.ts'
import { all, type Diagram, type Diagrams, diagrams, none } from '#src/promises/diagram/diagrams.ts'

// Sets of assignments to six variables, as the numbers of the assignments that are in them: bit n is the variable at level n.
const variables = 6
const assignments = Array.from({ length: 1 << variables }, (_, n) => n)
type Table = boolean[]
const aTable = fc.array(fc.boolean(), { minLength: assignments.length, maxLength: assignments.length })
const someLevels = fc.uniqueArray(fc.nat(variables - 1))

const told = ({ nodes }: Diagrams, table: Table): Diagram => {
  const from = (level: number, so: number): Diagram => {
    if (level === variables) return table[so] ? all : none
    return nodes.make(level, from(level + 1, so), from(level + 1, so | (1 << level)))
  }
  return from(0, 0)
}
const read = ({ nodes }: Diagrams, of: Diagram): Table =>
  assignments.map((so) => {
    let at = of
    while (at > all) at = (so >> nodes.level(at)) & 1 ? nodes.yes(at) : nodes.no(at)
    return at === all
  })
const cube = ({ nodes }: Diagrams, levels: readonly number[]): Diagram =>
  [...levels].sort((a, b) => b - a).reduce<Diagram>((so, level) => nodes.make(level, none, so), all)
/** Whether some assignment that differs in these variables alone is in a table. */
const whatever = (table: Table, levels: readonly number[]): Table => {
  const mask = levels.reduce((so, level) => so | (1 << level), 0)
  return assignments.map((so) => assignments.some((other) => (so & ~mask) === (other & ~mask) && table[other]))
}
const both = (a: Table, b: Table): Table => a.map((is, n) => is && (b[n] as boolean))

describe('A set is the same however it is worked out', () => {
  it('what is in both, in either, in one alone', () => {
    fc.assert(
      fc.property(aTable, aTable, (a, b) => {
        const made = diagrams(10_000)
        const [one, other] = [told(made, a), told(made, b)]
        expect(read(made, made.and(one, other))).toEqual(both(a, b))
        expect(read(made, made.or(one, other))).toEqual(a.map((is, n) => is || b[n]))
        expect(read(made, made.minus(one, other))).toEqual(a.map((is, n) => is && !b[n]))
      }),
    )
  })

  it('whatever some variables may be: of one set, of two, and of many', () => {
    fc.assert(
      fc.property(fc.array(aTable, { minLength: 1, maxLength: 4 }), someLevels, (tables, levels) => {
        const made = diagrams(100_000)
        const sets = tables.map((table) => told(made, table))
        const expected = whatever(tables.reduce(both), levels)
        const together = inAll(made, sets)
        expect(read(made, made.without(together, cube(made, levels)))).toEqual(expected)
        const [first, ...rest] = sets
        expect(read(made, made.bothWithout(first as Diagram, inAll(made, rest), cube(made, levels)))).toEqual(expected)
      }),
    )
  })

  it('whatever the variables above may be: they are left one after the other, never all sets put together', () => {
    fc.assert(
      fc.property(fc.array(aTable, { minLength: 1, maxLength: 4 }), fc.nat(variables), (tables, below) => {
        const made = diagrams(100_000)
        const found = conjoining(made, (level) => level < below)(tables.map((table) => told(made, table)))
        const above = Array.from({ length: below }, (_, n) => n)
        expect(read(made, found)).toEqual(whatever(tables.reduce(both), above))
      }),
    )
  })

  it('after others were dropped, and after all but some were', () => {
    fc.assert(
      fc.property(
        fc.array(aTable, { minLength: 2, maxLength: 12 }),
        fc.nat(11),
        fc.boolean(),
        (tables, at, dropping) => {
          const made = diagrams(100_000)
          const first = tables.slice(0, at % tables.length)
          const lasting = first.map((table) => told(made, table))
          const since = made.nodes.count()
          const others = tables.map((table) => told(made, table))
          const worked = others.map((each, n) => made.and(each, others[n - 1] ?? all))
          if (dropping) made.nodes.drop(since)
          const kept = dropping ? [] : worked.filter((_, n) => n % 2 === 0)
          const moved = dropping ? [] : kept.map(made.nodes.collect(since, kept))
          expect(moved.map((each) => read(made, each))).toEqual(
            dropping ? [] : tables.map((table, n) => both(table, tables[n - 1] ?? table)).filter((_, n) => n % 2 === 0),
          )
          expect(lasting.map((each) => read(made, each))).toEqual(first)
          // Equal sets are still the same number, and what is worked out anew is right.
          expect(first.map((table) => told(made, table))).toEqual(lasting)
          for (const [n, table] of tables.entries())
            expect(read(made, made.bothWithout(told(made, table), moved[n] ?? all, cube(made, [0, 3])))).toEqual(
              whatever(moved[n] === undefined ? table : both(table, read(made, moved[n])), [0, 3]),
            )
        },
      ),
    )
  })
})
