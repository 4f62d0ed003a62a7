import type { FlowDefinition } from '../flow/definition.ts'
import type { Label } from '../vocabulary/label.ts'
import type { ConsequenceId } from './consequences.ts'
import { labelOf, named } from './difference.ts'
import { schemaOf, widens } from './forms.ts'

/** A kind of words that vocabularies have, as plain data by id. */
export interface Kind {
  readonly id: string
  readonly name: Label
  readonly between: 'both' | 'versions'
  readonly of: (words: FlowDefinition) => Readonly<Record<string, object>>
  readonly added: ConsequenceId
  readonly removed: ConsequenceId
  /** Null where a word either is there or is not. */
  readonly changed: ((before: unknown, after: unknown) => ConsequenceId) | null
}

const labelsOf = (words: Readonly<Record<string, Label>>) =>
  Object.fromEntries(Object.entries(words).map(([id, word]) => [id, labelOf(word)]))

const asChoices = (value: unknown) => value as readonly string[]

export const kinds: readonly Kind[] = [
  {
    id: 'roles',
    name: { zh: '角色', en: 'role' },
    between: 'both',
    of: ({ roles }) => labelsOf(roles),
    added: 'onlyAdds',
    removed: 'unknownRole',
    changed: () => 'onlyWords',
  },
  {
    id: 'circle',
    name: { zh: '得知案情之角色', en: 'role that hears of cases from within' },
    between: 'both',
    of: ({ circle, roles }) => Object.fromEntries(circle.map((role) => [role, labelOf(named(role, roles[role]))])),
    added: 'secrecyLost',
    removed: 'saferNow',
    changed: null,
  },
  {
    id: 'memory',
    name: { zh: '案件記憶', en: 'memory' },
    between: 'both',
    of: ({ memory }) => memory,
    added: 'remembersOtherwise',
    removed: 'remembersOtherwise',
    changed: (before, after) => {
      const [was, is] = [asChoices(before), asChoices(after)]
      if (was[0] !== is[0]) return 'teachesOtherwise'
      return was.every((choice) => is.includes(choice)) ? 'newCasesOnly' : 'remembersOtherwise'
    },
  },
  {
    id: 'settings',
    name: { zh: '政策參數', en: 'setting of the policy' },
    between: 'both',
    of: ({ settings }) =>
      Object.fromEntries(Object.entries(settings).map(([id, form]) => [id, schemaOf({ setting: form })])),
    added: 'openedOtherwise',
    removed: 'openedOtherwise',
    changed: (before, after) => (widens(before, after) ? 'newCasesOnly' : 'openedOtherwise'),
  },
  {
    id: 'duties',
    name: { zh: '義務', en: 'duty' },
    between: 'versions',
    of: ({ duties }) => labelsOf(duties),
    added: 'newCasesOnly',
    removed: 'openedOtherwise',
    changed: null,
  },
]
