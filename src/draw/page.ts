import type { AnyStateMachine } from 'xstate'
import type { Document } from '../flow/document.ts'
import type { Label } from '../vocabulary/label.ts'
import type { Chart } from './chart.ts'
import { chartOf } from './chart-of.ts'
import { toMermaid } from './mermaid.ts'
import { definitionOr } from './of-flow.ts'
import { conditionTable, dutyTable, notModelledTable, policyTable, readingTable } from './page/lists.ts'
import { both, cell, heading, plain } from './page/markdown.ts'
import { sourceWords } from './page/sources.ts'
import { happenings, stepSections } from './page/steps.ts'
import { says } from './page/words.ts'
import { words } from './says.ts'

export interface PageOptions {
  /** A picture to show, as the page links to it; a Mermaid chart when left out. */
  readonly picture?: string
}

/**
 * A flow as a page for experts, in Markdown: the chart, each step beside the words of its source, readings with their
 * confidence, who acts, duties with their periods, conditions as questions, and what is not modelled and why.
 *
 * @example
 * await writeFile(`docs/flows/${flow.id}.md`, pageOf(flow, source))
 */
export function pageOf(flow: AnyStateMachine, document: Document, { picture }: PageOptions = {}): string {
  const chart = chartOf(flow, document)
  const policy = definitionOr(flow)?.policy
  const section = (label: Label, lines: readonly string[]) =>
    lines.length ? [heading(2, label), '', ...lines, ''] : []
  const lines = [
    `# ${plain(chart.zh)}`,
    '',
    ...(chart.en === chart.zh ? [] : [plain(chart.en), '']),
    `${cell(document.agency.zh)}《${cell(document.title.zh)}》 · ${cell(document.agency.en)}, *${cell(document.title.en)}* · \`${chart.flow}\` ${chart.version ?? ''}`,
    '',
    `> ${both(says.generated, ' ')}`,
    '',
    ...chart.notes.flatMap((note) => [`> **${plain(note.zh)}** ${plain(note.en)}${from(chart)}`, '']),
    ...(chart.cites.length ? [sourceWords(document, chart.cites), ''] : []),
    ...section(
      says.chart,
      picture
        ? [`![${plain(chart.zh)} ${plain(chart.en)}](${encodeURI(picture)})`]
        : ['```mermaid', toMermaid(chart).trimEnd(), '```'],
    ),
    ...section(says.steps, stepSections(chart, document)),
    ...section(words.anyStep, happenings(chart, null)),
    ...section(says.duties, dutyTable(chart)),
    ...section(says.conditions, conditionTable(chart)),
    ...section(says.readings, readingTable(chart, document)),
    ...(policy ? section(says.policy, policyTable(policy, document)) : []),
    ...section(says.notModelled, notModelledTable(document)),
  ]
  return `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trimEnd()}\n`
}

const from = ({ adoptedFrom }: Chart): string => (adoptedFrom ? ` (\`${adoptedFrom}\`)` : '')
