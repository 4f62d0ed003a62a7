import { citesOf } from '../flow/document.ts'
import type { StepMeta } from '../flow/meta.ts'
import { code } from '../flow/outline/decode.ts'
import type { Action } from '../flow/outline.ts'

type Json = Readonly<Record<string, unknown>>

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value])

/** A guard or an action by its name and the words it is given; one without a name stays without. */
export const named = ({ id, params }: Action): Json => ({
  type: id === code ? 'unnamed' : id,
  ...(typeof params === 'object' && params !== null && { params: plain(params as Json) }),
})

const told = ['zh', 'en', 'cites', 'handsOverTo', 'requires', 'coverage', 'adoptedFrom']

/** What a step or a way says of itself, as far as this library knows the word for it. */
export const shownMeta = (meta: unknown): Json =>
  plain(Object.fromEntries(Object.entries(meta as Json).filter(([name]) => told.includes(name))))

/** What it is called and rests on, where the inspector shows it to people. */
export function described(meta: unknown): { readonly description?: string } {
  const { zh, en, cites } = (meta ?? {}) as Partial<StepMeta>
  const names = [zh, en].filter((name) => typeof name === 'string')
  const clauses = cites === undefined ? [] : [citesOf(cites).join('、')]
  return names.length + clauses.length ? { description: [...names, ...clauses].join(' · ') } : {}
}

const plain = (record: Json): Json =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => list(value).every(isPlain)))

const isPlain = (value: unknown): boolean => ['string', 'number', 'boolean'].includes(typeof value)
