import type { AnyStateMachine } from 'xstate'
import { oncePer } from '../case/once-per.ts'
import { described, list, named, shownMeta } from './named.ts'

type Json = Readonly<Record<string, unknown>>

/** A flow's structure as JSON, in the order the flow tells it: names, targets, texts and clauses; nothing else of its config. */
export const structureOf = oncePer(({ id, version, config }: AnyStateMachine): string =>
  JSON.stringify({ ...nodeOf(config as Json), id, version }),
)

function nodeOf(node: Json): Json {
  const { id, type, history, initial, entry, exit, on, always, onDone, tags, meta, states } = node
  return {
    ...texts({ id, type, history }),
    ...described(meta),
    ...(initial !== undefined && { initial: targetOf(initial) }),
    ...(history !== undefined && texts({ target: node.target })),
    ...(entry !== undefined && { entry: list(entry).map(named) }),
    ...(exit !== undefined && { exit: list(exit).map(named) }),
    ...(on !== undefined && { on: each(on, waysOf) }),
    ...(always !== undefined && { always: waysOf(always) }),
    ...(onDone !== undefined && { onDone: waysOf(onDone) }),
    ...(tags !== undefined && { tags: list(tags).filter(isText) }),
    ...(meta !== undefined && { meta: shownMeta(meta) }),
    ...(states !== undefined && { states: each(states, (inner) => nodeOf(inner as Json)) }),
  }
}

const waysOf = (ways: unknown): readonly Json[] => list(ways).map(wayOf)

function wayOf(way: unknown): Json {
  if (typeof way === 'string') return { target: way }
  const { target, guard, actions, reenter, meta } = way as Json
  return {
    ...(target !== undefined && { target: list(target).filter(isText) }),
    ...described(meta),
    ...(guard !== undefined && { guard: named(guard) }),
    ...(actions !== undefined && { actions: list(actions).map(named) }),
    ...(reenter === true && { reenter }),
    ...(meta !== undefined && { meta: shownMeta(meta) }),
  }
}

const targetOf = (initial: unknown): unknown => (isText(initial) ? initial : (wayOf(initial).target as string[])[0])

const isText = (value: unknown): value is string => typeof value === 'string'

const texts = (given: Json): Json => Object.fromEntries(Object.entries(given).filter(([, value]) => isText(value)))

const each = (record: unknown, change: (value: unknown) => unknown): Json =>
  Object.fromEntries(Object.entries(record as Json).map(([key, value]) => [key, change(value)]))
