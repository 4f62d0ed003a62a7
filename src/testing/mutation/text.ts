import { type Language, say } from '../../draw/languages.ts'
import type { Label } from '../../vocabulary/label.ts'
import { rounded } from '../cover/coverage.ts'
import type { ReportOptions } from '../cover/text.ts'
import { brokenText } from '../story/broken.ts'
import { nameOf } from '../story/story.ts'
import { type MutantKind, mutantKinds } from './mutant.ts'
import type { Mutation } from './mutation.ts'

const kindLabels: Readonly<Record<MutantKind, Label>> = {
  conditions: { zh: '條件反答', en: 'questions answered the other way round' },
  duties: { zh: '義務遺漏', en: 'duties dropped' },
  roles: { zh: '角色未查', en: 'roles not checked' },
  danger: { zh: '危險等候', en: 'danger made to wait' },
}

const noticed = { zh: '已察覺', en: 'noticed' }
const idleException = { zh: '列為不計，然已察覺或無此變異', en: 'excepted, yet noticed, or no mutant' }
const excepted = { zh: '不計', en: 'not asked for' }

/**
 * A mutation as lines of text: the share noticed of each kind, and under it every mutant that nobody noticed; or the
 * stories that fail on the flow as it is.
 *
 * @example
 * console.log(mutationText(mutate(flow, stories), { lang: 'en' }))
 */
export function mutationText(
  { flow, failing, fates, idleExceptions, score }: Mutation,
  { lang = 'both' }: ReportOptions = {},
): string {
  const lines = mutantKinds.flatMap((kind) => {
    const of = fates.filter(({ mutant }) => mutant.kind === kind)
    if (!of.length) return []
    const killed = of.filter(({ noticedBy }) => noticedBy).length
    const left = of.filter((fate) => !fate.noticedBy)
    return [
      `  ${`${killed}/${of.length}`.padStart(9)}  ${say(kindLabels[kind], lang)}`,
      ...left.map((fate) => lineOf(fate, lang)),
    ]
  })
  const broken = failing.map((result) => `  ✗ ${nameOf(result.story)}\n${brokenText(result)}`)
  const idle = idleExceptions.map((id) => `             ? ${id}  ${say(idleException, lang)}`)
  return `${flow}  ${rounded(score)} % ${say(noticed, lang)}\n${[...broken, ...lines, ...idle].join('\n')}\n`
}

function lineOf({ mutant, excepted: why }: Mutation['fates'][number], lang: Language): string {
  const reason = why ? `  （${say(excepted, lang)}：${say(why, lang)}）` : ''
  return `             ${why ? '–' : '✗'} ${mutant.id}  ${say(mutant, lang)}${reason}`
}
