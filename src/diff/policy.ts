import { sameJson } from '../case/same-json.ts'
import { citesOf } from '../flow/document.ts'
import type { Difference } from './difference.ts'
import { valuesOf } from './policy-values.ts'
import { valueCalled, valueSaid } from './policy-words.ts'
import { texts } from './say.ts'
import { apart } from './tell.ts'
import { keysOf, type Side, type Two } from './two.ts'

/** A value of the policy that each agency, or version, sets its own way; and the clauses a value rests on. */
export type PolicyDifference = Difference<'policyValue'> | Difference<'policyCites', readonly string[]>

type Values = Readonly<Record<string, unknown>>

export function comparePolicy(two: Two): readonly PolicyDifference[] {
  const { relation, before, after } = two
  const [was, is] = [before, after].map(({ words }) => valuesOf(words.policy.values)) as [Values, Values]
  const values = keysOf(Object.keys(was), Object.keys(is)).flatMap((place): readonly PolicyDifference[] => {
    const [a = null, b = null] = [was[place], is[place]]
    if (sameJson(a, b)) return []
    const name = valueCalled(place, place in was ? before : after)
    const said = [valueSaid(a, before), valueSaid(b, after)] as const
    return [apart(two, { place, name, what: name }, { kind: 'policyValue', values: [a, b], said, means: 'policyKept' })]
  })
  return [...values, ...(relation === 'versions' ? compareCites(two) : [])]
}

const compareCites = (two: Two): readonly PolicyDifference[] => {
  const [was, is] = [citedIn(two.before), citedIn(two.after)]
  return keysOf(Object.keys(was), Object.keys(is)).flatMap((place): readonly PolicyDifference[] => {
    const values = [citesOf(was[place]), citesOf(is[place])] as const
    if (sameJson(...values)) return []
    const name = valueCalled(place, two.before)
    const what = { zh: `${name.zh}之條文`, en: `${name.en}, clauses` }
    const said = [texts(values[0]), texts(values[1])] as const
    return [apart(two, { place, name, what }, { kind: 'policyCites', values, said, means: 'onlyWords' })]
  })
}

const citedIn = ({ words }: Side) => words.policy.cites as Readonly<Record<string, string>>
