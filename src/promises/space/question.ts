import type { Condition, Params, Part } from '../../conditions/condition.ts'
import { type Diagram, none } from '../diagram/diagrams.ts'
import { knownOf } from '../memory/look.ts'
import type { Changes, Looking } from '../memory/memory.ts'
import { Undecidable } from '../undecidable.ts'
import { factOf } from './fact.ts'
import { lookings, type Subject } from './subject.ts'

/** What a fact of some type makes of the memory before anything is asked. */
export interface Before {
  readonly type: string
  readonly changes: Changes
  readonly gone: ReadonlyMap<string, Diagram>
}

/** How a condition is answered, and where. */
export interface Answers {
  readonly yes: Diagram
  readonly no: Diagram
  readonly unknown: Diagram
  readonly reads: ReadonlySet<string>
  /** It answered the same question twice differently: it looks at something else than the case and the fact. */
  readonly fickle: boolean
}

type Asked = Condition<never>
const crashed = Symbol('crashed')

/** Asks conditions of facts in every case they can tell apart; parts are asked apart, and every answer is remembered. */
export function questions(subject: Subject) {
  const { world } = subject
  const { or, and } = subject.diagrams
  const remembered = new Map<string, Answers>()

  const answers = (before: Before, condition: Asked, params: Params): Answers => {
    const name = world.named(before.type, condition, JSON.stringify(params))
    const known =
      remembered.get(name) ?? (condition.every || condition.some ? ofParts : ofItself)(before, condition, params)
    remembered.set(name, known)
    return known
  }

  const ofItself = (before: Before, condition: Asked, params: Params): Answers =>
    world.recall(subject, world.named('condition', before, condition, condition.ask, JSON.stringify(params)), (on) =>
      worked(on, before, condition, params),
    )

  const worked = (subject: Subject, before: Before, condition: Asked, params: Params): Answers => {
    const reads = new Set<string>()
    let fickle = false
    const found = { yes: none, no: none, unknown: none }
    const ask = (looking: Looking) =>
      attempted(() =>
        // Memory and fact are looked at as they are read; the parameters are those the way gives.
        condition.ask?.(knownOf(looking) as never, factOf(looking, subject, before.type), params as never),
      )
    for (const { where, result } of lookings(
      subject,
      { ...before, about: `condition ${condition.id}`, reads },
      (looking) => {
        const answer = ask(looking)
        fickle ||= ask(looking) !== answer
        for (const each of fickle ? [] : looking.time.moved(() => ask(looking)))
          if (each !== answer) throw looking.run.refuse(new Undecidable('measuresTime', `condition ${condition.id}`))
        return answer
      },
    )) {
      const answer = result === 'yes' || result === 'no' ? result : 'unknown'
      found[answer] = or(found[answer], where)
    }
    return { ...found, reads, fickle }
  }

  const ofParts = (before: Before, condition: Asked, params: Params): Answers => {
    const reads = new Set<string>()
    const parts = (condition.every ?? condition.some) as (params: Params, fact: unknown) => readonly Part[]
    let [yes, no, unknown, fickle] = [none, none, none, false]
    for (const { where, result } of lookings(
      subject,
      { ...before, about: `condition ${condition.id}`, reads },
      (looking) => attempted(() => parts(params, factOf(looking, subject, before.type))),
    )) {
      if (result === crashed) {
        unknown = or(unknown, where)
        continue
      }
      const each = result.map((part) => held(before, part.condition, part.params))
      for (const one of each) for (const path of one.reads) reads.add(path)
      fickle ||= each.some((one) => one.fickle)
      const [every, some] = [
        (of: 'yes' | 'no') => each.reduce((so, one) => and(so, one[of]), where),
        (of: 'yes' | 'no') =>
          and(
            where,
            each.reduce((so, one) => or(so, one[of]), none),
          ),
      ]
      yes = or(yes, condition.every ? every('yes') : some('yes'))
      no = or(no, condition.every ? some('no') : every('no'))
    }
    return { yes, no, unknown, reads, fickle }
  }

  /** Where a condition holds and where it does not, its fail-safe applied. */
  const held = (before: Before, condition: Asked, params: Params) => {
    const { yes, no, unknown, reads, fickle } = answers(before, condition, params)
    const safe = condition.failSafe === 'yes'
    return { yes: safe ? or(yes, unknown) : yes, no: safe ? no : or(no, unknown), reads, fickle }
  }
  return { answers, held }
}

/** A crash of a question, as the kernel takes it. */
function attempted<T>(ask: () => T): T | typeof crashed {
  try {
    return ask()
  } catch (error) {
    if (error instanceof Undecidable) throw error
    return crashed
  }
}
