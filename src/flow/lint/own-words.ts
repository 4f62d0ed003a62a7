import type * as z from 'zod'
import { conditions } from '../../conditions/index.ts'
import { duties } from '../../vocabulary/duties.ts'
import type { FactDefinition } from '../../vocabulary/fact.ts'
import { facts } from '../../vocabulary/facts.ts'
import { fieldLabel } from '../../vocabulary/field-labels.ts'
import { dutyName, kindOf } from '../../vocabulary/references.ts'
import type { Linted, Report } from '../lint.ts'

/** What a document says of its own can be read, is finite where a machine sees it, and never replaces a shared word. */
export function lintOwnWords({ document, roles, facts: all }: Linted, report: Report): void {
  const { words } = document
  if (!words) return
  const place = (kind: string, id: string) => `${document.id} / ${kind} / ${id}`
  const labelled = (at: string, of: object) => {
    const { zh, en } = of as { zh?: string; en?: string }
    if (!zh || !en) report(at, 'name')
  }
  const mustBe = (at: string, kind: string, names: readonly string[], among: object) => {
    for (const name of names) if (!Object.hasOwn(among, name)) report(at, 'word', `${kind} ${name}`)
  }

  for (const [id, role] of Object.entries(words.roles)) labelled(place('roles', id), role)
  mustBe(place('circle', 'role'), 'role', words.circle, words.roles)
  for (const [role, types] of Object.entries(words.reports)) {
    mustBe(place('reports', role), 'role', [role], roles)
    mustBe(place('reports', role), 'fact', types, facts)
  }
  for (const [id, fact] of Object.entries(words.facts)) {
    const at = place('facts', id)
    if (Object.hasOwn(facts, id)) report(at, 'shadow')
    if (!/^[a-z]\w*(\.[a-z]\w*)+$/.test(id) || id.startsWith('xstate.')) report(at, 'factName')
    labelled(at, fact)
    if (!fact.by.length) report(at, 'nobody')
    mustBe(at, 'role', fact.by, roles)
    for (const field of unfit(fact)) report(at, 'freeText', field)
    for (const field of Object.keys(fact.decisive)) if (!fieldLabel(id, field, fact)) report(at, 'name', field)
  }
  for (const [id, condition] of Object.entries(words.conditions)) {
    const at = place('conditions', id)
    if (Object.hasOwn(conditions, id)) report(at, 'shadow')
    labelled(at, condition)
    if (typeof condition.remedy !== 'function') labelled(at, condition.remedy ?? {})
    mustBe(at, 'role', condition.audience ?? [], roles)
    const ways = [condition.ask, condition.every, condition.some].filter(Boolean)
    if (ways.length !== 1 || !['yes', 'no'].includes(condition.failSafe)) report(at, 'question')
  }
  for (const [id, duty] of Object.entries(words.duties)) {
    const at = place('duties', id)
    if (Object.hasOwn(duties, id)) report(at, 'shadow')
    if (!dutyName.safeParse(id).success) report(at, 'factName')
    labelled(at, duty)
    if (!duty.owner.length) report(at, 'nobody')
    mustBe(at, 'role', duty.owner, roles)
    mustBe(at, 'fact', duty.settledBy, all)
  }
}

type Schema = z.ZodType & { readonly def: { readonly type: string } & Readonly<Record<string, unknown>> }

/** Decisive fields that are neither choices, answers, counts, instants nor opaque references. */
const unfit = ({ decisive }: FactDefinition): readonly string[] =>
  Object.keys(decisive).filter((field) => !isBounded(decisive[field] as Schema))

function isBounded(schema: Schema): boolean {
  const { def } = schema
  if (kindOf(schema)) return true
  if (def.type === 'optional' || def.type === 'nullable') return isBounded(def.innerType as Schema)
  if (def.type === 'array') return isBounded(def.element as Schema)
  if (def.type === 'object') return Object.values(def.shape as Record<string, Schema>).every(isBounded)
  return ['enum', 'literal', 'boolean', 'number'].includes(def.type)
}
