import type { AnyStateMachine } from 'xstate'
import { definition } from '../../flow/definition.ts'
import { citesOf } from '../../flow/document.ts'
import { outlineOf, type Way } from '../../flow/outline.ts'
import type { Label } from '../../vocabulary/label.ts'
import { askedBy } from '../flow/asked.ts'
import { dutiesIn } from '../flow/duties.ts'
import {
  conditionLabel,
  dutyLabel,
  factLabel,
  leavingLabel,
  roleLabel,
  same,
  saying,
  stepLabel,
} from '../flow/names.ts'
import { flowCites, waysOf } from '../flow/ways.ts'
import type { CoverageKind } from './coverage.ts'
import { unknownsOf } from './unknowns.ts'

/** Something there is to reach. */
export interface Reachable extends Label {
  readonly id: string
  readonly cites: readonly string[]
}

const answers = ['yes', 'no', 'unknown'] as const

const answerLabels: Readonly<Record<(typeof answers)[number], Label>> = {
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
  unknown: { zh: '不明', en: 'unknown' },
}

const ends: readonly (readonly [string, Label])[] = [
  ['owed', { zh: '發生', en: 'owed' }],
  ['settled', { zh: '履行', en: 'settled' }],
]

/** Everything there is to reach in a flow. */
export function universeOf(flow: AnyStateMachine): Readonly<Record<CoverageKind, readonly Reachable[]>> {
  const { document, facts } = definition(flow)
  const [, ...steps] = outlineOf(flow).steps
  const states = steps.map(({ path, cites }) => ({ id: path, ...stepLabel(flow, path), cites }))
  const transitions = waysOf(flow).map((way) => ({ id: way.id, ...wayLabel(flow, way), cites: way.cites }))
  const conditions = [...askedBy(flow).conditions.keys()].flatMap((id) =>
    answers
      .filter((answer) => answer !== 'unknown' || unknownsOf(flow).has(id))
      .map((answer) => ({
        id: `${id} / ${answer}`,
        ...saying('◯ ◯', '◯ ◯', conditionLabel(flow, id), answerLabels[answer]),
        cites: citesOf(document.conditions[id]),
      })),
  )
  const duties = dutiesIn(flow).flatMap((id) =>
    ends.map(([end, label]) => ({
      id: `${id} / ${end}`,
      ...saying('◯：◯', '◯: ◯', dutyLabel(flow, id), label),
      cites: citesOf(document.duties[id]),
    })),
  )
  const reporters = new Set(outlineOf(flow).facts.flatMap((type) => facts[type]?.by ?? []))
  const roles = [...reporters].map((id) => ({ id, ...roleLabel(flow, id), cites: [] }))
  const cited = [flowCites(flow), ...[states, transitions, conditions, duties].flat().map(({ cites }) => cites)]
  const clauses = [...new Set(cited.flat())].map((id) => ({ id, ...same(id), cites: [id] }))
  return { states, transitions, conditions, roles, duties, clauses }
}

/** A way in words: from where, by which fact, on which question, to where. */
export function wayLabel(flow: AnyStateMachine, way: Way): Label {
  const { on, asks, to } = way
  const question = asks ? saying('（◯）', ' (◯)', conditionLabel(flow, asks.condition)) : same('')
  const target = to[0] ? saying(' → ◯', ' → ◯', stepLabel(flow, to[0])) : same('')
  return saying('◯：◯◯◯', '◯: ◯◯◯', leavingLabel(flow, way), factLabel(flow, on), question, target)
}
