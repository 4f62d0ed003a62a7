import type { AnyStateMachine } from 'xstate'
import type { Document } from '../../flow/document.ts'
import type { Coverage } from '../../flow/meta.ts'
import type { Label } from '../../vocabulary/label.ts'
import type { Chart } from '../chart.ts'
import { chartOf } from '../chart-of.ts'
import { beneath, both, cell, heading, table } from './markdown.ts'
import { says } from './words.ts'

/** A document with its flows. */
export interface Published {
  readonly document: Document
  readonly flows: readonly AnyStateMachine[]
}

const signs: Readonly<Record<Coverage, { readonly sign: string; readonly label: Label }>> = {
  described: { sign: '●', label: { zh: '文件定有步驟', en: 'laid down in the document' } },
  adopted: { sign: '◐', label: { zh: '文件僅列名稱，步驟採用自其他計畫', en: 'only named; its steps are adopted' } },
  absent: { sign: '○', label: { zh: '文件未定，機關得決定採用', en: 'not in the document; the agency may adopt it' } },
}

const title = { zh: '流程總覽', en: 'The flows' }
const agency = { zh: '機關與計畫', en: 'Agency and document' }
const matrix = { zh: '機關與流程', en: 'Agencies and flows' }
const counts = { zh: '條文與解讀', en: 'Clauses and readings' }
const cited = { zh: '解讀（高／中／低）', en: 'Readings (H / M / L)' }
const flowsTitle = { zh: '流程', en: 'Flows' }

/** What kind of flow it is: the last part of its id. */
const kindOf = (flow: string): string => flow.slice(flow.lastIndexOf('.') + 1)

/** The index of all pages: which agency has which flow, how far its document lays it down, and what rests on readings. */
export function indexPageOf(published: readonly Published[], page = (flow: string) => `${flow}.md`): string {
  const all = published.map(({ document, flows }) => ({
    document,
    charts: flows.map((flow) => chartOf(flow, document)),
  }))
  const kinds = new Map<string, Label>()
  for (const { charts } of all)
    for (const chart of charts) if (!kinds.has(kindOf(chart.flow))) kinds.set(kindOf(chart.flow), chart)
  const link = (chart: Chart | undefined) =>
    chart ? `${signs[chart.coverage ?? 'described'].sign} [${cell(chart.zh)}](${encodeURI(page(chart.flow))})` : '—'
  const named = ({ agency: { zh, en }, title }: Document) =>
    `**${cell(zh)}**${cell(title.zh)}<br>${cell(en)}, ${cell(title.en)}`
  return [
    heading(1, title),
    '',
    `> ${both(says.generated, ' ')}`,
    '',
    heading(2, matrix),
    '',
    ...table(
      [agency, ...kinds.values()],
      all.map(({ document, charts }) => [
        named(document),
        ...[...kinds.keys()].map((kind) => link(charts.find((chart) => kindOf(chart.flow) === kind))),
      ]),
    ),
    `${Object.values(signs)
      .map(({ sign, label }) => `${sign} ${both(label, ' ')}`)
      .join('；')}；— ${both({ zh: '無', en: 'none' }, ' ')}`,
    '',
    heading(2, counts),
    '',
    ...table(
      [agency, flowsTitle, says.clauses, says.notModelled, cited],
      all.map(({ document, charts }) => [
        beneath(document.agency),
        String(charts.length),
        String(Object.keys(document.clauses).length),
        String(Object.keys(document.notModelled).length),
        readingCounts(document),
      ]),
    ),
  ]
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trimEnd()
    .concat('\n')
}

const readingCounts = ({ readings }: Document): string =>
  (['H', 'M', 'L'] as const)
    .map((level) => Object.values(readings).filter(({ confidence }) => confidence === level).length)
    .join(' / ')
