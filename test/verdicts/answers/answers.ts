import type { AnyStateMachine } from 'xstate'
import { oncePer } from '#src/case/once-per.ts'
import { samplesOf } from '#src/case/samples.ts'
import { holds } from '#src/conditions/answer.ts'
import { definition, type FlowDefinition } from '#src/flow/definition.ts'
import type { FactDefinition } from '#src/vocabulary/fact.ts'
import type { Known } from '#src/vocabulary/known.ts'
import type { Policy } from '#src/vocabulary/policy.ts'
import type { Lesson } from '#src/vocabulary/registers/lesson.ts'
import type { Asked } from '../chart/steps.ts'
import { after, before, lazily, type News, now, remembered } from './memory.ts'
import { plausible } from './plausible.ts'
import { type Choose, everyWorld } from './worlds.ts'

const most = 4_000_000

/**
 * Every way in which questions can be answered together when a fact is told, as bits in the order of the questions: for
 * every fact its form lets through and whatever a case may remember. So `immediateDanger` and `dangerExcluded` never
 * both hold, and a fact that says there is danger never leaves it out.
 */
export function answersTo(flow: AnyStateMachine, type: string, asked: readonly Asked[]): ReadonlySet<number> {
  const of = definition(flow)
  const found = new Set<number>()
  const enough = [...plausible(of.conditions, asked)].length
  for (const answers of everyWorld((choose) => answeredIn(of, type, asked, choose), most)) {
    found.add(answers)
    if (found.size === enough) break
  }
  return found
}

function answeredIn(of: FlowDefinition, type: string, asked: readonly Asked[], choose: Choose): number {
  const fact = saying(toldAs(of, type), choose)
  const policy = policyOf(of, choose)
  const known = remembered(of, policy, choose, taught(of, type, fact, remembered(of, policy, choose)))
  const bits = asked.map((question, at) => {
    const condition = of.conditions[question.type]
    if (!condition) throw new Error(`no condition ${question.type}`)
    return holds(condition, known, fact, question.params) ? 1 << at : 0
  })
  return bits.reduce<number>((all, bit) => all | bit, 0)
}

function toldAs(of: FlowDefinition, type: string): FactDefinition {
  const fact = of.facts[type]
  if (!fact) throw new Error(`no fact ${type}`)
  return fact
}

/** What a fact teaches, each lesson heard only when somebody asks for a place it can teach about. */
function taught(of: FlowDefinition, type: string, fact: object, before: Known): News {
  const heard = new Map<Lesson, Teaching>()
  return (place) => {
    for (const { lesson, places } of lessonsOf(of)(type)) {
      if (!places.has(place)) continue
      const news = heard.get(lesson) ?? teachingOf(lesson(before, fact as never))
      heard.set(lesson, news)
      if (news.has(place)) return { is: news.get(place) }
    }
    return undefined
  }
}

type Teaching = ReadonlyMap<string, unknown>

const keptByName: readonly string[] = ['consents', 'asOf', 'own']

const teachingOf = (news: Partial<Known>): Teaching =>
  new Map(
    Object.entries(news).flatMap(([name, is]): readonly (readonly [string, unknown])[] =>
      keptByName.includes(name)
        ? Object.entries(is as object).map(([each, said]) => [`${name}.${each}`, said])
        : [[name, is]],
    ),
  )

/** The lessons of a fact, the last first, and every place each of them can teach about. */
const lessonsOf = oncePer((of: FlowDefinition) => {
  const known = new Map<string, readonly { readonly lesson: Lesson; readonly places: ReadonlySet<string> }[]>()
  return (type: string) => {
    const fact = toldAs(of, type)
    const made =
      known.get(type) ??
      [...fact.lessons].reverse().map((lesson) => {
        const teachings = everyWorld(
          (choose) =>
            teachingOf(lesson(remembered(of, policyOf(of, choose), choose), saying(fact, choose) as never)).keys(),
          most,
        )
        return { lesson, places: new Set([...teachings].flatMap((places) => [...places])) }
      })
    known.set(type, made)
    return made
  }
})

/** The decisive half of a fact, decided only as far as it is read. */
function saying({ type, by, decisive }: FactDefinition, choose: Choose): { readonly type: string } {
  const reporter = lazily((name) => choose(`fact.by.${name}`, name === 'role' ? by : ['sample', 'somebody']))
  return lazily(
    (name) => {
      const form = decisive[name]
      return form && choose(`fact.${name}`, valuesOf(form))
    },
    { type, at: now, by: reporter },
  ) as { readonly type: string }
}

type Form = FactDefinition['decisive'][string]

const valuesOf = oncePer((form: Form): readonly unknown[] => {
  const values = [...samplesOf({ decisive: { value: form } } as unknown as FactDefinition, now)].map(
    ({ value }) => value,
  )
  return values.includes(now) ? [...values, before, after] : values
})

/**
 * The agency's policy: what its document states, and what a host may decide otherwise when it opens a case; what the
 * document leaves for the host to give can be anything its form lets through.
 */
function policyOf(of: FlowDefinition, choose: Choose): Policy {
  const { values } = of.policy
  const otherwise: { readonly [K in keyof Policy]?: readonly Policy[K][] } = {
    adopts: [['general', 'involuntary', 'crisis']],
    closure: ['byDecision', 'literalChart'],
    refusalBranch: ['both', 'casualty', 'noCasualty'],
    sessionCap: [null, 1],
  }
  const own = lazily((name) => {
    const stated = (values.own as Readonly<Record<string, unknown>>)[name]
    const form = of.settings[name]
    return stated === 'toBeGiven' && form ? choose(`policy.own.${name}`, valuesOf(form as Form)) : stated
  })
  const decided = (name: string) =>
    choose(`policy.${name}`, [values[name as keyof Policy], ...(otherwise[name as keyof Policy] ?? [])])
  return lazily(decided, { own }) as Policy
}
