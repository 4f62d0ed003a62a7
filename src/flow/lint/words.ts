import { dataDuties, reportDuties } from '../../vocabulary/statutory.ts'
import type { Linted, Report } from '../lint.ts'
import { listed, type Step } from './steps.ts'

/** A condition as a flow asks it of a fact. */
export interface Question {
  readonly id: string
  readonly params: Readonly<Record<string, string>> | undefined
  /** The fact in hand, by its type. */
  readonly of: string
}

/** What a flow asks of which fact, and where it comes to owe each duty. */
export interface Words {
  readonly asked: readonly Question[]
  readonly owed: ReadonlyMap<string, string>
}

interface Named {
  readonly type?: unknown
  readonly params?: { readonly duty?: string } & Readonly<Record<string, string>>
}

/** Code has no name; what JSON can say has one. */
const named = (word: unknown): Named =>
  typeof word === 'string' ? { type: word } : typeof word === 'object' ? (word as Named) : { type: '(code)' }

/** Guards and actions are names of the vocabulary with plain parameters, never code, and never XState's own. */
export function lintWords(steps: readonly Step[], { conditions, duties }: Linted, report: Report): Words {
  const asked = new Map<string, Question>()
  const owed = new Map<string, string>()

  function act(place: string, action: unknown) {
    const { type, params } = named(action)
    if (type === 'owe') {
      const duty = String(params?.duty)
      if (Object.hasOwn(duties, duty)) owed.set(duty, place)
      else report(place, 'word', `duty ${duty}`)
    } else if (type === 'oweReport') for (const duty of Object.keys(reportDuties)) owed.set(duty, place)
    else if (type === 'oweAnswer') for (const duty of Object.keys(dataDuties)) owed.set(duty, place)
    else report(place, 'word', `action ${type}`)
  }

  function ask(place: string, guard: unknown, of: string) {
    const { type, params } = named(guard)
    const name = typeof type === 'string' && typeof params !== 'function' && Object.hasOwn(conditions, type)
    if (name) asked.set(JSON.stringify([type, params, of]), { id: type, params, of })
    else report(place, 'word', `guard ${type}`)
  }

  for (const { place, raw, ways } of steps) {
    for (const action of [...listed(raw.entry), ...listed(raw.exit)]) act(place, action)
    for (const { place, type, raw } of ways) {
      if (raw.guard !== undefined) ask(place, raw.guard, type)
      const actions = listed(raw.actions)
      const isSupplied = type !== 'onDone' && actions[0] === 'note'
      for (const action of actions.slice(isSupplied ? 1 : 0)) act(place, action)
    }
  }
  return { asked: [...asked.values()], owed }
}
