import type { Field, Fields, Half } from './field.ts'

export type Answers = Readonly<Record<string, unknown>>

/** The answers of one half, by the names they have on the form. */
export const halfOf = (fields: Fields, answers: Answers, half: Half): Answers =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) => {
      const part = answers[name] === undefined ? undefined : partOf(field, answers[name], half)
      return part === undefined ? [] : [[name, part]]
    }),
  )

function partOf({ fields, half: own }: Field, answer: unknown, half: Half): unknown {
  if (!fields) return own === half ? answer : undefined
  const parts = [answer].flat().map((each) => halfOf(fields, each as Answers, half))
  if (parts.every((part) => Object.keys(part).length === 0)) return undefined
  return Array.isArray(answer) ? parts : parts[0]
}
