import type { AnyStateMachine } from 'xstate'
import { definition } from '../../flow/definition.ts'
import { stepAt } from '../../flow/outline/walk.ts'
import { outlineOf, type Way } from '../../flow/outline.ts'
import type { Label } from '../../vocabulary/label.ts'

/** A text in both languages, with labels put in. */
export const saying = (zh: string, en: string, ...named: readonly Label[]): Label => ({
  zh: named.reduce((text, label) => text.replace('◯', () => label.zh), zh),
  en: named.reduce((text, label) => text.replace('◯', () => label.en), en),
})

export const same = (text: string): Label => ({ zh: text, en: text })

/** A step by its path, with the steps around it. */
export function stepLabel(flow: AnyStateMachine, path: string): Label {
  const { zh, en, parent } = stepAt(outlineOf(flow), path) ?? { ...same(path), parent: null }
  return parent ? saying('◯ › ◯', '◯ › ◯', stepLabel(flow, parent), { zh, en }) : { zh, en }
}

/** The step a way leaves, or the whole flow. */
export const leavingLabel = (flow: AnyStateMachine, { from }: Way): Label =>
  from ? stepLabel(flow, from) : { zh: '任何步驟', en: 'any step' }

export const factLabel = (flow: AnyStateMachine, type: string): Label =>
  type === 'done' ? { zh: '各部分均完成', en: 'all parts are done' } : (definition(flow).facts[type] ?? same(type))

export const conditionLabel = (flow: AnyStateMachine, id: string): Label => definition(flow).conditions[id] ?? same(id)

export const roleLabel = (flow: AnyStateMachine, role: string): Label => definition(flow).roles[role] ?? same(role)

/** A duty; `report` and `answer` by what they stand for. */
export function dutyLabel(flow: AnyStateMachine, duty: string): Label {
  if (duty === 'report') return { zh: '法定通報', en: 'Statutory report' }
  if (duty === 'answer') return { zh: '答復當事人之請求', en: "Answer the person's request" }
  return definition(flow).duties[duty] ?? same(duty)
}
