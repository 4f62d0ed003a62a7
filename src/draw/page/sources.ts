import type { Document } from '../../flow/document.ts'
import type { Chart } from '../chart.ts'
import { cell } from './markdown.ts'
import { confidences, says } from './words.ts'

const clauseOf = ({ clauses }: Document, id: string): string | undefined =>
  Object.hasOwn(clauses, id) ? (clauses as Readonly<Record<string, string>>)[id] : undefined

const readingOf = ({ readings }: Document, id: string) => (Object.hasOwn(readings, id) ? readings[id] : undefined)

/** The words of every clause cited, as the document has them, and of every reading, with how sure it is. */
export const sourceWords = (document: Document, cites: readonly string[]): string =>
  cites
    .map((id) => {
      const words = clauseOf(document, id)
      if (words !== undefined) return `**${cell(id)}** 「${cell(words)}」`
      const reading = readingOf(document, id)
      if (!reading) return `**${cell(id)}** ${cell(says.notFound.zh)}`
      const { zh, en, confidence } = reading
      return `**${cell(id)}** ${cell(zh)}（${cell(confidences[confidence].zh.replace(/（.*/, ''))} ${confidence}）<br><sub>${cell(en)}</sub>`
    })
    .join('<br>')

/** Every clause and reading the flow cites, each once, in the document's order. */
export function citedIn(chart: Chart, { clauses, readings }: Document): readonly string[] {
  const { conditions, duties } = chart.words
  const all = [chart, ...chart.nodes, ...chart.edges, ...Object.values(conditions), ...Object.values(duties)]
  const cited = new Set(all.flatMap(({ cites }) => cites))
  return [...Object.keys(clauses), ...Object.keys(readings)].filter((id) => cited.has(id))
}
