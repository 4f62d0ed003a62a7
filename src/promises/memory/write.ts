import { Undecidable } from '../undecidable.ts'
import { takenFrom } from './copies.ts'
import { anInstant, type Shallow, someParts } from './domains.ts'
import { decide, type Member, membersOf } from './list.ts'
import { instantAt, shallowAt } from './look.ts'
import type { Looking, Writes, Written } from './memory.ts'
import { orderOf } from './variables.ts'

const isInstant = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value)

/**
 * Takes apart what a fact teaches the case, place by place; what is only passed on is left as it is. `whole` is the memory
 * with what the fact has changed already, against which the order of instants is told.
 */
export function written(
  looking: Looking,
  news: Readonly<Record<string, unknown>>,
  under = '',
  whole: Looking = looking,
): Writes {
  const { domains, time, run, about } = looking
  const writes = new Map<string, Written>()
  const put = (path: string, value: Shallow, instant?: string) => {
    domains.find(path, value)
    writes.set(path, instant === undefined ? { value } : { value, instant })
  }
  const clear = (path: string) => {
    put(path, undefined)
    for (const part of domains.parts(path)) clear(`${path}/${part}`)
  }
  const members = (path: string, from: readonly Member[]) => {
    for (const part of domains.parts(path)) {
      const at = `${path}/${part}`
      const now = from.find((each) => each.path === at)
      if (!now) clear(at)
      else if (
        takenFrom(now.value()) === undefined &&
        domains.values(at).includes(someParts) &&
        decide(looking, now.present)
      )
        fields(at, now.value() as object)
    }
  }
  const list = (path: string, value: readonly unknown[]) => {
    const kept = value.filter((each) => takenFrom(each) === path).length > 0
    const stays = new Set<string>()
    for (const each of value) {
      const from = takenFrom(each)
      if (from === path) continue
      const at = from ?? `${path}/${memberName(each)}`
      stays.add(at)
      if (from !== undefined) continue
      if (typeof each === 'object' && each !== null && 'duty' in each) parts(at, each)
      else put(at, true)
    }
    for (const part of domains.parts(path)) if (!kept && !stays.has(`${path}/${part}`)) clear(`${path}/${part}`)
  }
  const parts = (path: string, value: object) => {
    put(path, someParts)
    fields(path, value)
  }
  const fields = (path: string, value: object) => {
    const given = value as Readonly<Record<string, unknown>>
    const names = Object.keys(given).filter((name) => !path.startsWith('duties/') || !unasked.includes(name))
    domains.shape(path, names)
    for (const name of names) one(`${path}/${name}`, given[name])
    for (const part of domains.parts(path)) if (!Object.hasOwn(given, part)) clear(`${path}/${part}`)
  }
  const one = (path: string, value: unknown): void => {
    const from = takenFrom(value)
    if (from === path) return
    if (from !== undefined) throw run.refuse(new Undecidable('unfollowed', about))
    const lazy = membersOf(value)
    if (lazy) members(path, lazy)
    else if (Array.isArray(value)) list(path, value)
    else if (typeof value === 'object' && value !== null) parts(path, value)
    else if (isInstant(value)) {
      const source = time.nameOf(value)
      if (source !== path) put(path, anInstant, source)
    } else if (typeof value === 'number') put(path, Math.min(value, domains.manyFrom(path)))
    else put(path, value as Shallow)
  }

  for (const [name, value] of Object.entries(news)) {
    const path = under ? `${under}/${name}` : name
    if (path === 'own' || path === 'asOf')
      for (const [each, said] of Object.entries(value as object)) one(`${path}/${each}`, said)
    else one(path, value)
  }
  return new Map([...writes, ...ordersAfter(whole, writes)])
}

/** Of something owed, its name, which is its place; and what only its dates are counted from, which no question asks. */
const unasked: readonly string[] = ['duty', 'first']

const memberName = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'duty' in value ? String(value.duty) : JSON.stringify(value)

/** How instants whose order is remembered stand to each other afterwards. */
function* ordersAfter(looking: Looking, writes: Writes): Generator<[string, Written]> {
  const after = (path: string): string | null => {
    const news = writes.get(path)
    const value = news ? news.value : shallowAt(looking, path)
    if (value !== anInstant) return null
    return looking.time.at(news ? (news.instant ?? `new ${path}`) : instantAt(looking, path))
  }
  for (const [one, other] of looking.variables.pairs()) {
    if (!writes.has(one) && !writes.has(other)) continue
    const [a, b] = [after(one), after(other)]
    const value = a === null || b === null || a === b ? '=' : a < b ? '<' : '>'
    yield [orderOf(one, other), { value }]
  }
}
