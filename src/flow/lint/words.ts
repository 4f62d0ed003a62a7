import type { Params } from '../../conditions/condition.ts'
import type { Linted, Report } from '../lint.ts'
import { dutiesBehind, owedBy } from '../outline/decode.ts'
import type { Draft, DraftWay } from '../outline/draft.ts'
import type { Action } from '../outline/shape.ts'

/** A condition as a flow asks it of a fact. */
export interface Question {
  readonly id: string
  readonly params: Params
  /** The fact in hand, by its type. */
  readonly of: string
}

/** What a flow asks of which fact, and where it comes to owe each duty. */
export interface Words {
  readonly asked: readonly Question[]
  readonly owed: ReadonlyMap<string, string>
}

/** Guards and actions are names of the vocabulary with plain parameters, never code, and never XState's own. */
export function lintWords({ steps }: Draft, { conditions, duties }: Linted, report: Report): Words {
  const asked = new Map<string, Question>()
  const owed = new Map<string, string>()

  function act(place: string, action: Action) {
    const owes = owedBy([action])
    if (!owes.length) report(place, 'word', `action ${action.id}`)
    for (const duty of owes.flatMap((name) => dutiesBehind(name, duties))) {
      if (Object.hasOwn(duties, duty)) owed.set(duty, place)
      else report(place, 'word', `duty ${duty}`)
    }
  }

  function ask({ place, kind, on, raw, asks }: DraftWay) {
    if (!asks) return
    const { condition: id } = asks
    const of = kind === 'done' ? 'onDone' : on
    const params = (asks.params ?? undefined) as Params
    if (isComputed(raw.guard) || !Object.hasOwn(conditions, id)) report(place, 'word', `guard ${id}`)
    else asked.set(JSON.stringify([id, params, of]), { id, params, of })
  }

  for (const { place, entry, exit, ways } of steps) {
    for (const action of [...entry, ...exit]) act(place, action)
    for (const way of ways) {
      ask(way)
      const isSupplied = way.kind === 'fact' && way.actions[0]?.id === 'note'
      for (const action of way.actions.slice(isSupplied ? 1 : 0)) act(way.place, action)
    }
  }
  return { asked: [...asked.values()], owed }
}

const isComputed = (guard: unknown): boolean => typeof (guard as { readonly params?: unknown }).params === 'function'
