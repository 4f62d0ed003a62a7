import type { Fields } from '../space/fact.ts'
import type { StoryFact } from './telling.ts'

/**
 * The same story told with the least values that still break the promise: what may be left out is, one is named instead of
 * many, the smaller number. `breaks` tells it to the kernel.
 */
export function withLeastValues(
  story: readonly StoryFact[],
  fields: (type: string) => Fields,
  breaks: (story: readonly StoryFact[]) => boolean,
): readonly StoryFact[] {
  let least = story
  for (const n of story.keys()) {
    const { type } = story[n] as StoryFact
    for (const [name, values] of Object.entries(fields(type))) {
      if (name.includes('.')) continue
      // Leaving out one member after another may go on for as long as there are members.
      for (let shorter: readonly StoryFact[] | undefined = least; shorter; ) {
        least = shorter
        shorter = simpler((least[n] as StoryFact)[name], values)
          .map((value) => least.map((fact, m) => (m === n ? saying(fact, name, value) : fact)))
          .find(breaks)
      }
    }
  }
  return least
}

const saying = (fact: StoryFact, name: string, value: unknown): StoryFact =>
  Object.fromEntries(
    Object.entries(fact).flatMap(([each, before]) => {
      if (each !== name) return [[each, before]]
      return value === undefined ? [] : [[name, value]]
    }),
  ) as StoryFact

/** Values that say less than this one, the least first. */
function simpler(value: unknown, values: readonly unknown[]): readonly unknown[] {
  if (value === undefined) return []
  const absent = values.includes(undefined) ? [undefined] : []
  if (Array.isArray(value)) {
    const singles = value.length > 1 ? value.map((each) => [each]) : []
    const fewer = value.length > 2 ? value.map((_, n) => value.filter((__, m) => m !== n)) : []
    return [...absent, ...singles, ...fewer]
  }
  if (typeof value === 'number')
    return [...absent, ...values.filter((each) => typeof each === 'number' && each < value)]
  return absent
}
