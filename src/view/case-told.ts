import { actions } from '../case/actions.ts'
import { mayHearSteps } from '../case/standing.ts'
import { chartOf, withCase } from '../draw/index.ts'
import { definition, type FlowDefinition } from '../flow/definition.ts'
import { shownFact } from '../inspect/showable.ts'
import type { Reported } from '../vocabulary/fact.ts'
import { fieldLabel } from '../vocabulary/field-labels.ts'
import type { Label } from '../vocabulary/label.ts'
import { instant } from '../vocabulary/references.ts'
import type { CaseTold, LineTold } from './messages.ts'
import { momentsOf, type SeenCase, type SeenEvent } from './seen.ts'

const same = (text: string): Label => ({ zh: text, en: text })

/** A case at one of its moments, as a role may hear of it; nobody in particular, if none is chosen. */
export function caseTold(events: SeenCase, at: number, role: string | null): CaseTold | null {
  const moment = momentsOf(events)[at]
  if (!moment) return null
  const { case: kase, journal } = moment
  const look = { journal, ...(role !== null && { role }) }
  const { case: view } = withCase(chartOf(kase.flow), kase, look)
  const silent = role !== null && !mayHearSteps(kase, role)
  return {
    flow: kase.flow.id,
    at,
    lines: silent ? [] : events.map((event) => lineOf(definition(kase.flow), event)),
    view: view as CaseTold['view'],
    answers: role === null ? [] : actions(kase, { role }),
  }
}

function lineOf(words: FlowDefinition, event: SeenEvent): LineTold {
  if (event.kind === 'opened') {
    const { at, by } = event.case.opening
    return { fact: null, role: roleOf(words, by.role), at, fields: [], accepted: true, reasons: [] }
  }
  const { fact, outcome } = event
  const { type, ...shown } = shownFact(words, fact)
  const { at, by } = fact as Partial<Reported<string, string>>
  const { zh, en } = words.facts[type] ?? same(type)
  return {
    fact: { type, zh, en },
    role: roleOf(words, by?.role),
    at: instant.safeParse(at).success ? (at ?? null) : null,
    fields: Object.entries(shown).map(([name, value]) => fieldOf(words, type, name, value)),
    accepted: outcome.accepted,
    reasons: outcome.accepted ? [] : outcome.reasons,
  }
}

const roleOf = ({ roles }: FlowDefinition, role: string | undefined): Label | null =>
  role !== undefined && Object.hasOwn(roles, role) ? (roles[role] ?? null) : null

function fieldOf(words: FlowDefinition, type: string, name: string, value: unknown): LineTold['fields'][number] {
  const { zh, en, choices = {} } = fieldLabel(type, name, words.facts[type]) ?? { ...same(name) }
  const values = (Array.isArray(value) ? value : [value]).map((each) => choices[String(each)] ?? same(plain(each)))
  const joined = { zh: values.map((each) => each.zh).join('、'), en: values.map((each) => each.en).join(', ') }
  return { zh, en, value: joined }
}

/** An instant to the minute, as the clock on the wall showed it. */
const plain = (value: unknown): string =>
  instant.safeParse(value).success ? String(value).slice(0, 16).replace('T', ' ') : String(value)
