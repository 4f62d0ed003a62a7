/** A question as a guard names it. */
export interface Asked {
  readonly type: string
  readonly params?: Readonly<Record<string, string>>
}

/** One transition of a flow's plain config. */
export interface Way {
  readonly fact: string
  readonly from: Step
  readonly guard: Asked | null
  readonly target: Step | null
  /** Duties it comes to owe by itself; `report` and `answer` stand for what the fact asks for. */
  readonly owes: readonly string[]
}

/** A node of a flow's plain config; the flow itself has the path ''. */
export interface Step {
  readonly path: string
  readonly kind: 'atomic' | 'compound' | 'parallel' | 'final'
  readonly parent: Step | null
  readonly inner: readonly Step[]
  readonly initial: Step | null
  readonly ways: ReadonlyMap<string, readonly Way[]>
  readonly done: readonly Way[]
  readonly owes: readonly string[]
  readonly tags: readonly string[]
  readonly handsOverTo: string | null
}

/** The parts of a config that decide where a fact leads. */
export interface Config {
  readonly id?: string
  readonly type?: string
  readonly initial?: string
  readonly on?: Readonly<Record<string, unknown>>
  readonly onDone?: unknown
  readonly entry?: unknown
  readonly tags?: unknown
  readonly meta?: { readonly handsOverTo?: string }
  readonly states?: Readonly<Record<string, Config>>
}

interface Arrow {
  readonly target?: string
  readonly guard?: string | Asked
  readonly actions?: unknown
  readonly reenter?: boolean
}

interface Doing {
  readonly type: string
  readonly params?: { readonly duty?: string }
}

const listed = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value]

/** What this reading of statecharts does not cover is refused, never guessed. */
export class NotTranslated extends Error {}

const known = new Set([
  ...['id', 'version', 'meta', 'type', 'initial', 'on', 'onDone', 'entry', 'tags', 'states', 'context'],
])

/** Reads a flow's plain config as a tree of steps; XState is not asked. */
export function stepsOf(config: Config): Step {
  return step(config, null, '')
}

type Growing = { -readonly [K in keyof Step]: Step[K] }

function step(config: Config, parent: Step | null, path: string): Step {
  const unknown = Object.entries(config).flatMap(([key, value]) => (known.has(key) || value === undefined ? [] : key))
  if (unknown.length) throw new NotTranslated(`${path}: ${unknown.join(', ')}`)
  const { states = {}, type, on = {}, onDone, entry, tags, meta } = config
  const names = Object.keys(states)
  const kind = type ?? (names.length ? 'compound' : 'atomic')
  if (!['atomic', 'compound', 'parallel', 'final'].includes(kind)) throw new NotTranslated(`${path}: ${kind}`)
  const made: Growing = {
    path,
    kind: kind as Step['kind'],
    parent,
    inner: [],
    initial: null,
    ways: new Map(),
    done: [],
    owes: dutiesIn(entry),
    tags: listed(tags) as string[],
    handsOverTo: meta?.handsOverTo ?? null,
  }
  made.inner = names.map((name) => step(states[name] as Config, made, path ? `${path}.${name}` : name))
  if (kind === 'compound') made.initial = below(made, config.initial ?? '', `${path} initial`)
  // A target may stand anywhere in the tree, so ways are read once the whole of it stands.
  later.set(made, () => {
    made.ways = new Map(
      Object.entries(on).map(([fact, ways]) => [fact, listed(ways).map((way) => read(way, fact, made))]),
    )
    made.done = listed(onDone).map((way) => read(way, 'done', made))
  })
  if (!parent) for (const each of everyStep(made)) later.get(each)?.()
  return made
}

const later = new WeakMap<Step, () => void>()

/** A step and all within it, outermost first. */
export const everyStep = (step: Step): readonly Step[] => [step, ...step.inner.flatMap(everyStep)]

function read(way: unknown, fact: string, from: Step): Way {
  const { target, guard, actions, reenter } = (typeof way === 'string' ? { target: way } : way) as Arrow
  if (reenter) throw new NotTranslated(`${from.path} ${fact}: reenter`)
  if (fact === '*' || fact.endsWith('.*')) throw new NotTranslated(`${from.path}: ${fact}`)
  return {
    fact,
    from,
    guard: guard === undefined ? null : typeof guard === 'string' ? { type: guard } : guard,
    target: target === undefined ? null : aimed(target, from, `${from.path} ${fact}`),
    owes: dutiesIn(actions),
  }
}

/** `.a.b` is looked for within the step itself, `a.b` beside it. */
function aimed(target: string, from: Step, place: string): Step {
  if (target.startsWith('#')) throw new NotTranslated(`${place}: ${target}`)
  if (target.startsWith('.')) return below(from, target.slice(1), place)
  if (!from.parent) throw new NotTranslated(`${place}: ${target}`)
  return below(from.parent, target, place)
}

function below(step: Step, names: string, place: string): Step {
  const [first = '', ...rest] = names.split('.')
  const found = step.inner.find(({ path }) => path === (step.path ? `${step.path}.${first}` : first))
  if (!found) throw new NotTranslated(`${place}: no step ${names}`)
  return rest.length ? below(found, rest.join('.'), place) : found
}

const dutiesIn = (actions: unknown): readonly string[] =>
  listed(actions).flatMap((action) => {
    const { type, params } = (typeof action === 'string' ? { type: action } : action) as Doing
    if (type === 'owe' && params?.duty) return [params.duty]
    if (type === 'oweReport') return ['report']
    if (type === 'oweAnswer') return ['answer']
    if (type === 'note') return []
    throw new NotTranslated(`action ${type}`)
  })

/** What a question is called: its name, and its parameters in brackets. */
export const nameOf = ({ type, params }: Asked): string =>
  params ? `${type}(${Object.values(params).join(',')})` : type
