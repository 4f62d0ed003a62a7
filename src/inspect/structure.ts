import type { AnyStateMachine } from 'xstate'
import { oncePer } from '../case/once-per.ts'
import { innerOf, stepAt } from '../flow/outline/walk.ts'
import { type Outline, outlineOf, type Step, type Way } from '../flow/outline.ts'
import { described, named, shownMeta } from './named.ts'

type Json = Readonly<Record<string, unknown>>

/**
 * A flow's structure as JSON that XState reads, in the order the flow tells it: names, targets, texts and clauses;
 * nothing else of its config.
 */
export const structureOf = oncePer((flow: AnyStateMachine): string => {
  const outline = outlineOf(flow)
  const { version } = outline
  return JSON.stringify({ ...stepIn(outline, outline.steps[0]), ...(version !== null && { version }) })
})

function stepIn(outline: Outline, step: Step): Json {
  const { parent, key, kind, first, meta, entry, exit, tags } = step
  const ways = (of: Way['kind']) => step.ways.filter((way) => way.kind === of)
  const shown = (these: readonly Way[]) => these.map((way) => wayIn(outline, step, way))
  const facts = [...new Set(ways('fact').map(({ on }) => on))]
  const inner = innerOf(outline, step)
  return {
    ...(parent === null && { id: key }),
    ...(kind !== 'atomic' && kind !== 'compound' && { type: kind }),
    ...described(meta),
    ...(kind === 'compound' && { initial: stepAt(outline, first[0] ?? '')?.key }),
    ...(entry.length && { entry: entry.map(named) }),
    ...(exit.length && { exit: exit.map(named) }),
    ...(facts.length && {
      on: Object.fromEntries(facts.map((fact) => [fact, shown(ways('fact').filter(({ on }) => on === fact))])),
    }),
    ...(ways('always').length && { always: shown(ways('always')) }),
    ...(ways('done').length && { onDone: shown(ways('done')) }),
    ...(tags.length && { tags: tags.filter((tag) => typeof tag === 'string') }),
    ...(Object.keys(meta).length && { meta: shownMeta(meta) }),
    ...(inner.length && { states: Object.fromEntries(inner.map((each) => [each.key, stepIn(outline, each)])) }),
  }
}

const wayIn = (outline: Outline, from: Step, { to, asks, actions, reenters, meta }: Way): Json => ({
  ...(to.length && { target: to.map((path) => targetIn(outline, from, path)) }),
  ...described(meta),
  ...(asks && { guard: named({ id: asks.condition, params: asks.params }) }),
  ...(actions.length && { actions: actions.map(named) }),
  ...(reenters && { reenter: reenters }),
  ...(Object.keys(meta).length && { meta: shownMeta(meta) }),
})

/** A step as XState names it from another one: `.within`, `beside`, `#flow.far.away`, or `#flow`, the flow as a whole. */
function targetIn({ flow }: Outline, { path, parent }: Step, to: string): string {
  const whole = `#${flow.replaceAll('.', '\\.')}`
  if (to === '') return whole
  const below = (around: string): string | null =>
    around === '' ? to : to.startsWith(`${around}.`) ? to.slice(around.length + 1) : null
  const within = below(path)
  if (within !== null) return `.${within}`
  return below(parent ?? '') ?? `${whole}.${to}`
}
