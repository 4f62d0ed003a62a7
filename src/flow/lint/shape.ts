import type { Linted, Report } from '../lint.ts'
import type { Draft, Raw } from '../outline/draft.ts'
import { isFinal, isLeaf, isParallel } from './ways.ts'

const ofStep = ['meta', 'tags', 'type', 'initial', 'states', 'on', 'onDone', 'entry', 'exit', 'description']
const ofFlow = ['id', 'version', 'context', ...ofStep]
const ofWay = ['target', 'guard', 'actions', 'meta', 'description', 'reenter']
const types = [undefined, 'atomic', 'compound', 'parallel', 'final']
const tags = ['urgent', 'service', 'confidential']
const endingsGoTo = ['general', 'involuntary', 'crisis']

/** Only what a flow is made of, by names that are there: no clocks, actors, memory, patterns or inner ids. */
export function lintShape({ steps }: Draft, { document, facts }: Linted, report: Report): void {
  const only = (allowed: readonly string[], raw: Raw, place: string) => {
    const strays = Object.keys(raw).filter((key) => raw[key] !== undefined && !allowed.includes(key))
    if (strays.length) report(place, 'key', strays.join(', '))
  }
  const { place, raw } = steps[0]
  if (!raw.version || !place.startsWith(`${document.id}.`)) report(place, 'id', undefined, `${document.id}.general`)

  for (const step of steps) {
    const { place, raw, parent, meta, inner, ways } = step
    only(parent === null ? ofFlow : ofStep, raw, place)
    for (const tag of step.tags) if (!tags.includes(tag)) report(place, 'word', `tag ${tag}`)
    if (!types.includes(raw.type as string)) report(place, 'key', `type ${raw.type}`)
    if (
      !isLeaf(step) &&
      !isParallel(step) &&
      !inner.includes([...(step.path ? [step.path] : []), raw.initial].join('.'))
    )
      report(place, 'word', `initial ${raw.initial}`)
    const goesTo = meta.handsOverTo
    if (goesTo && !(isFinal(step) && endingsGoTo.includes(goesTo))) report(place, 'handover', goesTo)
    for (const { place, raw, kind, on, astray } of ways) {
      only(ofWay, raw, place)
      if (kind === 'fact' && !Object.hasOwn(facts, on)) report(place, 'word', `fact ${on}`)
      for (const target of astray) report(place, 'word', `target ${target}`)
    }
  }
}
