import type * as z from 'zod'
import { type FactType, facts } from '../vocabulary/facts.ts'
import { fieldLabel } from '../vocabulary/field-labels.ts'
import type { Label } from '../vocabulary/label.ts'
import type { Role } from '../vocabulary/roles.ts'
import { words } from './answers.ts'
import { type Field, type FieldSpec, field } from './field.ts'

type Decisive<T extends FactType> = (typeof facts)[T]['decisive']
type Details<T extends FactType> = (typeof facts)[T]['details'][number]

/**
 * A field of a fact's decisive half, as the vocabulary has it: its schema, its name and its choices.
 *
 * @example decisive('help.requested', 'channel') // 管道 · Channel, one of self, supervisor, …
 */
export function decisive<T extends FactType, K extends keyof Decisive<T> & string>(
  type: T,
  name: K,
  more: Partial<FieldSpec> = {},
): Field<Decisive<T>[K] extends infer S extends z.ZodType ? S : never> {
  const { zh, en, choices } = fieldLabel(type, name) as Label & Pick<FieldSpec, 'choices'>
  const schema = (facts[type].decisive as Readonly<Record<string, z.ZodType>>)[name]
  // The schema under this very name, which a list of fields by name has forgotten.
  return field(schema as Decisive<T>[K] extends infer S extends z.ZodType ? S : never, {
    zh,
    en,
    half: 'decisive',
    backs: [type],
    ...(choices && { choices }),
    ...more,
  })
}

/** Free text for the sealed half of a fact, under a name its details have. */
export const detail = <T extends FactType>(type: T, _: Details<T>, spec: FieldSpec): Field<z.ZodString> =>
  words({ backs: [type], ...spec })

/** The roles that may report every one of these facts. */
export const whoMayReport = (...types: readonly FactType[]): readonly Role[] => {
  const [first = [], ...others] = types.map((type) => facts[type].by as readonly Role[])
  return first.filter((role) => others.every((by) => by.includes(role)))
}

export const mayReport = (role: Role, type: FactType): boolean => (facts[type].by as readonly string[]).includes(role)
