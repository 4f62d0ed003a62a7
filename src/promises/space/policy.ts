import type { AnyStateMachine } from 'xstate'
import { definition } from '../../flow/definition.ts'
import { outlineOf } from '../../flow/outline.ts'
import type { Policy } from '../../vocabulary/policy.ts'
import { adopting } from '../memory/look.ts'
import { choicesOf } from './choices.ts'

/**
 * What a flow is proved under: its policy, and every value of what the policy still leaves to be given. Which flows the
 * agency adopts is left open too, unless it is given: as far as this flow hands over to them.
 */
export interface Given {
  /** What the opening of a case must give beside the flow's own policy. */
  readonly policy: Partial<Policy>
  /** Settings left to whoever opens a case, and every value they can have; the first one stands in the policy. */
  readonly open: Readonly<Record<string, readonly unknown[]>>
}

const aWeek = { days: 7 } as const

/** The policy a flow is proved under; any period will do, for no step waits for time. */
export function givenFor(flow: AnyStateMachine, wanted: Partial<Policy> = {}): Given {
  const { policy, settings } = definition(flow)
  const values: Policy = { ...policy.values, ...wanted }
  const own: Readonly<Record<string, unknown>> = values.own
  const left = Object.entries(values.periods).filter(([, period]) => period === 'toBeGiven')
  const open = Object.fromEntries(
    Object.entries(settings)
      .filter(([name]) => own[name] === undefined || own[name] === 'toBeGiven')
      .map(([name, form]) => [name, choicesOf(form, [])]),
  )
  const first = Object.fromEntries(Object.entries(open).map(([name, choices]) => [name, choices[0]]))
  const absent = outlineOf(flow).steps[0].meta.coverage === 'absent'
  const adopts = absent ? [...new Set([...values.adopts, flow.id.slice(flow.id.indexOf('.') + 1)])] : values.adopts
  const adoptable = wanted.adopts ? [] : successorsOf(flow).filter((name) => !adopts.includes(name))
  return {
    policy: {
      ...wanted,
      ...(left.length && {
        periods: { ...values.periods, ...Object.fromEntries(left.map(([duty]) => [duty, aWeek])) },
      }),
      ...(Object.keys(open).length && { own: { ...own, ...first } }),
      ...(absent && { adopts }),
    },
    open: { ...open, ...(adoptable.length && { [adopting]: subsets(adoptable).map((more) => [...adopts, ...more]) }) },
  }
}

/** The flows a case can go on in. */
const successorsOf = (flow: AnyStateMachine): readonly string[] => [
  ...new Set(outlineOf(flow).steps.flatMap(({ meta }) => meta.handsOverTo ?? [])),
]

/** None of them first. */
const subsets = ([first, ...rest]: readonly string[]): readonly (readonly string[])[] =>
  first === undefined ? [[]] : subsets(rest).flatMap((more) => [more, [first, ...more]])
