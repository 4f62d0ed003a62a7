import type { DutyDefinition } from '../../vocabulary/duties.ts'
import { citesOf } from '../document.ts'
import type { Tag } from '../meta.ts'
import type { Action, Outline, Question, Step, Way } from './shape.ts'

/** What code without a name is called. */
export const code = '(code)'

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** One or several of something, as a config may write it. */
export const listed = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]

/** An action by its name; code has none. */
export function actionOf(action: unknown): Action {
  if (typeof action === 'string') return { id: action, params: null }
  const { type, params } = isRecord(action) ? action : {}
  return { id: typeof type === 'string' ? type : code, params: typeof params === 'function' ? code : (params ?? null) }
}

/** A guard by its name and parameters, and the guards it is made of. */
function questionOf(guard: unknown): Question | null {
  if (guard === undefined || guard === null) return null
  if (typeof guard === 'function' && 'guards' in guard) {
    const of = listed(guard.guards).flatMap((each) => questionOf(each) ?? [])
    return { condition: guard.name || code, params: null, of }
  }
  const { id, params } = actionOf(guard)
  return { condition: id, params: isRecord(params) ? params : null }
}

/** The duties among actions; `report` and `answer` stand for those the matter or the request in the fact asks for. */
export const owedBy = (actions: readonly Action[]): readonly string[] =>
  actions.flatMap(({ id, params }) => {
    if (id === 'owe') return String((params as { readonly duty?: unknown } | null)?.duty)
    return id === 'oweReport' ? 'report' : id === 'oweAnswer' ? 'answer' : []
  })

/** The duties a name among what is owed stands for. */
export const dutiesBehind = (name: string, duties: Readonly<Record<string, DutyDefinition>>): readonly string[] => {
  const about = name === 'report' ? 'matter' : name === 'answer' ? 'request' : null
  return about ? Object.keys(duties).filter((id) => duties[id]?.[about] !== undefined) : [name]
}

/** The clauses a `meta` cites; none in a machine that was not made with this library. */
function citesIn(meta: object): readonly string[] {
  const { cites } = meta as { readonly cites?: unknown }
  return typeof cites === 'string' || Array.isArray(cites) ? citesOf(cites as [string]) : []
}

const textOr = (text: unknown, otherwise: string): string => (typeof text === 'string' && text ? text : otherwise)

/** What is found of a step, in a machine or in a config. */
interface FoundStep
  extends Pick<Step, 'path' | 'key' | 'parent' | 'kind' | 'inner' | 'first' | 'ending' | 'invokes' | 'ways'> {
  readonly name: string
  readonly meta: unknown
  readonly tags: readonly unknown[]
  readonly tagsAround: readonly Tag[]
  readonly entry: readonly unknown[]
  readonly exit: readonly unknown[]
}

export function step({ name, tagsAround, ...found }: FoundStep): Step {
  const meta = (found.meta ?? {}) as Step['meta']
  const tags = found.tags as readonly Tag[]
  const entry = found.entry.map(actionOf)
  const exit = found.exit.map(actionOf)
  return {
    ...found,
    zh: textOr(meta.zh, textOr(meta.en, name)),
    en: textOr(meta.en, textOr(meta.zh, name)),
    meta,
    cites: citesIn(meta),
    tags,
    allTags: [...new Set([...tagsAround, ...tags])],
    entry,
    exit,
    owes: owedBy(entry),
    owesOnLeaving: owedBy(exit),
  }
}

/** What is found of a way, in a machine or in a config. */
interface FoundWay extends Pick<Way, 'kind' | 'from' | 'on' | 'n' | 'to' | 'reenters'> {
  readonly guard: unknown
  readonly actions: readonly unknown[]
  readonly meta: unknown
}

export function way({ guard, ...found }: FoundWay): Way {
  const meta = (found.meta ?? {}) as Way['meta']
  const actions = found.actions.map(actionOf)
  return {
    ...found,
    id: [found.from || '*', found.on, found.n + 1].join(' / '),
    asks: questionOf(guard),
    meta,
    cites: citesIn(meta),
    actions,
    owes: owedBy(actions),
  }
}

/** The outline these steps make, the whole flow first. */
export function outlineWith<S extends Step>(flow: string, version: string | null, steps: readonly S[]) {
  const ways = steps.flatMap((each) => each.ways)
  const owes = steps.flatMap((each) => [each.owes, each.owesOnLeaving, ...each.ways.map((one) => one.owes)].flat())
  return {
    flow,
    version,
    steps: steps as readonly [S, ...S[]],
    facts: [...new Set(ways.flatMap(({ kind, on }) => (kind === 'fact' ? on : [])))],
    duties: [...new Set(owes)],
  } satisfies Outline
}
