/** What tells a function something that is neither in the case nor in the fact: a clock, chance, the network. */
const sources: readonly (readonly [owner: string, names: readonly string[]])[] = [
  ['Math', ['random']],
  ['performance', ['now']],
  ['crypto', ['getRandomValues', 'randomUUID']],
  ['', ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource']],
]

type Noticed = (what: string) => never
type Realm = Record<string, Record<string, unknown> | undefined>

/** Hears of a look outside: whoever began to work last. */
let hearing: Noticed | undefined

/**
 * Does some work while nothing outside can be looked at without being noticed. What is put in place for that is taken
 * away again before this returns, whatever happens, unless it stood already; the work must not wait for anything.
 */
export function apartFromOutside<T>(noticed: Noticed, work: () => T): T {
  const around = hearing
  hearing = noticed
  try {
    return around ? work() : watching(work)
  } finally {
    hearing = around
  }
}

function watching<T>(work: () => T): T {
  const noticed: Noticed = (what) => (hearing as Noticed)(what)
  // What is watched of the globals, whatever else a host has among them.
  const realm = globalThis as unknown as Realm
  const restore: (() => void)[] = []
  const put = (owner: object, name: string, value: unknown) => {
    const before = Object.getOwnPropertyDescriptor(owner, name)
    // What is fixed cannot be watched; such a function is still asked everything twice.
    if (before ? !before.configurable : !Object.isExtensible(owner)) return
    Object.defineProperty(owner, name, { value, configurable: true, writable: true, enumerable: false })
    restore.push(() => (before ? Object.defineProperty(owner, name, before) : Reflect.deleteProperty(owner, name)))
  }
  try {
    put(realm, 'Date', watchedDate(globalThis.Date, noticed))
    for (const [owner, names] of sources) {
      const object = owner === '' ? (realm as Record<string, unknown>) : realm[owner]
      for (const name of object ? names : [])
        if (name in (object as object)) put(object as object, name, () => noticed(owner ? `${owner}.${name}` : name))
    }
    return work()
  } finally {
    for (const each of restore.reverse()) each()
  }
}

/** Dates as they are, apart from the one that is now. */
const watchedDate = (date: DateConstructor, noticed: Noticed): DateConstructor =>
  new Proxy(date, {
    construct: (target, given, as) =>
      given.length === 0 ? noticed('new Date()') : Reflect.construct(target, given, as),
    apply: () => noticed('Date()'),
    get: (target, name) => (name === 'now' ? () => noticed(`Date.${name}`) : Reflect.get(target, name)),
  })
