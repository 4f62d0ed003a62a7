import type { Condition, Params, Part } from '../../conditions/condition.ts'
import { type Answered, byResult, whereIs } from '../answers/answer.ts'
import { type Diagram, none } from '../diagram/diagrams.ts'
import { knownOf } from '../memory/look.ts'
import type { Looking } from '../memory/memory.ts'
import { Undecidable } from '../undecidable.ts'
import { type Doing, factOf, recallOf } from './fact.ts'
import { lookings, type Subject } from './subject.ts'

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

  const answers = (before: Doing, condition: Asked, params: Params): Answers => {
    const name = world.named(before.type, condition, JSON.stringify(params))
    const known =
      remembered.get(name) ?? (condition.every || condition.some ? ofParts : ofItself)(before, condition, params)
    remembered.set(name, known)
    return known
  }

  const ofItself = (before: Doing, condition: Asked, params: Params): Answers => {
    const name = world.named('condition', condition, condition.ask, JSON.stringify(params))
    const answered = recallOf(subject, name, before, (on, doing) => worked(on, doing, condition, params))
    const where = (answer: string) => whereIs(subject.diagrams, answered, (result) => result === answer)
    const fickle = answered.outcomes.some(({ result }) => result === 'fickle')
    return { yes: where('yes'), no: where('no'), unknown: where('unknown'), reads: answered.reads, fickle }
  }

  const worked = (
    subject: Subject,
    { type, changes, gone }: Doing,
    condition: Asked,
    params: Params,
  ): Answered<string> => {
    const reads = new Set<string>()
    const ask = (looking: Looking) =>
      attempted(() =>
        // Memory and fact are looked at as they are read; the parameters are those the way gives.
        condition.ask?.(knownOf(looking) as never, factOf(looking, subject, type), params as never),
      )
    const found = lookings(subject, { changes, gone, about: `condition ${condition.id}`, reads }, (looking) => {
      const answer = ask(looking)
      if (ask(looking) !== answer) return 'fickle'
      for (const each of looking.time.moved(() => ask(looking)))
        if (each !== answer) throw looking.run.refuse(new Undecidable('measuresTime', `condition ${condition.id}`))
      return answer === 'yes' || answer === 'no' ? answer : 'unknown'
    })
    return { outcomes: byResult(subject.diagrams, found), reads }
  }

  const partsOf = (before: Doing, condition: Asked, params: Params) => {
    const parts = (condition.every ?? condition.some) as (params: Params, fact: unknown) => readonly Part[]
    return recallOf(
      subject,
      world.named('parts', condition, parts, JSON.stringify(params)),
      before,
      (on, { type, changes, gone }) => {
        const reads = new Set<string>()
        const outcomes = lookings(on, { changes, gone, about: `condition ${condition.id}`, reads }, (looking) =>
          attempted(() => parts(params, factOf(looking, on, type))),
        )
        return { outcomes, reads }
      },
    )
  }

  const ofParts = (before: Doing, condition: Asked, params: Params): Answers => {
    const parts = partsOf(before, condition, params)
    const reads = new Set(parts.reads)
    let [yes, no, unknown, fickle] = [none, none, none, false]
    for (const { where, result } of parts.outcomes) {
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
  const held = (before: Doing, condition: Asked, params: Params) => {
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
