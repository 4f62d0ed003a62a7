import { type Language, textsOf } from '../../draw/languages.ts'
import type { Document } from '../../flow/document.ts'
import { clauseTable } from './clauses.ts'
import { type Coverage, type CoverageItem, type CoverageKind, kindLabels, kinds, missing, shareOf } from './coverage.ts'
import { cell, escaped, head, row, spoken } from './markup.ts'
import { says, style } from './page-words.ts'
import {
  andMore,
  citedBy,
  citingKind,
  citingNamed,
  factsNamed,
  nearestLabel,
  type ReportOptions,
  wayNamed,
} from './text.ts'

export interface PageOptions extends ReportOptions {
  /** The document whose flows these are: its clauses are shown word for word, each with the flows that reached it. */
  readonly document?: Document
}

/**
 * Coverages as one page that stands by itself: shares first, then every item of every kind, what is missing above.
 *
 * @example
 * await writeFile('coverage.html', coverageHtml([general, involuntary, crisis], { document: source }))
 */
export function coverageHtml(coverages: readonly Coverage[], { lang = 'both', document }: PageOptions = {}): string {
  const title = textsOf(says.title, lang).join(' ')
  const sections = coverages.map((coverage, n) => section(coverage, `flow-${n + 1}`, lang))
  return `<!doctype html>
<html lang="${lang === 'en' ? 'en' : 'zh-Hant-TW'}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title><style>${style}</style></head>
<body><main><h1>${spoken(says.title, lang)}</h1>
${sections.join('\n')}${document ? clauseTable(coverages, document, lang) : ''}
</main></body></html>
`
}

function section(coverage: Coverage, id: string, lang: Language): string {
  const shares = kinds.map((kind) => {
    const [count, percent] = shareOf(coverage[kind])
    const mark = missing(coverage[kind]).length ? 'n bad' : 'n ok'
    return row(`<th scope="row">${spoken(kindLabels[kind], lang)}</th>`, cell(count, 'n'), cell(percent, mark))
  })
  return `<section aria-labelledby="${id}"><h2 id="${id}">${spoken(coverage, lang)} <code>${escaped(coverage.flow)}</code></h2>
<table><caption>${spoken(says.shares, lang)}</caption>${head(lang, says.kind, says.reached, says.share)}
<tbody>${shares.join('\n')}</tbody></table>
${kinds.map((kind) => details(kind, coverage[kind], lang)).join('\n')}</section>`
}

function details(kind: CoverageKind, items: readonly CoverageItem[], lang: Language): string {
  const lacking = missing(items)
  const ordered = [...lacking, ...items.filter((each) => !lacking.includes(each))]
  const rows = ordered.map((each) => {
    const name = each.id === each.zh ? '' : `${spoken(each, lang)} `
    const why = each.excepted && each.count === 0 ? `<br/><span class="calm">${spoken(each.excepted, lang)}</span>` : ''
    const cites = cell(escaped(each.cites.join('、')))
    return row(
      resultOf(each, lang),
      cell(`${name}<code>${escaped(each.id)}</code>${why}${citedList(each, lang)}`),
      cites,
      cell(String(each.count), 'n'),
    )
  })
  const label = spoken(kindLabels[kind], lang)
  return `<details${lacking.length ? ' open=""' : ''}><summary>${label} ${shareOf(items)[0]}</summary>
<table><caption>${label}</caption>${head(lang, says.mark, says.what, says.cites, says.times)}
<tbody>${rows.join('\n')}</tbody></table></details>`
}

/** Under a missing clause: what cites it, and the nearest way there. */
function citedList({ citedIn }: CoverageItem, lang: Language): string {
  if (!citedIn) return ''
  const more = citedIn.citing.length - citingNamed
  const items = [
    ...citedIn.citing.slice(0, citingNamed).map((each) => {
      const kind = spoken(citingKind[each.kind], lang)
      return `${kind} <code>${escaped(each.id)}</code> ${spoken(each, lang)}${escaped(factsNamed(each))}`
    }),
    ...(more > 0 ? [spoken(andMore(more), lang)] : []),
    `${spoken(nearestLabel(citedIn), lang)}${escaped(wayNamed(citedIn))}`,
  ]
  return `<br/>${spoken(citedBy, lang)}<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`
}

const resultOf = ({ count, excepted }: CoverageItem, lang: Language): string => {
  if (count > 0) return cell(`✓ ${spoken(says.yes, lang)}`, 'ok')
  return excepted ? cell(`– ${spoken(says.excepted, lang)}`, 'calm') : cell(`✗ ${spoken(says.no, lang)}`, 'bad')
}
