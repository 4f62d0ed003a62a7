import type { Linted, Report } from '../lint.ts'
import { listed, type Raw, type Step } from './steps.ts'
import { isFinal, isLeaf, isParallel } from './ways.ts'

const ofStep = ['meta', 'tags', 'type', 'initial', 'states', 'on', 'onDone', 'entry', 'exit', 'description']
const ofFlow = ['id', 'version', 'context', ...ofStep]
const ofWay = ['target', 'guard', 'actions', 'meta', 'description', 'reenter']
const types = [undefined, 'atomic', 'compound', 'parallel', 'final']
const tags = ['urgent', 'service', 'confidential']
const endingsGoTo = ['general', 'involuntary', 'crisis']

/** Only what a flow is made of, by names that are there: no clocks, actors, memory, patterns or inner ids. */
export function lintShape(steps: readonly [Step, ...Step[]], { document, facts }: Linted, report: Report): void {
  const only = (allowed: readonly string[], raw: Raw, place: string) => {
    const strays = Object.keys(raw).filter((key) => raw[key] !== undefined && !allowed.includes(key))
    if (strays.length) report(place, 'key', strays.join(', '))
  }
  const { place, raw } = steps[0]
  if (!raw.version || !place.startsWith(`${document.id}.`)) report(place, 'id', undefined, `${document.id}.general`)

  for (const step of steps) {
    const { place, raw, parent, ways } = step
    only(parent ? ofStep : ofFlow, raw, place)
    for (const tag of listed(raw.tags)) if (!tags.includes(tag as string)) report(place, 'word', `tag ${tag}`)
    if (!types.includes(raw.type as string)) report(place, 'key', `type ${raw.type}`)
    if (!isLeaf(step) && !isParallel(step) && !Object.hasOwn(step.inner, raw.initial as string))
      report(place, 'word', `initial ${raw.initial}`)
    const goesTo = raw.meta?.handsOverTo
    if (goesTo && !(isFinal(step) && endingsGoTo.includes(goesTo))) report(place, 'handover', goesTo)
    for (const { place, raw, type, astray } of ways) {
      only(ofWay, raw, place)
      if (type !== 'onDone' && !Object.hasOwn(facts, type)) report(place, 'word', `fact ${type}`)
      for (const target of astray) report(place, 'word', `target ${target}`)
    }
  }
}
