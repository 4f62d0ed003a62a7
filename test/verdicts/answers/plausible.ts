import type { Condition, Params } from '#src/conditions/condition.ts'
import { type Asked, nameOf } from '../chart/steps.ts'

type Conditions = Readonly<Record<string, Condition<never>>>

/** Answers to questions that do not contradict what the questions themselves are made of, as bits in their order. */
export function* plausible(conditions: Conditions, asked: readonly Asked[]): Generator<number> {
  const places = new Map(asked.map((question, at) => [nameOf(question), at]))
  for (let bits = 0; bits < 2 ** asked.length; bits++) {
    const answerTo = (question: Asked): boolean | undefined => {
      const place = places.get(nameOf(question))
      return place === undefined ? madeOf(conditions, question, answerTo) : (bits & (1 << place)) !== 0
    }
    const contradicts = asked.some((question) => {
      const follows = madeOf(conditions, question, answerTo)
      return follows !== undefined && follows !== answerTo(question)
    })
    if (!contradicts) yield bits
  }
}

/** What the answers to its parts say of a question; nothing for a question without parts, or whose parts depend on the fact. */
function madeOf(
  conditions: Conditions,
  { type, params }: Asked,
  answerTo: (question: Asked) => boolean | undefined,
): boolean | undefined {
  const { every, some } = conditions[type] as Condition<Params>
  const parts = every ?? some
  if (!parts || parts.length > 1) return undefined
  const answers = parts(params, { type: '' }).map((part) =>
    answerTo({ type: part.condition.id, ...(part.params && { params: part.params }) }),
  )
  const deciding = some !== undefined && every === undefined
  if (answers.includes(deciding)) return deciding
  return answers.includes(undefined) ? undefined : !deciding
}
