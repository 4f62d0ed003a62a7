import type { Named } from './difference.ts'
import type { Side } from './two.ts'

/** Where a flow comes to owe a duty: on entering a step, on leaving it, or with a fact. */
export interface OwedAt {
  readonly place: string
  readonly when: 'entering' | 'leaving' | 'fact'
}

export interface OwedDuty {
  readonly duty: Named
  readonly at: readonly OwedAt[]
}

/** Every duty a flow can come to owe, and where. */
export function owedBy({ shape }: Side): ReadonlyMap<string, OwedDuty> {
  const found = new Map<string, OwedDuty>()
  const owe = (duty: Named, at: OwedAt) => {
    found.set(duty.id, { duty, at: [...(found.get(duty.id)?.at ?? []), at] })
  }
  for (const { place, step, ways } of shape.values()) {
    for (const duty of step.duties) owe(duty, { place, when: 'entering' })
    for (const duty of step.dutiesOnLeaving) owe(duty, { place, when: 'leaving' })
    for (const [fact, each] of ways)
      for (const duty of new Map(each.flatMap((way) => way.duties).map((one) => [one.id, one])).values())
        owe(duty, { place: `${place} / ${fact}`, when: 'fact' })
  }
  return found
}
