import { describe, expect, it } from 'vitest'
import type { AnyStateMachine } from 'xstate'
import { type CaseMatchers, matchers } from './match/matchers.ts'
import { brokenText } from './story/broken.ts'
import type { Watch } from './story/result.ts'
import { nameOf, type Story } from './story/story.ts'
import { tellStory } from './story/tell.ts'

/** What `expect(subject)` and `expect.poll(…)` answer: Vitest 5 gives `Assertion` other type parameters than 3 and 4. */
type Expecting<T> = ReturnType<typeof expect<T>> | ReturnType<typeof expect.poll<T>>
type Expected<T, M extends keyof CaseMatchers> = Parameters<CaseMatchers<Awaited<T>>[M]>
type Answered<A> = A extends { readonly toBeDefined: () => infer R } ? R : unknown

declare module 'vitest' {
  // Without type parameters the declaration merges with that of every major; each matcher infers what is expected of.
  interface Matchers {
    toAccept<T>(this: Expecting<T>, ...expected: Expected<T, 'toAccept'>): Answered<this>
    toRefuse<T>(this: Expecting<T>, ...expected: Expected<T, 'toRefuse'>): Answered<this>
    toOwe<T>(this: Expecting<T>, ...expected: Expected<T, 'toOwe'>): Answered<this>
    toBeAt<T>(this: Expecting<T>, ...expected: Expected<T, 'toBeAt'>): Answered<this>
    toEndAs<T>(this: Expecting<T>, ...expected: Expected<T, 'toEndAs'>): Answered<this>
    toReach<T>(this: Expecting<T>, ...expected: Expected<T, 'toReach'>): Answered<this>
    toNotice<T>(this: Expecting<T>, ...expected: Expected<T, 'toNotice'>): Answered<this>
  }
}

/**
 * Teaches Vitest's `expect` the matchers of this kit; call it once, e.g. in a set-up file.
 *
 * @example
 * useMatchers()
 * expect(kase).toBeAt('securing')
 */
export const useMatchers = (): void => expect.extend(matchers)

/**
 * One Vitest test for each story, named by its clauses and its sentence; without stories one that fails.
 *
 * @example
 * const recorder = coverageOf(flow)
 * storyTests(flow, stories, recorder)
 * afterAll(() => expect(recorder.coverage()).toReach({ states: 100 }))
 */
export const storyTests = (flow: AnyStateMachine, stories: readonly Story[], watch?: Watch): void => {
  describe(flow.id, () => {
    if (stories.length === 0)
      it('故事 stories', () => expect.fail('無故事，未測任何事 there are no stories: nothing is tested'))
    for (const story of stories)
      it(nameOf(story), () => {
        const broken = brokenText(tellStory(flow, story, watch))
        if (broken) expect.fail(broken)
        expect(broken).toBe('')
      })
  })
}
