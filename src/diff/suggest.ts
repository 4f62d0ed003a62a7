import { sameJson } from '../case/same-json.ts'
import type { Label } from '../vocabulary/label.ts'
import type { StepShape } from './shape.ts'
import type { Side, Two } from './two.ts'

/** Two steps of different names that may be the same one. A guess for people to judge; nothing is compared by it. */
export interface Suggestion extends Label {
  readonly before: string
  readonly after: string
  /** `label`: called the same; `cites`: resting on the same clauses; `facts`: led on by the same facts. */
  readonly because: 'label' | 'cites' | 'facts'
}

const reasons: Readonly<Record<Suggestion['because'], Label>> = {
  label: { zh: '名稱相同', en: 'called the same' },
  cites: { zh: '條文相同', en: 'resting on the same clauses' },
  facts: { zh: '由相同之事實推進', en: 'led on by the same facts' },
}

export function suggestRenames({ relation, before, after }: Two): readonly Suggestion[] {
  const only = (side: Side, other: Side) => [...side.shape.values()].filter(({ place }) => !other.shape.has(place))
  return only(before, after).flatMap((was) =>
    only(after, before).flatMap((is) => {
      const because = was.step.kind === is.step.kind && likeness(was, is, relation === 'versions')
      if (!because) return []
      const [from, to] = [`${was.step.zh}（${was.place}）`, `${is.step.zh}（${is.place}）`]
      return [
        {
          before: was.place,
          after: is.place,
          because,
          zh: `「${from}」或即「${to}」：${reasons[because].zh}`,
          en: `"${was.step.en}" (${was.place}) may be "${is.step.en}" (${is.place}): ${reasons[because].en}`,
        },
      ]
    }),
  )
}

function likeness(was: StepShape, is: StepShape, sameDocument: boolean): Suggestion['because'] | null {
  if (was.step.zh === is.step.zh || was.step.en === is.step.en) return 'label'
  if (sameDocument && sameJson(was.step.cites, is.step.cites)) return 'cites'
  const facts = onwardFacts(was)
  return facts.length > 0 && sameJson(facts, onwardFacts(is)) ? 'facts' : null
}

const onwardFacts = ({ ways }: StepShape) =>
  [...ways].flatMap(([fact, each]) => (each.some(({ to }) => to) ? [fact] : [])).sort()
