// A suite as a newcomer writes it: it type-checks and runs under every major of Vitest that the peer range admits.
import { openCase, receive } from 'eap-case-flows'
import { involuntary } from 'eap-case-flows/machines/chiayi-city-2016'
import { coverageOf, mutate, type StoryOf, sampleOf } from 'eap-case-flows/testing'
import { storyTests, useMatchers } from 'eap-case-flows/testing/vitest'
import { afterAll, expect, it } from 'vitest'

useMatchers()

const stories: readonly StoryOf<typeof involuntary>[] = [
  {
    clauses: '附件一.2',
    zh: '有立即危險者，強制就醫或報警優先',
    en: 'Immediate danger comes first',
    opens: 'assessing',
    rows: [['danger.reported', 'colleague', {}, 'securing']],
  },
]
const recorder = coverageOf(involuntary)

storyTests(involuntary, stories, recorder)

afterAll(() => expect(recorder.coverage()).toReach({ states: 10 }))

const at = '2026-05-11T09:00:00+08:00'
const kase = openCase(involuntary, { caseId: 'm-1', at, recordedAt: at, by: { role: 'personnel', id: 'h-1' } })
const danger = sampleOf(involuntary, 'danger.reported', {}, at)

it('every matcher passes where it should', async () => {
  expect(kase).toBeAt('assessing')
  expect(kase).toAccept(danger)
  expect(kase).toRefuse(sampleOf(involuntary, 'closure.decided', {}, at), 'notNow')
  expect(receive(kase, danger, { recordedAt: danger.at })).toAccept()
  expect(receive(kase, danger, { recordedAt: danger.at })).toOwe('requestEmergencyHelp')
  expect(kase).not.toEndAs('closed')
  expect.soft(kase).toBeAt('assessing')
  await expect(Promise.resolve(kase)).resolves.toBeAt('assessing')
  await expect.poll(() => kase).toBeAt('assessing')
  const mutation = mutate(involuntary, stories, { kinds: ['danger'] })
  expect(mutation).toNotice(1)
})

it('every matcher fails where it should, and says why', () => {
  expect(() => expect(kase).toBeAt('securing')).toThrow('it stands at assessing')
  expect(() => expect(kase).not.toAccept(danger)).toThrow('it was taken in, to securing')
  expect(() => expect(receive(kase, danger, { recordedAt: danger.at })).toRefuse('notNow')).toThrow(
    'but it was taken in',
  )
  expect(() => expect(kase).toOwe('followUp')).toThrow('to owe followUp, but it owes')
  expect(() => expect(kase).toEndAs('closed')).toThrow('it is open, at assessing')
  expect(() => expect(coverageOf(involuntary).coverage()).toReach({ states: 1 })).toThrow('no story was told')
  expect(() => expect(mutate(involuntary, [])).toNotice(1)).toThrow('there are no stories')
})
