/** An instant, of which only its order among others can matter. */
export const anInstant = Symbol('instant')
/** Something with parts of its own. */
export const someParts = Symbol('parts')

/** What one place of a case's memory can hold, parts aside. */
export type Shallow = string | number | boolean | null | undefined | typeof anInstant | typeof someParts

/** Every place of the memory and what it was found to hold, in the order it was found; the first value is the usual one. */
export interface Domains {
  readonly values: (path: string) => readonly Shallow[]
  /** The parts of a place: fields of an object, members of a list. */
  readonly parts: (path: string) => readonly string[]
  /** Every place, what belongs together side by side. */
  readonly paths: () => readonly string[]
  /** Whether the parts are members of a list: there or not, in no order. */
  readonly isList: (path: string) => boolean
  /** The count from which on counts are told apart no more. */
  readonly manyFrom: (path: string) => number
  /** Notes what a case begins with. */
  readonly begin: (path: string, value: Shallow, list?: boolean) => void
  /** Notes what a place comes to hold. */
  readonly find: (path: string, value: Shallow) => void
  /** Notes which fields something with parts was given. */
  readonly shape: (path: string, fields: readonly string[]) => void
  /** Whether a field was there every time that what it belongs to was. */
  readonly isRequired: (path: string) => boolean
  /** Whether anything was found since last asked. */
  readonly grown: () => boolean
  /** All that was found, and in which order: equal exactly where every look would find the same. */
  readonly state: () => string
  /** The same of one place, or of {@link partsOf} one: equal exactly where every look at it would find the same. */
  readonly stateOf: (path: string) => string
  /** The same, to be added to apart from this. */
  readonly copy: () => Domains
}

const ofParts = '/*'

/** The parts of a place, as something to be looked at by itself. */
export const partsOf = (path: string): string => path + ofParts

interface Begun {
  readonly found: Map<string, Shallow[]>
  readonly inner: Map<string, string[]>
  readonly lists: Set<string>
  readonly shapes: Map<string, readonly string[]>
}

const empty = (): Begun => ({ found: new Map(), inner: new Map(), lists: new Set(), shapes: new Map() })
const copied = <T>(lists: ReadonlyMap<string, readonly T[]>) => new Map([...lists].map(([at, each]) => [at, [...each]]))

export function domains(manyFrom: (path: string) => number, begun: Begun = empty()): Domains {
  const { found, inner, lists, shapes } = begun
  let grown = false
  let state: string | undefined
  const states = new Map<string, string>()
  const changed = (...paths: readonly string[]): void => {
    state = undefined
    for (const path of paths) states.delete(path)
  }
  const [inside, around] = [
    (path: string, part: string): string => (path ? `${path}/${part}` : part),
    (path: string): string => path.slice(0, Math.max(path.lastIndexOf('/'), 0)),
  ]

  const add = (path: string, value: Shallow): void => {
    const values = found.get(path)
    if (values?.includes(value)) return
    grown = true
    changed(path)
    if (values) values.push(value)
    else {
      found.set(path, [value])
      const whole = around(path)
      changed(partsOf(whole))
      inner.set(whole, [...(inner.get(whole) ?? []), path.slice(path.lastIndexOf('/') + 1)])
    }
  }

  const under = (path: string): readonly string[] => [
    path,
    ...(inner.get(path) ?? []).flatMap((part) => under(inside(path, part))),
  ]
  const [values, parts] = [
    (path: string): readonly Shallow[] => found.get(path) ?? [undefined],
    (path: string): readonly string[] => inner.get(path) ?? [],
  ]
  const isRequired = (path: string): boolean =>
    shapes.get(around(path))?.includes(path.slice(path.lastIndexOf('/') + 1)) ?? false
  const spelt = (value: Shallow): string => `${typeof value} ${String(value)}`

  return {
    values,
    parts,
    paths: () => under('').slice(1),
    isList: (path) => lists.has(path),
    manyFrom,
    begin: (path, value, list = false) => {
      if (list) lists.add(path)
      changed(path)
      add(path, value)
    },
    find: (path, value) => {
      if (!found.has(path)) add(path, undefined)
      add(path, value)
    },
    shape: (path, fields) => {
      const before = shapes.get(path)
      const always = before?.filter((field) => fields.includes(field)) ?? fields
      if (always.length !== before?.length) {
        grown = true
        changed(...[...fields, ...(before ?? [])].map((field) => inside(path, field)))
      }
      shapes.set(path, always)
    },
    isRequired,
    grown: () => {
      const was = grown
      grown = false
      return was
    },
    copy: () =>
      domains(manyFrom, {
        ...{ found: copied(found), inner: copied(inner) },
        ...{ lists: new Set(lists), shapes: new Map(shapes) },
      }),
    stateOf: (path) => {
      const known = states.get(path)
      if (known !== undefined) return known
      const whole = path.endsWith(ofParts) ? path.slice(0, -ofParts.length) : undefined
      const value = () => [values(path).map(spelt), lists.has(path), isRequired(path), manyFrom(path)]
      const made = JSON.stringify(whole === undefined ? value() : parts(whole))
      states.set(path, made)
      return made
    },
    state: () => {
      state ??= JSON.stringify([
        [...found].map(([path, values]) => [path, values.map(spelt)]),
        [...lists],
        [...shapes],
        [...found.keys()].map(manyFrom),
      ])
      return state
    },
  }
}
