import type { Document } from '../flow/document.ts'
import { aspect, inAspects } from './aspects.ts'
import type { Difference } from './difference.ts'
import { called, same, texts } from './say.ts'
import type { StepShape } from './shape.ts'
import { stepAbout } from './step-called.ts'
import { come, gone } from './tell.ts'
import { compareTexts, type TextDifference } from './texts.ts'
import { keysOf, type Side, type Two } from './two.ts'

/**
 * The clauses a step rests on; between versions also those a flow cites anywhere and no longer does, and, when the
 * documents are given, clauses and readings whose words changed.
 */
export type ClauseDifference = Difference<'stepCites' | 'clauseCited' | 'clauseNotCited'> | TextDifference

/** The documents of the two flows, with their words. */
export interface Documents {
  readonly before?: Document | undefined
  readonly after?: Document | undefined
}

export const compareClauses = (two: Two, { before, after }: Documents): readonly ClauseDifference[] => [
  ...atSteps(two),
  ...(two.relation === 'versions' ? anywhere(two) : []),
  ...(two.relation === 'versions' && before && after ? compareTexts(two, before, after) : []),
]

const stepCites = aspect({
  kind: 'stepCites',
  as: { zh: '條文', en: 'clauses' },
  of: ({ step }: StepShape) => step.cites,
  said: (cites) => texts(cites),
  means: 'onlyWords',
})

const atSteps = (two: Two): readonly ClauseDifference[] =>
  [...two.before.shape.values()].flatMap((was) => {
    const is = two.after.shape.get(was.place)
    return is ? inAspects([stepCites], { two, ...stepAbout(was), was, is }) : []
  })

/** Every clause and reading a flow cites at a step or a way. */
function citedBy({ shape }: Side): ReadonlySet<string> {
  const ways = [...shape.values()].flatMap((each) => [...each.ways.values()].flat())
  return new Set([...[...shape.values()].map(({ step }) => step), ...ways].flatMap(({ cites }) => cites))
}

function anywhere(two: Two): readonly ClauseDifference[] {
  const [was, is] = [citedBy(two.before), citedBy(two.after)]
  return keysOf(was, is).flatMap((value): readonly ClauseDifference[] => {
    if (was.has(value) && is.has(value)) return []
    const about = { place: value, name: same(value), what: called({ zh: '引用條文', en: 'cited clause' }, same(value)) }
    return is.has(value)
      ? [come(two, about, { kind: 'clauseCited', value, means: 'onlyWords' })]
      : [gone(two, about, { kind: 'clauseNotCited', value, means: 'onlyWords' })]
  })
}
