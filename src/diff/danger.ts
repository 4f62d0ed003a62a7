import type { AnyStateMachine } from 'xstate'
import { stepName } from '../case/standing.ts'
import { topologyOf } from '../case/topology.ts'
import { tagsIn } from '../flow/outline/walk.ts'
import { outlineOf } from '../flow/outline.ts'
import { configurationsOf } from './configurations.ts'
import type { Difference } from './difference.ts'
import { called } from './say.ts'
import { come, gone } from './tell.ts'
import type { Side, Two } from './two.ts'
import { factCalled } from './ways.ts'

/** A fact of immediate danger that leads straight to help, at these steps, in one of the flows only. */
export type DangerDifference = Difference<'dangerPathLost' | 'dangerPathGained', readonly string[]>

/** The facts that tell of danger, and the one question a flow may ask of them before it leads to help. */
const tellings = ['danger.reported', 'danger.assessed']
const question = 'immediateDanger'

/** Compares from which of the steps both flows have immediate danger leads, in one move, to an urgent step. */
export const compareDanger = (two: Two): readonly DangerDifference[] =>
  tellings.flatMap((fact): readonly DangerDifference[] => {
    const [was, is] = [helpedAt(two.before.flow, fact), helpedAt(two.after.flow, fact)]
    const lost = [...was.keys()].filter((step) => was.get(step) && is.get(step) === false)
    const gained = [...is.keys()].filter((step) => is.get(step) && was.get(step) === false)
    const [less, more] = [about(two.before, fact, lost), about(two.after, fact, gained)]
    return [
      ...(lost.length ? [gone(two, less, { kind: 'dangerPathLost', value: lost, means: 'dangerWaits' })] : []),
      ...(gained.length ? [come(two, more, { kind: 'dangerPathGained', value: gained, means: 'saferNow' })] : []),
    ]
  })

/** Each place an open case can stand, and whether immediate danger leads from there to help. */
function helpedAt(flow: AnyStateMachine, fact: string): ReadonlyMap<string, boolean> {
  const { move } = topologyOf(flow)
  const leads = configurationsOf(flow).map((at) => {
    const to = move(at, fact, (condition) => condition === question)?.to
    return [stepName(at), to !== undefined && tagsIn(outlineOf(flow), to).includes('urgent')] as const
  })
  return new Map(leads)
}

function about({ shape, words }: Side, fact: string, steps: readonly string[]) {
  const name = factCalled(fact, words)
  const { zh, en } = called({ zh: '直接導向緊急協助之途徑', en: 'a straight way to help on' }, name)
  const parts = steps.map((step) => step.split(' + ').map((part) => shape.get(part)?.step))
  const at = (language: 'zh' | 'en') => parts.map((each) => each.map((part) => part?.[language]).join(' + '))
  const what = { zh: `${zh}，於：${at('zh').join('、')}`, en: `${en}, at: ${at('en').join(', ')}` }
  return { place: fact, name, what }
}
