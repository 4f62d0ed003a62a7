import { sameJson } from '../case/same-json.ts'
import type { Label } from '../vocabulary/label.ts'
import type { Relation } from './say.ts'
import { questionOf, type Way } from './ways.ts'

/** In what the ways a fact can lead differ. */
export type Aspect = 'added' | 'removed' | 'condition' | 'target' | 'order' | 'duties' | 'cites'

export const aspectNames: Readonly<Record<Aspect, Label>> = {
  added: { zh: '增加去向', en: 'a way more' },
  removed: { zh: '減少去向', en: 'a way less' },
  condition: { zh: '條件', en: 'condition' },
  target: { zh: '去向', en: 'where it leads' },
  order: { zh: '判斷順序', en: 'order of the questions' },
  duties: { zh: '義務', en: 'duties' },
  cites: { zh: '條文', en: 'clauses' },
}

const idsOf = (words: readonly { readonly id: string }[] | null) => words?.map(({ id }) => id) ?? null
const goal = ({ to, reenters }: Way) => JSON.stringify([idsOf(to), reenters && to !== null])

type Pair = readonly [was: Way, is: Way]

/** Ways are matched by the question they ask; one that asks another but leads to the same place has another condition. */
export function aspectsOf(before: readonly Way[], after: readonly Way[], relation: Relation): readonly Aspect[] {
  const found = new Set<Aspect>()
  const right = [...after]
  const takeLike = (was: Way, of: (way: Way) => string) => {
    const n = right.findIndex((is) => of(is) === of(was))
    return n < 0 ? [] : right.splice(n, 1).map((is): Pair => [was, is])
  }
  const byQuestion = new Map(before.flatMap((was) => takeLike(was, questionOf)))
  const byGoal = new Map(before.filter((was) => !byQuestion.has(was)).flatMap((was) => takeLike(was, goal)))
  const pairs = before.flatMap((was): readonly Pair[] => {
    const is = byQuestion.get(was) ?? byGoal.get(was)
    return is ? [[was, is]] : []
  })
  if (byGoal.size) found.add('condition')
  if (pairs.length < before.length) found.add('removed')
  if (right.length) found.add('added')
  for (const [was, is] of pairs) {
    if (goal(was) !== goal(is)) found.add('target')
    if (!sameJson(idsOf(was.duties), idsOf(is.duties))) found.add('duties')
    if (relation === 'versions' && !sameJson(was.cites, is.cites)) found.add('cites')
  }
  const kept = pairs.map(([, is]) => is)
  if (after.filter((is) => kept.includes(is)).some((is, n) => is !== kept[n])) found.add('order')
  return Object.keys(aspectNames).filter((each): each is Aspect => found.has(each as Aspect))
}
