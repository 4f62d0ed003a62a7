import type { StepMeta } from '../meta.ts'
import { listed, step as made, outlineWith, way } from './decode.ts'
import type { Outline, Step, StepKind, Way } from './shape.ts'

/** A step or a transition as a config says it, before XState has seen it: nothing in it can be relied on. */
export type Raw = Readonly<Record<string, unknown>> & {
  readonly meta?: Partial<StepMeta>
  readonly states?: Readonly<Record<string, Raw>>
}

/** A step as a config has it, well written or not. */
export interface DraftStep extends Step {
  /** Where a problem is reported: its path, or the flow's id. */
  readonly place: string
  readonly raw: Raw
  readonly ways: readonly DraftWay[]
}

export interface DraftWay extends Way {
  readonly place: string
  readonly raw: Raw
  /** Targets that name no step. */
  readonly astray: readonly unknown[]
}

/** What a flow would be, read from its config alone. Of a config without faults it is the flow's outline. */
export interface Draft extends Outline {
  readonly steps: readonly [DraftStep, ...DraftStep[]]
}

/** A step of a config with its place in it. */
interface Found {
  readonly raw: Raw
  readonly key: string
  readonly path: string
  readonly place: string
  readonly around: Found | null
  readonly inner: readonly Found[]
}

export function draftOf(config: object): Draft {
  const raw = config as Raw
  const root = foundIn(raw, { key: String(raw.id), path: '', place: String(raw.id), around: null })
  return outlineWith(String(raw.id), (raw.version as string | undefined) ?? null, stepsIn(root, root, []))
}

function foundIn(raw: Raw, at: Omit<Found, 'raw' | 'inner'>): Found {
  const inner: Found[] = []
  const found: Found = { ...at, raw, inner }
  for (const [key, each] of Object.entries(raw.states ?? {})) {
    const path = at.path ? `${at.path}.${key}` : key
    inner.push(foundIn(each, { key, path, place: path, around: found }))
  }
  return found
}

const kindOf = ({ raw, inner }: Found): StepKind =>
  raw.type === 'final' || raw.type === 'parallel' ? raw.type : inner.length ? 'compound' : 'atomic'

function stepsIn(found: Found, root: Found, tagsAround: Step['allTags']): readonly DraftStep[] {
  const { raw, key, path, place, around, inner } = found
  const kind = kindOf(found)
  const initial = inner.find((each) => each.key === raw.initial) ?? inner[0]
  const step = made({
    path,
    key,
    name: key,
    parent: around ? around.path : null,
    kind,
    inner: inner.map((each) => each.path),
    first: kind === 'parallel' ? inner.map((each) => each.path) : initial ? [initial.path] : [],
    meta: raw.meta,
    tags: listed(raw.tags),
    tagsAround,
    entry: listed(raw.entry),
    exit: listed(raw.exit),
    ending: kind === 'final' && around === root,
    invokes: raw.invoke !== undefined,
    ways: [],
  })
  return [
    { ...step, place, raw, ways: waysFrom(found, root) },
    ...inner.flatMap((each) => stepsIn(each, root, step.allTags)),
  ]
}

function waysFrom(from: Found, root: Found): readonly DraftWay[] {
  const { on = {}, onDone } = from.raw
  return Object.entries({ ...(on as object), onDone }).flatMap(([type, given]) => {
    const all = listed(given)
    return all.map((each, n) => {
      const raw = (typeof each === 'string' ? { target: each } : each) as Raw
      const targets = listed(raw.target)
      const to = targets.map((target) => find(target, from, root))
      const found = {
        ...(type === 'onDone' ? { kind: 'done' as const, on: 'done' } : { kind: 'fact' as const, on: type }),
        ...{ from: from.path, n, guard: raw.guard, reenters: raw.reenter === true, meta: raw.meta },
        to: to.flatMap((step) => step?.path ?? []),
        actions: listed(raw.actions),
      }
      return {
        ...way(found),
        place: [from.place, type, ...(all.length > 1 ? [n + 1] : [])].join(' / '),
        raw,
        astray: targets.filter((_, n) => !to[n]),
      }
    })
  })
}

/** The step a target names: `.inner` of the step itself, one beside it, or one from the root by `#id`, its dots escaped. */
function find(target: unknown, from: Found, root: Found): Found | undefined {
  const path = String(target)
  const whole = `#${root.place.replaceAll('.', '\\.')}`
  if (path === whole) return root
  if (path.startsWith(`${whole}.`)) return down(root, path.slice(whole.length + 1))
  return path.startsWith('.') ? down(from, path.slice(1)) : down(from.around ?? undefined, path)
}

const down = (from: Found | undefined, path: string): Found | undefined =>
  path.split('.').reduce((at, key) => at?.inner.find((each) => each.key === key), from)
