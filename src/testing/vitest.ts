import { describe, expect, it } from 'vitest'
import type { AnyStateMachine } from 'xstate'
import { type CaseMatchers, matchers } from './match/matchers.ts'
import { brokenText } from './story/broken.ts'
import type { Watch } from './story/result.ts'
import { nameOf, type Story } from './story/story.ts'
import { tellStory } from './story/tell.ts'

declare module 'vitest' {
  // biome-ignore lint/suspicious/noExplicitAny: the type parameter must be declared as Vitest declares it.
  interface Matchers<T = any> extends CaseMatchers<T> {}
}

/**
 * Teaches Vitest's `expect` the matchers of this kit; call it once, e.g. in a set-up file.
 *
 * @example
 * useMatchers()
 * expect(kase).toBeAt('securing')
 */
export const useMatchers = (): void => expect.extend(matchers as never)

/**
 * One Vitest test for each story, named by its clauses and its sentence.
 *
 * @example
 * const recorder = coverageOf(flow)
 * storyTests(flow, stories, recorder)
 * afterAll(() => expect(recorder.coverage()).toReach({ states: 100 }))
 */
export const storyTests = (flow: AnyStateMachine, stories: readonly Story[], watch?: Watch): void => {
  describe(flow.id, () => {
    for (const story of stories)
      it(nameOf(story), () => {
        const broken = brokenText(tellStory(flow, story, watch))
        if (broken) expect.fail(broken)
      })
  })
}
