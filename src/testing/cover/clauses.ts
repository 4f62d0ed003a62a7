import type { Language } from '../../draw/languages.ts'
import type { Document } from '../../flow/document.ts'
import type { Coverage } from './coverage.ts'
import { cell, escaped, head, row, spoken } from './markup.ts'
import { says } from './page-words.ts'

/** What became of one clause or reading of a document, over all its flows. */
export interface ClauseCoverage {
  readonly id: string
  readonly text: string
  /** Flows that cite it, and those of them whose tests reached it. */
  readonly citedBy: readonly string[]
  readonly reachedBy: readonly string[]
  /** Why no flow cites it. */
  readonly notModelled: { readonly zh: string; readonly en: string } | null
}

/**
 * Every clause and reading of a document, with the flows that cite it and those whose tests reached it.
 *
 * @example
 * const forgotten = clauseCoverage(coverages, source).filter(({ citedBy, reachedBy }) => citedBy.length && !reachedBy.length)
 */
export function clauseCoverage(coverages: readonly Coverage[], document: Document): readonly ClauseCoverage[] {
  const texts = [
    ...Object.entries(document.clauses),
    ...Object.entries(document.readings).map(([id, { zh }]) => [id, zh] as const),
  ]
  return texts.map(([id, text]) => {
    const items = coverages.flatMap(({ flow, clauses }) =>
      clauses.flatMap((each) => (each.id === id ? { flow, count: each.count } : [])),
    )
    return {
      ...{ id, text },
      citedBy: items.map(({ flow }) => flow),
      reachedBy: items.flatMap(({ flow, count }) => (count > 0 ? flow : [])),
      notModelled: document.notModelled[id] ?? null,
    }
  })
}

export function clauseTable(coverages: readonly Coverage[], document: Document, lang: Language): string {
  const rows = clauseCoverage(coverages, document).map(({ id, text, citedBy, reachedBy, notModelled }) => {
    const result = reachedBy.length
      ? cell(`✓ ${spoken(says.yes, lang)}`, 'ok')
      : citedBy.length
        ? cell(`✗ ${spoken(says.no, lang)}`, 'bad')
        : cell(`– ${spoken(notModelled ?? says.notModelled, lang)}`, 'calm')
    const name = `<th scope="row">${escaped(id)}</th>`
    return row(
      result,
      name,
      cell(`<span lang="zh-Hant-TW">${escaped(text)}</span>`),
      cell(reachedBy.map(escaped).join('<br/>')),
    )
  })
  return `<section aria-labelledby="clauses"><h2 id="clauses">${spoken(says.clauses, lang)}</h2>
<table><caption>${spoken(document.title, lang)}</caption>${head(lang, says.mark, says.clause, says.text, says.reached)}
<tbody>${rows.join('\n')}</tbody></table></section>`
}
