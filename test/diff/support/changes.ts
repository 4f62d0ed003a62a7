import fc from 'fast-check'
import type { AnyStateMachine } from 'xstate'
import { definition } from '#src/flow/definition.ts'
import { type Draft, draftOf } from './versions.ts'

/** A change of a flow's config, and what it does, for whoever reads a failure. */
export interface Change {
  readonly said: string
  readonly change: (draft: Draft) => void
}

interface Place {
  readonly path: readonly string[]
  readonly step: Draft
}

const placesIn = (step: Draft, path: readonly string[] = []): readonly Place[] => [
  { path, step },
  ...Object.entries<Draft>(step.states ?? {}).flatMap(([name, inner]) => placesIn(inner, [...path, name])),
]

const at = (draft: Draft, path: readonly string[]): Draft => path.reduce((step, name) => step.states[name], draft)
const listed = (ways: Draft): Draft[] => (ways === undefined ? [] : Array.isArray(ways) ? ways : [ways])
const cites = { meta: { cites: ['解讀.1'] } }

/** One change at one place of a flow, of every sort there is. */
export function anyChange(flow: AnyStateMachine): fc.Arbitrary<Change> {
  const draft = draftOf(flow)
  const places = placesIn(draft)
  const facts = [...(flow.events as readonly string[])].filter((type) => !type.startsWith('xstate.'))
  const guards = [
    ...new Set(
      JSON.stringify(draft)
        .match(/"guard":"\w+"/g)
        ?.map((text) => text.slice(9, -1)) ?? [],
    ),
  ]
  const duties = Object.keys(definition(flow).duties)
  const outer = Object.keys(draft.states)

  const place = fc.constantFrom(...places)
  const withWays = fc.constantFrom(
    ...places.flatMap(({ path, step }) => Object.keys(step.on ?? {}).map((fact) => ({ path, fact }))),
  )
  const target = fc.option(fc.constantFrom(...outer.map((name) => `#${flow.id.replaceAll('.', '\\.')}.${name}`)))
  const guard = fc.option(fc.constantFrom(...guards), { freq: 4 })
  const way = fc.record({ to: target, asks: guard }).map(({ to, asks }) => ({
    ...(to && { target: to }),
    ...(asks && { guard: asks }),
    ...cites,
  }))

  const onWays = (said: string, change: (ways: Draft[], n: number, other: Draft, step: Draft) => Draft[]) =>
    fc.tuple(withWays, fc.nat(3), way).map(([{ path, fact }, n, other]) => ({
      said: `${said} ${path.join('.')} / ${fact} ${n} ${JSON.stringify(other)}`,
      change: (whole: Draft) => {
        const step = at(whole, path)
        const ways = listed(step.on[fact])
        const changed = change(ways, n % ways.length, other, step)
        if (changed.length) step.on[fact] = changed
        else delete step.on[fact]
      },
    }))
  const onStep = <T>(said: string, given: fc.Arbitrary<T>, change: (step: Draft, value: T) => void) =>
    fc.tuple(place, given).map(([{ path }, value]) => ({
      said: `${said} ${path.join('.')} ${JSON.stringify(value)}`,
      change: (whole: Draft) => change(at(whole, path), value),
    }))

  return fc.oneof(
    onWays('a way less', (ways, n) => ways.filter((_, each) => each !== n)),
    onWays('no way at all', () => []),
    onWays('a way more, first', (ways, _, other) => [other, ...ways]),
    onWays('a way more, last', (ways, _, other) => [...ways, other]),
    onWays('ways turned round', (ways) => [...ways].reverse()),
    onWays('the same way twice', (ways, n) => [...ways, ways[n]]),
    onWays('another target', (ways, n, { target: to }) =>
      ways.map((one, each) => (each === n ? { ...one, target: to } : one)),
    ),
    onWays('another condition', (ways, n, { guard: asks }) =>
      ways.map(({ guard: was, ...one }, each) =>
        each === n ? { ...one, ...(asks && { guard: asks }) } : { guard: was, ...one },
      ),
    ),
    onWays('another clause', (ways, n) => ways.map((one, each) => (each === n ? { ...one, ...cites } : one))),
    onStep('a fact more', fc.tuple(fc.constantFrom(...facts), way), (step, [fact, one]) => {
      step.on = { ...step.on, [fact]: [...listed(step.on?.[fact]), one] }
    }),
    onStep('another name', fc.constant('改名'), (step, zh) => {
      step.meta = { ...step.meta, zh, en: 'Renamed' }
    }),
    onStep('a tag more', fc.constantFrom('urgent', 'confidential', 'service'), (step, tag) => {
      step.tags = [...new Set([...(step.tags ?? []), tag])]
    }),
    onStep('no tags', fc.constant(null), (step) => {
      delete step.tags
    }),
    onStep('a duty more', fc.constantFrom(...duties), (step, duty) => {
      const owed = listed(step.entry)
      if (!owed.some(({ params }) => params.duty === duty)) step.entry = [...owed, { type: 'owe', params: { duty } }]
    }),
    onStep('no duties', fc.constant(null), (step) => {
      delete step.entry
    }),
    onStep('a step more', way, (step, one) => {
      const type = step.type === 'final' ? undefined : one.target
      const inner = { meta: { zh: '新步驟', en: 'New', ...cites.meta }, on: { 'rights.explained': { ...cites } } }
      if (step.states && type) step.states.brandNew = inner
    }),
    onStep('another first step', fc.nat(9), (step, n) => {
      const names = Object.keys(step.states ?? {})
      if (step.initial) step.initial = names[n % names.length]
    }),
    onStep('an ending', fc.constant(null), (step) => {
      if (step.states || step.on === undefined) return
      delete step.on
      step.type = 'final'
    }),
  )
}
