import { type Language, say } from '../../draw/languages.ts'
import type { Label } from '../../vocabulary/label.ts'
import {
  type CitedIn,
  type Citing,
  type Coverage,
  type CoverageItem,
  kindLabels,
  kinds,
  missing,
  shareOf,
} from './coverage.ts'

export interface ReportOptions {
  readonly lang?: Language
  /** How many are named of a list that may be long; 40 when left out. */
  readonly most?: number
}

/**
 * A coverage as lines of text: the share of each kind, and under it what is missing; under a missing clause what cites
 * it, and the nearest way there.
 *
 * @example
 * console.log(coverageText(recorder.coverage(), { lang: 'en' }))
 */
export function coverageText(coverage: Coverage, { lang = 'both', most = 40 }: ReportOptions = {}): string {
  const lines = kinds.flatMap((kind) => {
    const [count, percent] = shareOf(coverage[kind])
    const lacking = missing(coverage[kind]).map((each) =>
      [
        `             ✗ ${each.id}  ${named(each, lang)}`.trimEnd(),
        ...citedLines(each, lang, '                 '),
      ].join('\n'),
    )
    return [
      `  ${count.padStart(9)}  ${percent.padStart(7)}  ${say(kindLabels[kind], lang)}`,
      ...bounded(lacking, most, lang, '             '),
    ]
  })
  return `${coverage.flow}  ${say(coverage, lang)}\n${lines.join('\n')}\n`
}

const named = (each: Label & { readonly id: string }, lang: Language): string =>
  each.id === each.zh ? '' : say(each, lang)

export const andMore = (more: number): Label => ({ zh: `另有 ${more} 項`, en: `and ${more} more` })

/** At most so many lines, and how many more there are. */
export const bounded = (lines: readonly string[], most: number, lang: Language, indent: string): readonly string[] =>
  lines.length <= most ? lines : [...lines.slice(0, most), `${indent}… ${say(andMore(lines.length - most), lang)}`]

/** So many are named of what cites a clause. */
export const citingNamed = 5

export const citedBy: Label = { zh: '引用者', en: 'cited by' }

export const citingKind: Readonly<Record<Citing['kind'], Label>> = {
  states: { zh: '步驟', en: 'step' },
  transitions: { zh: '轉移', en: 'transition' },
  conditions: { zh: '條件', en: 'condition' },
  duties: { zh: '義務', en: 'duty' },
}

/** The facts by which what cites a clause comes about; a transition names its own. */
export function factsNamed({ kind, facts }: Citing): string {
  if (kind === 'transitions' || facts.length === 0) return ''
  return ` (${facts.slice(0, citingNamed).join(', ')}${facts.length > citingNamed ? ', …' : ''})`
}

/** How near what cites a clause is, in words; the way itself stands beside it. */
export function nearestLabel({ nearest }: CitedIn): Label {
  if (!nearest) return { zh: '無轉移可至', en: 'no transition leads there' }
  return nearest.length
    ? { zh: '最近之途徑', en: 'the nearest way' }
    : { zh: '個案已在該處', en: 'a case has been there' }
}

export const wayNamed = ({ nearest }: CitedIn): string => (nearest?.length ? `: ${nearest.join(' → ')}` : '')

/** Under a missing clause: what cites it, and the nearest way there. */
export function citedLines({ citedIn }: CoverageItem, lang: Language, indent: string): readonly string[] {
  if (!citedIn) return []
  const citing = citedIn.citing.map(
    (each) => `${indent}${say(citingKind[each.kind], lang)} ${each.id}  ${say(each, lang)}${factsNamed(each)}`,
  )
  const way = `${indent}→ ${say(nearestLabel(citedIn), lang)}${wayNamed(citedIn)}`
  return [...bounded(citing, citingNamed, lang, indent), way]
}
