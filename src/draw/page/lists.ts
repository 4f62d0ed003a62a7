import type { Document } from '../../flow/document.ts'
import { citesOf } from '../../flow/document.ts'
import type { AgencyPolicy } from '../../flow/policy.ts'
import type { Label } from '../../vocabulary/label.ts'
import type { Chart } from '../chart.ts'
import type { DutyWords } from '../chart-words.ts'
import { same } from '../words.ts'
import { beneath, both, cell, table } from './markdown.ts'
import { citedIn, sourceWords } from './sources.ts'
import { confidences, periodWords, says } from './words.ts'

const grounds = (cites: readonly string[], laws: readonly string[]): string => [...cites, ...laws].map(cell).join('、')

export const conditionTable = ({ words: { conditions } }: Chart): readonly string[] =>
  table(
    [says.question, says.unknown, says.cites],
    Object.values(conditions).map((each) => [
      beneath(each),
      both(says[each.unknownCountsAs], ' '),
      grounds(each.cites, each.laws),
    ]),
  )

export function dutyTable({ words: { duties, roles, facts } }: Chart): readonly string[] {
  const named = (among: Readonly<Record<string, Label>>, ids: readonly string[]) =>
    ids.map((id) => both(among[id] ?? same(id), ' ')).join('<br>')
  return table(
    [says.duties, says.owner, says.period, says.settledBy, says.cites],
    Object.values(duties).map((each) => [
      beneath(each),
      named(roles, each.owner),
      periodCell(each),
      named(facts, each.settledBy),
      grounds(each.cites, [...new Set([...each.laws, ...each.rules.flatMap(({ articles }) => articles)])]),
    ]),
  )
}

/** Periods a law gives, each with its rule; the agency's own otherwise. */
const periodCell = ({ period, atOnce, rules }: DutyWords): string =>
  rules.length
    ? rules
        .map((rule) => `${both(periodWords(rule.period, rule.obliges === 'must'), ' ')}（${cell(rule.zh)}）`)
        .join('<br>')
    : beneath(periodWords(period, atOnce))

export const readingTable = (chart: Chart, document: Document): readonly string[] =>
  table(
    [says.readings, says.reading, says.confidence, says.rejected],
    citedIn(chart, document)
      .filter((id) => Object.hasOwn(document.readings, id))
      .map((id) => {
        const { confidence, rejected = [], ...reading } = document.readings[id] as Document['readings'][string]
        return [cell(id), beneath(reading), beneath(confidences[confidence]), rejected.map(beneath).join('<br>')]
      }),
  )

/** Clauses no flow of the document encodes, gathered by the reason. */
export function notModelledTable({ notModelled }: Document): readonly string[] {
  const reasons = new Map<string, { why: Label; ids: string[] }>()
  for (const [id, why] of Object.entries(notModelled as Readonly<Record<string, Label>>)) {
    const found = reasons.get(why.en) ?? { why, ids: [] }
    reasons.set(why.en, { why, ids: [...found.ids, id] })
  }
  return table(
    [says.clauses, says.why],
    [...reasons.values()].map(({ why, ids }) => [ids.map(cell).join('、'), beneath(why)]),
  )
}

export const policyTable = (policy: AgencyPolicy, document: Document): readonly string[] =>
  table(
    [says.setting, says.value, says.source],
    Object.entries(policy.values).map(([name, value]) => [
      `\`${name}\``,
      cell(JSON.stringify(value)),
      sourceWords(document, citesOf((policy.cites as Readonly<Record<string, string>>)[name])),
    ]),
  )
