import { type Language, say } from '../../draw/languages.ts'
import { type Coverage, kindLabels, kinds, missing, shareOf } from './coverage.ts'

export interface ReportOptions {
  readonly lang?: Language
}

/**
 * A coverage as lines of text: the share of each kind, and under it what is missing.
 *
 * @example
 * console.log(coverageText(recorder.coverage(), { lang: 'en' }))
 */
export function coverageText(coverage: Coverage, { lang = 'both' }: ReportOptions = {}): string {
  const lines = kinds.flatMap((kind) => {
    const [count, percent] = shareOf(coverage[kind])
    return [
      `  ${count.padStart(9)}  ${percent.padStart(7)}  ${say(kindLabels[kind], lang)}`,
      ...missing(coverage[kind]).map((each) => `             ✗ ${each.id}  ${named(each, lang)}`.trimEnd()),
    ]
  })
  return `${coverage.flow}  ${say(coverage, lang)}\n${lines.join('\n')}\n`
}

const named = (each: { id: string; zh: string; en: string }, lang: Language): string =>
  each.id === each.zh ? '' : say(each, lang)
