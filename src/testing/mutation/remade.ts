import type { AnyStateMachine } from 'xstate'
import type { Condition } from '../../conditions/condition.ts'
import { definition } from '../../flow/definition.ts'
import { flowMaker } from '../../flow/eap.ts'
import { listed } from '../../flow/outline/decode.ts'
import { configIn, type Way } from '../../flow/outline.ts'
import type { Words } from '../../flow/own-words.ts'
import type { DutyDefinition } from '../../vocabulary/duties.ts'
import type { FactDefinition } from '../../vocabulary/fact.ts'

/** A flow's config as data. */
export interface Config {
  readonly on?: Readonly<Record<string, unknown>>
  readonly onDone?: unknown
  readonly entry?: unknown
  readonly states?: Readonly<Record<string, Config>>
}

export interface Changes {
  readonly config?: Config
  readonly facts?: Readonly<Record<string, FactDefinition>>
  readonly conditions?: Readonly<Record<string, Condition<never>>>
  readonly duties?: Readonly<Record<string, DutyDefinition>>
}

export const configOf = (flow: AnyStateMachine): Config => configIn(flow)

const noWords: Omit<Words, 'facts' | 'conditions' | 'duties'> = {
  ...{ roles: {}, memory: {}, settings: {}, reports: {} },
  ...{ circle: [], outside: [] },
}

/** The same flow with some of its config or of its words changed: its id, document and policy stay. */
export function remade(flow: AnyStateMachine, { config = configOf(flow), ...changed }: Changes): AnyStateMachine {
  const { document, policy, facts, conditions, duties } = definition(flow)
  const words: Words = { ...noWords, ...document.words, facts, conditions, duties, ...changed }
  return flowMaker({ ...document, words }, policy, conditions)(config)
}

/** The config with the step at this path changed; without a path, the whole flow. */
export const withStep = (config: Config, path: string, change: (step: Config) => Config): Config =>
  withStepIn(config, path ? path.split('.') : [], change)

const withStepIn = (config: Config, [name, ...rest]: readonly string[], change: (step: Config) => Config): Config =>
  name === undefined
    ? change(config)
    : { ...config, states: { ...config.states, [name]: withStepIn(config.states?.[name] ?? {}, rest, change) } }

/** The config with one way changed: the `n`-th of a fact, or of the step's own completion, from a step. */
export const withWay = (
  config: Config,
  { from, kind, on, n }: Pick<Way, 'from' | 'kind' | 'on' | 'n'>,
  change: (way: Readonly<Record<string, unknown>>) => unknown,
): Config =>
  withStep(config, from, (step) => {
    const changed = (ways: unknown) => listed(ways).map((way, at) => (at === n ? change(asObject(way)) : way))
    return kind === 'done'
      ? { ...step, onDone: changed(step.onDone) }
      : { ...step, on: { ...step.on, [on]: changed(step.on?.[on]) } }
  })

const asObject = (way: unknown): Readonly<Record<string, unknown>> =>
  typeof way === 'string' ? { target: way } : (way as Readonly<Record<string, unknown>>)
