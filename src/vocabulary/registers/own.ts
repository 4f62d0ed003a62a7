import { ownName } from '../known.ts'
import { isBefore } from '../references.ts'
import type { Lesson } from './lesson.ts'

/** A document's own memory: the choices of each name, of which the first holds as a case opens. */
export interface OwnMemory {
  readonly choices: Readonly<Record<string, readonly [string, ...string[]]>>
  /** Names of which the choice that stands later in the list stays, whenever it was said. */
  readonly lasting: readonly string[]
}

const pieces = new WeakMap<Lesson, unknown>()

/** The piece of code somebody wrote for a lesson. */
export const codeOf = (lesson: Lesson): unknown => pieces.get(lesson) ?? lesson

/**
 * One lesson of a document's own facts, as one for each name of its own memory and one for all that is shared. A word
 * on its own memory counts if it is the latest on it; of two at one instant the choice that stands later in the list.
 */
export function apart(learn: Lesson, { choices, lasting }: OwnMemory): readonly Lesson[] {
  const written = (lesson: Lesson): Lesson => {
    pieces.set(lesson, learn)
    return lesson
  }
  const shared = written((known, fact) => {
    const { own: _, ...news } = learn(known, fact)
    return news
  })
  const own = Object.entries(choices).map(([name, of]) =>
    written((known, fact) => {
      const { at } = fact as { readonly at: string }
      const said = learn(known, fact).own?.[name]
      if (said === undefined) return {}
      const isLater = of.indexOf(said) > of.indexOf(known.own[name] as string)
      if (lasting.includes(name)) return isLater ? { own: { [name]: said } } : {}
      const since = known.asOf[ownName(name)]
      if (since !== undefined && !isBefore(since, at) && (isBefore(at, since) || !isLater)) return {}
      return { own: { [name]: said }, asOf: { [ownName(name)]: at } }
    }),
  )
  return [shared, ...own]
}
