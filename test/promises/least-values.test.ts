import { describe, expect, it } from 'vitest'
import { chiayiCity2016 } from '#machines/index.ts'
import { promise, told, verify } from '#src/promises/index.ts'
import { withLeastValues } from '#src/promises/story/least.ts'
import type { StoryFact } from '#src/promises/story/telling.ts'

describe('A story says no more than it must', () => {
  it('a notice that breaks a promise goes to one role and tells one thing', () => {
    const noNotice = promise('nobodyIsTold', {
      id: 'T-1',
      zh: '不為任何通報',
      en: 'No notice is ever taken in',
      always: told(['notification.made'], ({ after }) => after === null),
    })
    const [verdict] = verify(chiayiCity2016.crisis, { promises: [noNotice] }).promises
    if (verdict?.holds !== false) throw new Error(`it is broken, not ${verdict?.holds}`)
    const { fact } = verdict.story.lines.at(-1) ?? {}
    expect(fact).toMatchObject({ type: 'notification.made', to: [expect.anything()], items: [expect.anything()] })
  })

  const fact = (said: object): StoryFact => ({
    type: 'some.fact',
    at: '2026-03-02T09:00:00+08:00',
    by: { role: 'eapWindow', id: 'someone' },
    ...said,
  })
  const fields = () => ({ who: [['a'], ['b'], ['c'], ['a', 'b', 'c']], count: [1, 2, 10], note: [undefined, true] })
  const least = (said: object, breaks: (fact: StoryFact) => boolean) =>
    withLeastValues([fact(said)], fields, ([first]) => first !== undefined && breaks(first))[0]
  const names = ({ who }: StoryFact, ...wanted: readonly string[]) =>
    wanted.every((each) => [who].flat().includes(each))

  it.each([
    ['one is named where one will do', { who: ['a', 'b', 'c'] }, (told: StoryFact) => names(told, 'b'), { who: ['b'] }],
    ['as many as must be', { who: ['a', 'b', 'c'] }, (told: StoryFact) => names(told, 'a', 'c'), { who: ['a', 'c'] }],
    ['the smallest number', { count: 10 }, ({ count }: StoryFact) => Number(count) > 1, { count: 2 }],
    ['what may be left out', { note: true, count: 1 }, () => true, { count: 1 }],
    ['what must be said stays', { note: true }, ({ note }: StoryFact) => note === true, { note: true }],
  ] as const)('%s', (_, said, breaks, expected) => {
    expect(least(said, breaks)).toEqual(fact(expected))
  })
})
