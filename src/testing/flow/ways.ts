import type { AnyStateMachine } from 'xstate'
import { oncePer } from '../../case/once-per.ts'
import type { Params } from '../../conditions/condition.ts'
import { waysOf as waysIn } from '../../flow/outline/walk.ts'
import { outlineOf, type Question, type Way } from '../../flow/outline.ts'

/** Every way of a flow, step by step, in the order they are asked. */
export const waysOf = oncePer((flow: AnyStateMachine): readonly Way[] => waysIn(outlineOf(flow)))

/** What a way gives the condition it asks. */
export const paramsOf = (asks: Question | null): Params => (asks?.params ?? undefined) as Params

/** What the whole flow cites, for what cites nothing itself. */
export const flowCites = (flow: AnyStateMachine): readonly string[] => outlineOf(flow).steps[0].cites
