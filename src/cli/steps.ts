import { type Case, type JournalEntry, type Label, outlineOf, type Standing, standingAt, stepName } from '#src/index.ts'

type Flow = Case['flow']
type Value = JournalEntry['to']

/** A step with its paths and what it is called. */
export interface NamedStep extends Label {
  readonly step: readonly string[]
}

const remembered = new WeakMap<Flow, Map<string, NamedStep>>()

/** What a step is called; parallel parts stand in brackets behind the step they are parts of. */
export function namedStep(flow: Flow, value: Value): NamedStep {
  const known = remembered.get(flow) ?? new Map<string, NamedStep>()
  remembered.set(flow, known)
  const name = stepName(value)
  const step = known.get(name) ?? { step: name.split(' + '), ...labelOf(flow, standingAt(flow, value)) }
  known.set(name, step)
  return step
}

function labelOf(flow: Flow, parts: readonly Standing[]): Label {
  const [first] = parts
  if (parts.length === 1 && first) return { zh: first.zh, en: first.en }
  const { zh, en } = wholeOf(flow, first)
  return {
    zh: `${zh}（${parts.map((part) => part.zh).join('、')}）`,
    en: `${en} (${parts.map((part) => part.en).join(', ')})`,
  }
}

/** The step that parallel parts are parts of. */
const wholeOf = (flow: Flow, part: Standing | undefined): Label =>
  outlineOf(flow).steps.find(({ path }) => path !== '' && path === part?.step.split('.')[0]) as Label

/** From one step to another, in words; within parallel parts, only what moved. */
export function movement(flow: Flow, from: Value, to: Value): Label | null {
  if (stepName(from) === stepName(to)) return null
  const [before, after] = [standingAt(flow, from), standingAt(flow, to)]
  const whole = wholeOf(flow, before[0])
  if (before.length === 1 || before.length !== after.length || whole !== wholeOf(flow, after[0])) {
    return arrow(namedStep(flow, from), namedStep(flow, to))
  }
  const moved = before.flatMap((part, n) => (part.step === after[n]?.step ? [] : [arrow(part, after[n] as Standing)]))
  return {
    zh: `${whole.zh}（${moved.map(({ zh }) => zh).join('、')}）`,
    en: `${whole.en} (${moved.map(({ en }) => en).join(', ')})`,
  }
}

const arrow = (from: Label, to: Label): Label => ({ zh: `${from.zh} → ${to.zh}`, en: `${from.en} → ${to.en}` })
