import { afterEach, describe, expect, it } from 'vitest'
import { due } from '#src/index.ts'
import { aFact, opened, plain, taken } from '../support/cases.ts'

const ofTheMachine = process.env.TZ
const midnight = '2026-03-06T23:30:00+08:00'

/** A case under days and hours, told at an instant at which zones disagree on the day. */
const told = () => {
  const policy = { periods: { holdCareTeam: { days: 15 }, requestEmergencyHelp: { hours: 2 } } }
  let kase = opened('involuntary', { at: midnight, policy })
  for (const [type, saying] of [
    ['danger.reported', {}],
    ['reportableMatter.known', { matter: 'suicideBehaviour' }],
    ['notification.made', { to: ['supervisor'], items: ['danger'], ground: 'lifeDanger' }],
  ] as const)
    kase = taken(kase, aFact(type, saying, midnight)).case
  return { kase: plain(kase), due: due(kase, '2026-03-23T12:01:00+08:00') }
}

afterEach(() => {
  if (ofTheMachine === undefined) delete process.env.TZ
  else process.env.TZ = ofTheMachine
})

describe('the zone of the machine it runs on changes nothing (I-42)', () => {
  const inTaipei = told()

  it.each([
    ['UTC', 0],
    ['America/Los_Angeles', 480],
    ['Pacific/Kiritimati', -840],
    ['Asia/Kathmandu', -345],
    ['Asia/Taipei', -480],
  ])('%s', (zone, offset) => {
    process.env.TZ = zone
    expect(new Date('2026-03-01T00:00:00Z').getTimezoneOffset()).toBe(offset)
    expect(told()).toEqual(inTaipei)
    expect(told().due).toContainEqual(
      expect.objectContaining({ duty: 'holdCareTeam', dueAt: '2026-03-23T12:00:00+08:00', overdueMinutes: 1 }),
    )
  })
})
