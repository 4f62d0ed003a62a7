import { describe, expect, it } from 'vitest'
import { type Case, type FactType, type Known, type Role, receive } from '#src/index.ts'
import { aFact, type FlowName, minute, opened, taken } from '../support/cases.ts'
import { everyoneTold, meeting } from '../support/walk.ts'

type Late = readonly [type: FactType, saying: object, knownAt: number, role?: Role]

/** Tells a case facts in the order they came in; the number is the minute each was known or done. */
const hearing = (flow: FlowName, ...came: readonly Late[]): Case =>
  came.reduce((kase, [type, saying, knownAt, role], n) => {
    const fact = aFact(type, saying, minute(knownAt), role)
    return taken(kase, fact, { recordedAt: minute(10_000 + n) }).case
  }, opened(flow))

const capacity = (is: string, at: number): Late => ['capacity.known', { capacity: is }, at, 'physician']
const followedUp = (nextReviewAt: string, at: number): Late => ['followUp.made', { nextReviewAt }, at]

describe('law 1: an older word told late takes no newer one back', () => {
  it.each<[string, FlowName, readonly Late[], Partial<Known>]>([
    ['M5: "awake" stays', 'crisis', [capacity('capable', 20), capacity('incapacitated', 10)], { person: 'capable' }],
    [
      'M5: no need stays',
      'involuntary',
      [
        ['need.assessed', { need: 'needed' }, 20],
        ['need.assessed', { need: 'notNeeded' }, 10],
      ],
      { need: 'needed' },
    ],
    [
      'M5: the refusal stays, though a yes from before it comes in',
      'involuntary',
      [
        ['help.declined', {}, 20],
        ['consent.given', { scope: 'service', form: 'oral' }, 10],
      ],
      { willingness: 'declined' },
    ],
    [
      'M5: the next review laid down latest stays',
      'crisis',
      [followedUp(minute(9_000), 20), followedUp(minute(8_000), 10)],
      { nextReviewAt: minute(9_000) },
    ],
    [
      'of two words at one instant the one that protects more',
      'crisis',
      [
        ['need.assessed', { need: 'notNeeded' }, 10],
        ['need.assessed', { need: 'needed' }, 10],
      ],
      { need: 'needed' },
    ],
  ])('%s', (_, flow, came, left) => {
    expect(hearing(flow, ...came).known).toMatchObject(left)
  })

  it('M5: the family may not be rung on an older "unconscious" that is told after "awake"', () => {
    const kase = hearing('crisis', capacity('capable', 20), capacity('incapacitated', 10))
    const outcome = receive(kase, aFact('family.contacted', { contact: 'family' }, minute(30)), {
      recordedAt: minute(20_000),
    })
    expect(outcome.accepted).toBe(false)
  })

  it("M1: yesterday's notice tells nobody of today's danger", () => {
    const kase = hearing(
      'crisis',
      ['crisis.reported', { trigger: 'majorAccident', casualties: 'yes' }, 5],
      ['danger.reported', {}, 20],
      ['notification.made', everyoneTold, 10],
    )
    expect(kase.known.notified).toEqual([])
    expect(kase.known.duties.map(({ duty }) => duty)).toContain('notifyLeadership')
  })

  it('what was done without consent is looked at by a meeting after it, and by none before', () => {
    const unconscious = capacity('capable', 5)
    const told: Late = ['notification.made', { to: ['supervisor'], items: ['danger'], ground: 'lifeDanger' }, 20]
    const came = [unconscious, ['danger.reported', {}, 10], told] as const
    expect(hearing('crisis', ...came, ['careTeam.resolved', meeting(), 15]).known.overridden).toBe(true)
    expect(hearing('crisis', ...came, ['careTeam.resolved', meeting(), 25]).known.overridden).toBe(false)
  })

  it('a seal holds for what it contains: help asked for since opens the record, told in either order', () => {
    const asks: Late = ['help.requested', { channel: 'self', service: 'psychological' }, 20]
    const rights: Late = ['rights.explained', {}, 1]
    const ends: readonly Late[] = [rights, ['need.assessed', { need: 'notNeeded' }, 2]]
    const open = hearing('general', ...ends, asks)
    expect(open.known).toMatchObject({ sealed: false, asOf: { unsealed: minute(20) } })
  })

  it('a refusal before any consent is a refusal, and a consent told late leaves it one taken back', () => {
    const refuses: Late = ['consent.withdrawn', { scope: 'service' }, 20]
    const gives: Late = ['consent.given', { scope: 'service', form: 'oral' }, 10]
    expect(hearing('crisis', refuses).known.consents.service).toMatchObject({ standing: 'withdrawn', refused: true })
    const { service } = hearing('crisis', refuses, gives).known.consents
    expect(service).toMatchObject({ standing: 'withdrawn', at: minute(20) })
    expect(service).not.toHaveProperty('refused')
  })
})
