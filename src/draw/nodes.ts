import type { FlowDefinition } from '../flow/definition.ts'
import { dutiesBehind } from '../flow/outline/decode.ts'
import type { Action, Outline, Step } from '../flow/outline.ts'
import type { ChartNode } from './chart.ts'

/** The duties behind the names among what is owed; in somebody else's machine there is nothing behind them. */
export const dutiesIn = (of: FlowDefinition | null, owes: readonly string[]): readonly string[] =>
  owes.flatMap((name) => dutiesBehind(name, of?.duties ?? {}))

/** What is done beside taking a fact in and coming to owe. */
export const othersAmong = (actions: readonly Action[]): readonly Action[] =>
  actions.filter(({ id }) => !['note', 'owe', 'oweReport', 'oweAnswer'].includes(id))

/** Every step of a machine in document order, without the machine itself. */
export const nodesOf = ({ steps: [, ...steps] }: Outline, of: FlowDefinition | null): readonly ChartNode[] =>
  steps.map((step: Step) => ({
    id: step.path,
    parent: step.parent || null,
    zh: step.zh,
    en: step.en,
    kind: step.kind,
    initial: step.first,
    tags: step.tags,
    cites: step.cites,
    owes: dutiesIn(of, step.owes),
    entry: othersAmong(step.entry),
    exit: othersAmong(step.exit),
    ending: step.ending,
    handsOverTo: step.meta.handsOverTo ?? null,
  }))
