import type { AnyStateMachine, AnyStateNode } from 'xstate'
import { definition } from '../../flow/definition.ts'
import type { StepMeta } from '../../flow/meta.ts'
import type { Label } from '../../vocabulary/label.ts'
import type { Way } from './ways.ts'

/** A text in both languages, with labels put in. */
export const saying = (zh: string, en: string, ...named: readonly Label[]): Label => ({
  zh: named.reduce((text, label) => text.replace('◯', () => label.zh), zh),
  en: named.reduce((text, label) => text.replace('◯', () => label.en), en),
})

export const same = (text: string): Label => ({ zh: text, en: text })

/** A step, with the steps around it. */
export const stepLabel = (node: AnyStateNode): Label => {
  const { zh, en } = (node.meta ?? {}) as Partial<StepMeta>
  const own = { zh: zh ?? node.key, en: en ?? node.key }
  return node.parent?.parent ? saying('◯ › ◯', '◯ › ◯', stepLabel(node.parent), own) : own
}

/** The step a way leaves, or the whole flow. */
export const leavingLabel = (flow: AnyStateMachine, { from }: Way): Label => {
  const node = from.reduce<AnyStateNode | undefined>((at, name) => at?.states[name], flow.root)
  return node && from.length ? stepLabel(node) : { zh: '任何步驟', en: 'any step' }
}

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
