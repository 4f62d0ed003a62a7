import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AnyStateMachine } from 'xstate'
import * as published from '#machines/index.ts'
import { type Case, definition, isFlow, type Known, outlineOf, receive } from '#src/index.ts'
import { givenFor } from '#src/promises/space/policy.ts'
import { sampleOf } from '#src/testing/index.ts'
import { samplesOf } from '#src/vocabulary/samples.ts'
import { minute, opened } from '../support/cases.ts'

const flows = Object.values<object>(published)
  .flatMap((parts) => Object.values(parts))
  .filter(isFlow)

/** Kept by when it was so: the same in any order of arrival. */
const same = [
  ...['knownSince', 'rightsExplained', 'minor', 'need', 'willingness', 'consents', 'emergencyAt', 'person', 'suspects'],
  ...[
    'requestedBy',
    'crisis',
    'medicalHelp',
    'committee',
    'appointment',
    'sessions',
    'extension',
    'nextReviewAt',
    'own',
  ],
] as const satisfies readonly string[]

const grave = { notAssessed: 0, none: 0, unclear: 1, immediate: 2 } as const
const most = 2_000

interface Telling {
  readonly type: string
  readonly at: string
}

/** The case once it was told these, one after another; null where one of them is not taken in. */
function told(flow: AnyStateMachine, facts: readonly Telling[]): Case | null {
  let kase = opened(flow, { policy: givenFor(flow).policy })
  for (const [n, fact] of facts.entries()) {
    const outcome = receive(kase, fact, { recordedAt: minute(2_000 + n) })
    if (!outcome.accepted) return null
    kase = outcome.case
  }
  return kase
}

/** What is never less safe told late than told in order: danger, and what it undoes. */
function expectNoLessSafe(late: Known, inOrder: Known): void {
  expect(grave[late.danger]).toBeGreaterThanOrEqual(grave[inOrder.danger])
  expect(late.dangerUnresolved || !inOrder.dangerUnresolved).toBe(true)
  // That nobody was said to be hurt, told after it was known that somebody is, makes no news of it.
  if (late.casualtiesNewsAt === inOrder.casualtiesNewsAt)
    expect(late.notified.filter((role) => !inOrder.notified.includes(role))).toEqual([])
  expect(late.sealed && !inOrder.sealed).toBe(false)
  expect(late.overridden || !inOrder.overridden).toBe(true)
  for (const name of ['conflicted', 'conflictReported'] as const)
    expect(
      inOrder[name].filter((who) => !late[name].some(({ id, role }) => id === who.id && role === who.role)),
    ).toEqual([])
}

/** A conflict as somebody reports it, as the person in question says it, and as the next level decides. */
const byEachLevel = (saying: object): readonly object[] => {
  const { who } = saying as { readonly who: object }
  const next = { role: 'superiorAgency', id: 'next-level' }
  return [saying, { ...saying, by: who }, { ...saying, by: next }, { ...saying, by: next, decision: 'notRecused' }]
}

/** Every sentence of every fact the flow takes, as far as its questions can tell them apart. */
const poolOf = (flow: AnyStateMachine): readonly object[] => {
  const { facts } = definition(flow)
  return outlineOf(flow).facts.flatMap((type) => {
    const fact = facts[type]
    if (!fact || fact.by.length === 0) return []
    const whole: object = sampleOf(flow, type as never, {}, minute(1))
    const sayings = [...samplesOf(fact, minute(9_000))].slice(0, 12).map((saying) => ({ ...whole, ...saying }))
    return type === 'conflict.declared' ? sayings.flatMap(byEachLevel) : sayings
  })
}

describe('law 1: the same facts leave the same memory, in whatever order they arrive', () => {
  const shares = Math.ceil(most / flows.length)
  it.each(flows.map((flow) => [flow.id, flow] as const))('%s', (_, flow) => {
    const pool = poolOf(flow)
    let compared = 0
    const telling = fc.tuple(fc.constantFrom(...pool), fc.integer({ min: 1, max: 900 }))
    const sets = fc.uniqueArray(telling, { minLength: 2, maxLength: 5, selector: ([, at]) => at })
    fc.assert(
      fc.property(sets, fc.infiniteStream(fc.nat(9)), (all, picks) => {
        const made = all.map(([fact, at]) => ({ ...fact, at: minute(at) }) as Telling)
        const left = [...made]
        const mixed = Array.from(made, () => left.splice((picks.next().value as number) % left.length, 1)[0] as Telling)
        const inOrder = told(
          flow,
          [...made].sort((a, b) => (a.at < b.at ? -1 : 1)),
        )
        const late = inOrder && told(flow, mixed)
        // What a case learns ends with it.
        if (!late || inOrder.status === 'ended' || late.status === 'ended') return
        compared++
        for (const name of same) expect([name, late.known[name]]).toEqual([name, inOrder.known[name]])
        expectNoLessSafe(late.known, inOrder.known)
      }),
      { seed: 3, numRuns: shares * 4 },
    )
    expect(compared).toBeGreaterThan(shares / 8)
  })
})
