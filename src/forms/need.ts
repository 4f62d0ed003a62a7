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

/** The same for JSON Schema; a yes or no among them may no longer be left open. */
export const needSchema = ({ field, is, needs }: Need, yesNo: readonly string[]): object => {
  const open = needs.filter((name) => yesNo.includes(name))
  const properties = Object.fromEntries(open.map((name) => [name, { type: 'boolean' }]))
  return {
    if: { required: [field], ...(is !== undefined && { properties: { [field]: { const: is } } }) },
    // biome-ignore lint/suspicious/noThenProperty: JSON Schema's own word.
    then: { required: needs, ...(open.length > 0 && { properties }) },
  }
}
