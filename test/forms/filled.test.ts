import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Field, type Filled, type Form, fillForm, forms, type NotFilled } from '#src/forms/index.ts'
import { type FactType, facts, type Role, roles } from '#src/index.ts'
import { notEmpty } from '../support/not-empty.ts'
import { type Answers, all, answerTo, by, handedIn, handedInAt, leavesOf, theirs } from './arbitrary.ts'

const filled = (form: Form, answers: Answers, role: Role): Filled => {
  const outcome = fillForm(form, answers, { at: handedInAt, by: by(role) })
  if (!outcome.accepted) throw new Error(JSON.stringify({ answers, reasons: outcome.reasons }))
  return outcome
}

const codesOf = (outcome: Filled | NotFilled) =>
  outcome.accepted ? [] : outcome.reasons.map(({ code, path }) => `${code} ${path}`)

/** What the facts of each type say, to see which of them an answer changes. */
const tellingOf = (told: Filled): ReadonlyMap<FactType, string> =>
  new Map(
    told.facts.map(({ type }) => [type, JSON.stringify(told.facts.filter((fact) => fact.type === type))] as const),
  )

const differing = (one: Filled, other: Filled): readonly FactType[] => {
  const [before, after] = [tellingOf(one), tellingOf(other)]
  return [...new Set([...before.keys(), ...after.keys()])].filter((type) => before.get(type) !== after.get(type))
}

describe.each(all)('$name', (form) => {
  const samples = fc.sample(handedIn(form), { numRuns: 60, seed: 6 })

  it('turns into facts which their own forms take, and which whoever hands it in may report', () => {
    let looked = 0
    fc.assert(
      fc.property(handedIn(form), ([answers, role]) => {
        for (const fact of filled(form, answers, role).facts) {
          looked++
          expect(facts[fact.type].form.safeParse(fact).error?.issues).toBeUndefined()
          expect(facts[fact.type].by).toContain(role)
          expect(fact.by).toEqual(by(role))
          expect(JSON.parse(JSON.stringify(fact))).toStrictEqual(fact)
        }
      }),
    )
    expect(looked).toBeGreaterThan(0)
  })

  it('turns into the facts it says it backs, each of them, and no other', () => {
    const told = samples.flatMap(([answers, role]) => filled(form, answers, role).facts.map(({ type }) => type))
    expect([...new Set(told)].sort()).toEqual([...form.backs].sort())
  })

  it('keeps every answer in exactly one of three places', () => {
    fc.assert(
      fc.property(handedIn(form), ([answers, role]) => {
        const { decisive, sealed, withheld } = filled(form, answers, role)
        expect(merged(merged(decisive, sealed), withheld)).toEqual(answers)
        for (const part of [decisive, sealed, withheld]) expect(Object.values(part).filter(isEmpty)).toEqual([])
      }),
    )
  })

  it.each(Object.keys(form.fields))('%s goes into the facts it says it backs, each of them, and no other', (name) => {
    const field = form.fields[name] as Field
    const backs = new Set(field.fields ? leavesOf(field.fields).flatMap(([, leaf]) => leaf.backs) : field.backs)
    const others = fc.sample(answerTo(field), { numRuns: samples.length, seed: 7 })
    const told = samples.flatMap(([answers, role], n) => {
      const other = theirs(form, { ...answers, [name]: others[n] }, role)
      if (!form.schema.safeParse(other).success) return []
      return differing(filled(form, answers, role), filled(form, other, role))
    })
    expect([...new Set(told)].sort()).toEqual([...backs].sort())
  })

  it('is for nobody else to hand in', () => {
    const [[answers] = [{}]] = samples
    for (const role of notEmpty(Object.keys(roles) as Role[])) {
      const outcome = fillForm(form, theirs(form, answers, role), { at: handedInAt, by: by(role) })
      expect([role, codesOf(outcome)]).toEqual([role, form.by.includes(role) ? [] : ['notYours by.role']])
    }
  })
})

describe('the longest words a form takes fit the fact they go into', () => {
  it.each<[string, Form, object]>([
    [
      'a text',
      forms.crisisReport,
      { knownAt: handedInAt, trigger: 'selfHarm', casualties: 'no', event: '🙂'.repeat(10_000) },
    ],
    [
      'a list of lines',
      forms.intakeReferral,
      {
        interviewer: 'u-1',
        heldAt: handedInAt,
        decision: 'briefHelp',
        presentingIssues: Array.from({ length: 20 }, () => '🙂'.repeat(400)),
      },
    ],
  ])('%s', (_, form, answers) => {
    const { facts: told } = filled(form, answers as Answers, 'eapWindow')
    expect(told.every((fact) => facts[fact.type].form.safeParse(fact).success)).toBe(true)
    expect(told.some(({ details }) => details)).toBe(true)
  })
})

const isEmpty = (part: unknown): boolean => typeof part === 'object' && !/[^[\]{},]/.test(JSON.stringify(part))

/** Two parts of one form put together; entries of a list side by side. */
function merged(one: unknown, other: unknown): unknown {
  if (one === undefined || other === undefined) return one ?? other
  if (Array.isArray(one) && Array.isArray(other)) return one.map((each, n) => merged(each, other[n]))
  const names = [...new Set([one, other].flatMap((part) => Object.keys(part as object)))]
  return Object.fromEntries(names.map((name) => [name, merged((one as Answers)[name], (other as Answers)[name])]))
}
