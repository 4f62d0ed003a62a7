import { type Language, say } from '../../draw/languages.ts'
import type { Label } from '../../vocabulary/label.ts'
import { rounded } from '../cover/coverage.ts'
import { bounded, type ReportOptions } from '../cover/text.ts'
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

const says = {
  noticed: { zh: '已察覺', en: 'noticed' },
  idleException: { zh: '列為不計，然已察覺或無此變異', en: 'excepted, yet noticed, or no mutant' },
  excepted: { zh: '不計', en: 'not asked for' },
  noMutants: { zh: '無可察覺之變異，未測任何事', en: 'there is no mutant to notice: nothing is measured' },
  noStories: { zh: '無故事，未測任何事', en: 'there are no stories: nothing is measured' },
} as const satisfies Record<string, Label>

const failingLabel = (failing: number, passing: number): Label => ({
  zh: `${failing} 則故事於未變異之流程即告失敗，不計入；比率僅就其餘 ${passing} 則`,
  en: `${failing} ${failing === 1 ? 'story fails' : 'stories fail'} on the flow as it is and ${failing === 1 ? 'is' : 'are'} left out; the share is of the ${passing} that ${passing === 1 ? 'passes' : 'pass'}`,
})

/**
 * A mutation as lines of text: the share noticed; the stories that fail on the flow as it is, with the row and the
 * reasons; and of each kind of mutant the share, and under it those that nobody noticed, `most` of each at the most.
 *
 * @example
 * console.log(mutationText(mutate(flow, stories), { lang: 'en' }))
 */
export function mutationText(mutation: Mutation, { lang = 'both', most = 40 }: ReportOptions = {}): string {
  const { flow, failing, passing, fates, idleExceptions, score } = mutation
  const lines = mutantKinds.flatMap((kind) => {
    const of = fates.filter(({ mutant }) => mutant.kind === kind)
    if (!of.length) return []
    const killed = of.filter(({ noticedBy }) => noticedBy).length
    const left = of.filter((fate) => !fate.noticedBy).map((fate) => lineOf(fate, lang))
    return [
      `  ${`${killed}/${of.length}`.padStart(9)}  ${say(kindLabels[kind], lang)}`,
      ...bounded(left, most, lang, '             '),
    ]
  })
  const nothing = [...(passing + failing.length ? [] : [says.noStories]), ...(fates.length ? [] : [says.noMutants])]
  const broken = failing.map((result) => `  ✗ ${nameOf(result.story)}\n${brokenText(result)}`)
  const idle = idleExceptions.map((id) => `             ? ${id}  ${say(says.idleException, lang)}`)
  const all = [
    `${flow}  ${rounded(score)} % ${say(says.noticed, lang)}`,
    ...nothing.map((label) => `  ✗ ${say(label, lang)}`),
    ...(failing.length ? [`  ✗ ${say(failingLabel(failing.length, passing), lang)}`] : []),
    ...[...bounded(broken, most, lang, '  '), ...lines, ...idle],
  ]
  return `${all.join('\n')}\n`
}

function lineOf({ mutant, excepted: why }: Mutation['fates'][number], lang: Language): string {
  const reason = why ? `  （${say(says.excepted, lang)}：${say(why, lang)}）` : ''
  return `             ${why ? '–' : '✗'} ${mutant.id}  ${say(mutant, lang)}${reason}`
}
