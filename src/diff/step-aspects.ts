import type { Label } from '../vocabulary/label.ts'
import { type Aspect, aspect, type Both } from './aspects.ts'
import { listed, same } from './say.ts'
import { isEnding, type StepShape } from './shape.ts'
import { flowNames, kindNames, tagNames } from './step-words.ts'

export type StepAspectKind = 'stepKind' | 'stepFirst' | 'stepName' | 'stepTags' | 'stepHandover'

const isSecret = ({ step }: StepShape) => step.tags.includes('confidential') || step.tags.includes('urgent')

const orNone = (name: string | null, label: (name: string) => Label): Label =>
  name === null ? listed([]) : label(name)

type StepAspect = Aspect<StepAspectKind, StepShape>

/** Leaves an aspect out where it goes without saying. */
const unless =
  (skip: (both: Both<StepShape>) => boolean, of: StepAspect): StepAspect =>
  (both) =>
    skip(both) ? null : of(both)

export const stepAspects: readonly StepAspect[] = [
  aspect({
    kind: 'stepKind',
    as: { zh: '性質', en: 'kind' },
    of: ({ step }) => step.kind,
    said: (kind) => kindNames[kind],
    means: (was, is) => (isEnding(was) && is.step.kind === 'step' ? 'endedThere' : 'anotherKind'),
  }),
  unless(
    ({ was, is }) => was.step.kind !== is.step.kind,
    aspect({
      kind: 'stepFirst',
      as: { zh: '起始步驟', en: 'first step' },
      of: ({ step }) => step.first,
      said: (first, { shape }) => orNone(first, (place) => shape.get(place)?.step ?? same(place)),
      means: 'beginsElsewhere',
    }),
  ),
  unless(
    ({ two, place }) => two.relation === 'flows' && place === '*',
    aspect({
      kind: 'stepName',
      as: { zh: '名稱', en: 'name' },
      of: ({ step: { zh, en } }) => ({ zh, en }),
      said: (label) => label,
      means: 'onlyWords',
    }),
  ),
  aspect({
    kind: 'stepTags',
    as: { zh: '標記', en: 'tags' },
    of: ({ step }) => step.tags,
    said: (tags) => listed(tags.map((tag) => tagNames[tag] ?? same(tag))),
    means: (was, is) => {
      if (isSecret(was) === isSecret(is)) return 'decidedAlike'
      return isSecret(is) ? 'saferNow' : 'secrecyLost'
    },
  }),
  aspect({
    kind: 'stepHandover',
    as: { zh: '移交對象', en: 'handed over to' },
    of: ({ step }) => step.handsOverTo,
    said: (to) => orNone(to, (name) => flowNames[name] ?? same(name)),
    means: (was) => (was.step.handsOverTo === null ? 'onlyAdds' : 'handoverLost'),
  }),
]
