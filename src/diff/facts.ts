import type { FactDefinition } from '../vocabulary/fact.ts'
import { codeOf } from '../vocabulary/registers/own.ts'
import { type Aspect, aspect, codeAspect, inAspects } from './aspects.ts'
import { type Difference, type Named, named } from './difference.ts'
import { fieldsApart, schemaOf, widens } from './forms.ts'
import { called, listedApart } from './say.ts'
import { come, gone } from './tell.ts'
import { keysOf, type Side, type Two } from './two.ts'

export type FactDifferenceKind = 'factReporters' | 'factForm' | 'factName' | 'factCode'

/** A fact that only one flow takes, or one aspect in which it is another fact in each. */
export type FactDifference = Difference<'factTaken' | 'factNotTaken', Named> | Difference<FactDifferenceKind>

export function compareFacts(two: Two): readonly FactDifference[] {
  const [was, is] = [takenBy(two.before), takenBy(two.after)]
  return keysOf(was.keys(), is.keys()).flatMap((type): readonly FactDifference[] => {
    const [a, b] = [was.get(type), is.get(type)]
    const value = named(type, a ?? b)
    const about = { place: type, name: value, what: called({ zh: '事實', en: 'fact' }, value) }
    if (a && b) return inAspects(factAspects, { two, ...about, was: a, is: b })
    return a
      ? [gone(two, about, { kind: 'factNotTaken', value, means: 'refusedNow' })]
      : [come(two, about, { kind: 'factTaken', value, means: 'onlyAdds' })]
  })
}

/** The facts a flow takes somewhere. */
export const takenBy = ({ shape, words: { facts } }: Side): ReadonlyMap<string, FactDefinition> =>
  new Map(
    [...shape.values()]
      .flatMap(({ ways }) => [...ways.keys()])
      .flatMap((type) => (facts[type] ? [[type, facts[type]]] : [])),
  )

/** What a fact does to what a case remembers. */
export const factCode = ({ lessons }: FactDefinition): readonly unknown[] => [...new Set(lessons.map(codeOf))]

const stillMay = (was: FactDefinition, is: FactDefinition) => was.by.every((role) => is.by.includes(role))

const factAspects: readonly Aspect<FactDifferenceKind, FactDefinition>[] = [
  aspect({
    kind: 'factReporters',
    as: { zh: '回報者（僅列不同者）', en: 'reported by (only who differs)' },
    of: ({ by }) => [...by].sort(),
    said: (by, { words }, others) =>
      listedApart(
        by.map((role) => named(role, words.roles[role])),
        others.map((id) => ({ id })),
      ),
    means: (was, is) => (stillMay(was, is) ? 'onlyAdds' : 'refusedNow'),
  }),
  aspect({
    kind: 'factForm',
    as: { zh: '表單欄位（僅列不同者）', en: 'fields of its form (only what differs)' },
    of: ({ decisive }) => schemaOf(decisive),
    said: (form, _, other) => fieldsApart(form, other),
    means: (was, is) => (widens(schemaOf(was.decisive), schemaOf(is.decisive)) ? 'onlyAdds' : 'refusedNow'),
  }),
  aspect({
    kind: 'factName',
    as: { zh: '名稱', en: 'name' },
    of: ({ zh, en }) => ({ zh, en }),
    said: (label) => label,
    means: 'onlyWords',
  }),
  codeAspect('factCode', factCode, 'teachesOtherwise'),
]
