import { all, type Diagram, type Diagrams, none } from '../diagram/diagrams.ts'
import { copyOf, whence } from './copies.ts'
import { someParts } from './domains.ts'
import { partsAt, presentAt } from './look.ts'
import type { Looking } from './memory.ts'

/** Something that is in a list or is not. */
export interface Member {
  readonly path: string
  readonly present: () => Diagram
  readonly value: () => unknown
}

const made = Symbol('members')

/** The members a list was made of; undefined for any other value. */
export const membersOf = (value: unknown): readonly Member[] | undefined =>
  typeof value === 'object' && value !== null ? (value as { [made]?: readonly Member[] })[made] : undefined

export const decide = ({ run, diagrams }: Looking, when: () => Diagram): boolean =>
  run.choose(() => {
    const so = when()
    return [diagrams.minus(all, so), so]
  }) === 1

/** Thrown where code looks into a member that is not there. */
const notThere = new Error('not there')

/** A list whose members are decided only as far as code asks for them. */
export function listAt(looking: Looking, path: string): readonly unknown[] {
  const { domains, variables, reads } = looking
  reads.add(path)
  const members = domains.parts(path).map((part): Member => {
    const at = `${path}/${part}`
    const isObject = variables.place(at).values.includes(someParts)
    const present = () => presentAt(looking, at)
    const enter = () => {
      if (!decide(looking, present)) throw notThere
    }
    let value: unknown
    return {
      path: at,
      present,
      value: () => {
        value ??= isObject ? partsAt(looking, at, enter) : constant(part)
        return value
      },
    }
  })
  return listOf(looking, path, members)
}

const constants = new Map<string, unknown>()

/** A member that has no parts to be decided. */
function constant(part: string): unknown {
  const known = constants.get(part) ?? JSON.parse(part)
  constants.set(part, known)
  return known
}

const changedMember = (member: Member, value: unknown): Member => ({
  path: member.path,
  value: () => value,
  present: member.present,
})

type Test = (value: unknown) => unknown

function listOf(looking: Looking, path: string, members: readonly Member[]): readonly unknown[] {
  const { run, diagrams, copies, layer } = looking
  const anyOf = (those: readonly Member[]): Diagram =>
    those.reduce((so, { present }) => diagrams.or(so, present()), none)
  /** What a function makes of a member; nothing when it looks into one that is not there. */
  const applied = (test: Test, { value }: Member): { readonly made: unknown } | undefined => {
    try {
      return { made: test(value()) }
    } catch (error) {
      if (error !== notThere) throw error
      return undefined
    }
  }
  const meeting = (test: Test, wanted = true) =>
    members.filter((each) => {
      const met = applied(test, each)
      return met !== undefined && !met.made === !wanted
    })
  const changed = (change: Test) =>
    members.map((each) => {
      const change_ = applied(change, each)
      return change_ === undefined || change_.made === each.value() ? each : changedMember(each, change_.made)
    })
  const whole = () =>
    run.once(`${layer} whole ${path} ${members.length}`, () =>
      members.filter(({ present }) => decide(looking, present)).map(({ value }) => value()),
    )
  const first = (those: readonly Member[]): unknown => {
    const choice = run.choose(() => [diagrams.minus(all, anyOf(those)), ...those.map(({ present }) => present())])
    return those[choice - 1]?.value()
  }

  const ways: Readonly<Record<string, unknown>> = {
    includes: (wanted: unknown) => {
      const those = members.filter(({ value }) => value() === wanted)
      return decide(looking, () => anyOf(those))
    },
    some: (test: Test) => {
      const those = meeting(test)
      return decide(looking, () => anyOf(those))
    },
    every: (test: Test) => {
      const those = meeting(test, false)
      return !decide(looking, () => anyOf(those))
    },
    find: (test: Test) => first(meeting(test)),
    filter: (test: Test) => listOf(looking, path, meeting(test)),
    map: (change: Test) => listOf(looking, path, changed(change)),
  }
  const list = new Proxy<unknown[]>([], {
    get: (_, key) => {
      if (key === made) return members
      if (key === whence) return undefined
      if (key === 'length') return run.choose(() => howMany(diagrams, members))
      if (typeof key === 'string' && Object.hasOwn(ways, key)) return ways[key]
      if (key === Symbol.iterator && copies) return () => [copyOf(looking, path)][Symbol.iterator]()
      const concrete = whole()
      const found = Reflect.get(concrete, key) as unknown
      return typeof found === 'function' ? found.bind(concrete) : found
    },
  })
  return list
}

/** For each number, when exactly so many are there. */
function howMany({ or, and, minus }: Diagrams, members: readonly Member[]): readonly Diagram[] {
  let exactly: readonly Diagram[] = [all]
  for (const { present } of members) {
    const before = exactly
    const oneLess = (n: number): Diagram => before[n - 1] ?? none
    exactly = [...before, none].map((each, n) => or(minus(each, present()), and(oneLess(n), present())))
  }
  return exactly
}
