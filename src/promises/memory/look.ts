import type { Known } from '../../vocabulary/known.ts'
import { type Diagram, type Diagrams, none } from '../diagram/diagrams.ts'
import { copyOf, whence } from './copies.ts'
import { anInstant, type Shallow, someParts } from './domains.ts'
import { listAt } from './list.ts'
import type { Looking, Written } from './memory.ts'

/** What the fact in hand has made of a place; undefined when it is as it was. */
function writtenAt({ changes, run }: Looking, path: string): Written | undefined {
  const options = changes.get(path)
  if (!options) return undefined
  return run.once(`change of ${path}`, () => options[run.choose(() => options.map(({ where }) => where))]?.written)
}

/** What stands at a place, its parts aside; decided when it is looked at. */
export function shallowAt(looking: Looking, path: string): Shallow {
  const { variables, run, domains, reads, diagrams } = looking
  reads.add(path)
  const written = writtenAt(looking, path)
  if (written) return written.value
  const { values, is } = variables.place(path)
  if (values.length === 1) return values[0]
  return run.once(path, () => values[run.choose(() => (domains.isRequired(path) ? always(is, values, diagrams) : is))])
}

/** What is always there is never undefined; the spelling of undefined, which never occurs then, may mean anything else. */
function always(is: readonly Diagram[], values: readonly Shallow[], { or }: Diagrams): readonly Diagram[] {
  const absent = values.indexOf(undefined)
  const other = absent === 0 ? 1 : 0
  if (absent < 0 || values.length === 1) return is
  return is.map((each, n) => (n === absent ? none : n === other ? or(each, is[absent] as Diagram) : each))
}

/** When something stands there at all. */
export function presentAt({ changes, variables, diagrams, gone, reads }: Looking, path: string): Diagram {
  reads.add(path)
  const { or, and, minus } = diagrams
  const before = variables.place(path).something
  const held = changes.get(path)?.reduce<Diagram>((so, { where, written }) => {
    if (!written) return or(so, and(where, before))
    return written.value === undefined ? so : or(so, where)
  }, none)
  return minus(held ?? before, gone.get(path) ?? none)
}

/** The name of the instant that stands at a place. */
export function instantAt(looking: Looking, path: string): string {
  const written = writtenAt(looking, path)
  return written ? (written.instant ?? `new ${path}`) : path
}

/** What stands at a place, as code sees it. */
function valueAt(looking: Looking, path: string): unknown {
  const { domains, run, variables, layer } = looking
  if (domains.isList(path)) return run.once(`${layer} list ${path}`, () => listAt(looking, path))
  const value = shallowAt(looking, path)
  if (value === anInstant) return looking.time.at(instantAt(looking, path))
  if (value === someParts) return run.once(`${layer} parts ${path}`, () => partsAt(looking, path))
  if (typeof value !== 'number' || value < domains.manyFrom(path)) return value
  const { values, is } = variables.left(`many of ${path}`, [0, 1, 100])
  return value + (values[run.choose(() => is)] as number)
}

/** The name by which a member of a list goes: a duty by its own. */
const keyOf = (path: string): string | undefined => /^duties\/([^/]+)$/.exec(path)?.[1]

/** An object whose fields are decided when they are looked at; `enter` is asked before the first of them. */
export function partsAt(looking: Looking, path: string, enter: () => void = () => {}): object {
  const { domains } = looking
  const key = keyOf(path)
  const own = key === undefined ? nothing : dutyAlone
  const look = (name: string) => {
    enter()
    return valueAt(looking, `${path}/${name}`)
  }
  return lazily(
    looking,
    path,
    own,
    (name) => (own.includes(name) ? key : look(name)),
    () => domains.parts(path),
  )
}

/** What a case knows, decided when it is looked at. */
export function knownOf(looking: Looking): Known {
  const { fixed, time, run, domains, copies } = looking
  const notedAt = copies ? 'notedAt' : 'now'
  const instants: Readonly<Record<string, string>> = { openedAt: 'openedAt', knownSince: 'knownSince', notedAt }
  const look = (name: string) => {
    const instant = instants[name]
    return instant === undefined ? valueAt(looking, name) : time.at(instant)
  }
  const names = () => [...Object.keys(instants), ...domains.parts('').filter((name) => name !== 'settings')]
  const one = (name: string): unknown => {
    if (name === 'policy') return run.once('the policy', () => policyOf(looking))
    return name === 'caseId' || name === 'origin' ? fixed[name] : look(name)
  }
  return lazily(looking, '', ofCase, one, names) as Known
}

/** The name among open settings of which flows the agency adopts; no setting can be called so. */
export const adopting = '(adopts)'

/** The policy; settings that it leaves open are decided when they are looked at. */
function policyOf(looking: Looking): object {
  const { policy } = looking.fixed
  const open = looking.domains.parts('settings')
  if (open.length === 0) return policy
  const setting = (name: string) => JSON.parse(String(shallowAt(looking, `settings/${name}`)))
  const own = new Proxy(
    { ...policy.own },
    {
      get: (given, name) => (open.includes(String(name)) ? setting(String(name)) : Reflect.get(given, name)),
    },
  )
  const adopts = () => (open.includes(adopting) ? setting(adopting) : policy.adopts)
  return new Proxy(Object.assign({}, policy), {
    get: (given, name) => (name === 'own' ? own : name === 'adopts' ? adopts() : Reflect.get(given, name)),
  })
}

const nothing: readonly string[] = []
const dutyAlone: readonly string[] = ['duty']
const ofCase: readonly string[] = ['caseId', 'origin', 'policy']

/** An object of which each part is made when it is looked at; its `own` parts are always there, and never a place. */
function lazily(
  looking: Looking,
  path: string,
  own: readonly string[],
  look: (name: string) => unknown,
  names: () => readonly string[],
): object {
  const { copies } = looking
  let copying: unknown
  return new Proxy(
    {},
    {
      get: (_, name) => {
        if (typeof name !== 'string') return name === whence ? path || undefined : undefined
        const copied = copying === name
        copying = undefined
        return copied && !own.includes(name) ? copyOf(looking, path ? `${path}/${name}` : name) : look(name)
      },
      has: (_, name) => own.includes(String(name)) || look(String(name)) !== undefined,
      ownKeys: () => [...own, ...names().filter((name) => copies || look(name) !== undefined)],
      getOwnPropertyDescriptor: (_, name) => {
        copying = copies ? name : undefined
        return { enumerable: true, configurable: true, value: undefined }
      },
    },
  )
}
