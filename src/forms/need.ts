/** Fields that an answer makes necessary: any answer, or one in particular. */
export interface Need<K extends string = string> {
  readonly field: K
  readonly is?: string | boolean
  readonly needs: readonly K[]
}

type Answers = Readonly<Record<string, unknown>>

/** The fields that these answers make necessary and do not have. */
export function unmet(needs: readonly Need[], answers: object): readonly string[] {
  const given = answers as Answers
  const due = needs.filter(({ field, is }) => (is === undefined ? given[field] !== undefined : given[field] === is))
  return [...new Set(due.flatMap((need) => need.needs))].filter((name) => given[name] === undefined)
}

type Properties = Readonly<Record<string, Readonly<Record<string, unknown>>>>

/** The same for JSON Schema, where a list left empty is not answered and a yes or no asked for is no longer left open. */
export const needSchema = ({ field, is, needs }: Need, properties: Properties): object => {
  const answer =
    is !== undefined ? { const: is } : properties[field]?.type === 'array' && { type: 'array', minItems: 1 }
  const yesNo = needs.filter((name) => Array.isArray(properties[name]?.type))
  return {
    if: { required: [field], ...(answer && { properties: { [field]: answer } }) },
    // biome-ignore lint/suspicious/noThenProperty: JSON Schema's own word.
    then: {
      required: needs,
      ...(yesNo.length > 0 && { properties: Object.fromEntries(yesNo.map((name) => [name, { type: 'boolean' }])) }),
    },
  }
}
