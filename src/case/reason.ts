import type { Finding } from '../conditions/answer.ts'
import type { InHand } from '../conditions/condition.ts'
import type { FlowDefinition } from '../flow/definition.ts'
import { citesOf } from '../flow/document.ts'
import { frozen } from '../vocabulary/frozen.ts'
import type { Known } from '../vocabulary/known.ts'
import type { Label } from '../vocabulary/label.ts'
import { careCircle } from '../vocabulary/roles.ts'
import { type Code, codes } from './codes.ts'

/** Why a fact is not taken in: for people in two languages, for programs by code, for lawyers by clause. */
export interface Reason extends Label {
  /** One of {@link ReasonCode}, or the name of the condition that does not hold. */
  readonly code: string
  /** Clauses and readings of the flow's document. */
  readonly cites: readonly string[]
  readonly laws: readonly string[]
  /** Where in the fact, for a fault of its form, e.g. `by.id`. */
  readonly path?: string
  /** What would let the fact in. */
  readonly unblock: Label
}

type More = Partial<Omit<Reason, 'code'>>

/** Makes reasons with the codes of a list. */
export const reasonsOf =
  <C extends string>(list: Readonly<Record<C, Code>>) =>
  (code: C, more: More = {}): Reason => {
    const { unblock, ...label } = list[code]
    return frozen({ code, ...label, cites: [], laws: [], unblock, ...more })
  }

export const reason = reasonsOf(codes)

export const noReasons: readonly Reason[] = frozen([])

/** The reasons behind conditions that do not hold, as far as this role may hear them. */
export function reasonsFor(
  findings: readonly Finding[],
  { document, duties, circle }: FlowDefinition,
  known: Known,
  role: string,
  fact: InHand,
): readonly Reason[] {
  const told = new Map<string, Reason>()
  for (const { condition, crashed } of findings) {
    const { id, zh, en, audience, laws = [], remedy } = condition
    if (audience && !mayHear(audience, role, circle)) told.set('notAvailableToYou', reason('notAvailableToYou'))
    else if (crashed) told.set(id, crashReason(id, condition.failSafe))
    else {
      const cites = citesOf(document.conditions[id])
      told.set(id, {
        code: id,
        zh: `未符：${zh}`,
        en: `Not fulfilled: ${en}`,
        cites,
        laws,
        unblock: typeof remedy === 'function' ? remedy(known, duties, fact) : remedy,
      })
    }
  }
  return frozen([...told.values()])
}

/** A document's own roles of the care circle hear what the whole of the shared circle may hear. */
const mayHear = (audience: readonly string[], role: string, circle: readonly string[]): boolean =>
  audience.includes(role) || (circle.includes(role) && careCircle.every((each) => audience.includes(each)))

const crashReason = (id: string, failSafe: 'yes' | 'no'): Reason =>
  reason('conditionCrashed', {
    zh: `條件「${id}」執行失敗，依其保全規定視為「${failSafe === 'yes' ? '是' : '否'}」`,
    en: `The condition ${id} crashed and, by its fail-safe, counted as ${failSafe}`,
  })
