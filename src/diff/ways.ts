import type { AnyStateNode } from 'xstate'
import type { FlowDefinition } from '../flow/definition.ts'
import { citesOf } from '../flow/document.ts'
import type { StepMeta, TransitionMeta } from '../flow/meta.ts'
import type { Label } from '../vocabulary/label.ts'
import { type Named, named } from './difference.ts'
import { placeOf } from './place.ts'

/** A condition as a flow asks it. */
export interface Asked extends Named {
  readonly params?: Readonly<Record<string, string>>
}

/** One way a fact can lead on. */
export interface Way {
  readonly condition: Asked | null
  /** The steps it leads to; null when the case stays where it stands. */
  readonly to: readonly Named[] | null
  /** Left and entered again, although the case stands within. */
  readonly reenters: boolean
  readonly duties: readonly Named[]
  readonly cites: readonly string[]
}

interface Action {
  readonly type: string
  readonly params?: { readonly duty?: string }
}

type Guard = string | { readonly type: string; readonly params?: Readonly<Record<string, string>> }

/** Duties that hang on what the fact is about. */
const byTheFact: Readonly<Record<string, Label>> = {
  oweReport: { zh: '依該事項所定之通報', en: 'The report the matter calls for' },
  oweAnswer: { zh: '依該請求所定之答復', en: 'The answer the request calls for' },
}

/** What a list of actions comes to owe; taking the fact in goes without saying. */
export const dutiesAmong = (actions: readonly unknown[], { duties }: FlowDefinition): readonly Named[] =>
  (actions as readonly (string | Action)[]).flatMap((action) => {
    const { type, params }: Action = typeof action === 'string' ? { type: action } : action
    if (type === 'note') return []
    return type === 'owe' ? named(String(params?.duty), duties[String(params?.duty)]) : named(type, byTheFact[type])
  })

export function waysFrom(node: AnyStateNode, words: FlowDefinition): ReadonlyMap<string, readonly Way[]> {
  const ways = new Map<string, readonly Way[]>()
  for (const [type, transitions] of [...node.transitions, ['always', node.always ?? []] as const]) {
    const each = transitions.map(
      ({ guard, target, reenter, actions, meta }): Way => ({
        condition: guard ? asked(guard as Guard, words) : null,
        to: target?.map((step) => named(placeOf(step), step.meta as StepMeta)) ?? null,
        reenters: reenter === true,
        duties: dutiesAmong(actions, words),
        cites: citesOf((meta as TransitionMeta | undefined)?.cites),
      }),
    )
    if (each.length) ways.set(type.startsWith('xstate.done.state.') ? 'onDone' : type, each)
  }
  return ways
}

function asked(guard: Guard, { conditions }: FlowDefinition): Asked {
  const { type, params } = typeof guard === 'string' ? { type: guard } : guard
  return { ...named(type, conditions[type]), ...(params && { params }) }
}

/** What tells one question from another. */
export const questionOf = ({ condition }: Way): string =>
  condition ? JSON.stringify([condition.id, condition.params ?? null]) : ''

const done = { zh: '內部步驟皆完成', en: 'All its inner steps are done' }
const atOnce = { zh: '隨即', en: 'At once' }

/** What a fact is called; a step completed, and a step left by itself, are no facts but lead on too. */
export const factCalled = (type: string, { facts }: FlowDefinition): Named =>
  named(type, type === 'onDone' ? done : type === 'always' ? atOnce : facts[type])
