import { afterAll, describe, expect, it } from 'vitest'
import { coverageOf, nameOf, type Story } from '#src/testing/index.ts'
import { storyTests, useMatchers } from '#src/testing/vitest.ts'
import { type FlowSuite, suites } from './suites/suite.ts'

useMatchers()

const clausesOf = ({ clauses }: Story) => [clauses].flat()

describe.each(suites)('the suite of $flow.id', ({ flow, document, stories, unreached, least }: FlowSuite) => {
  const recorder = coverageOf(flow, { except: unreached })
  storyTests(flow, stories, recorder)

  it('stands under clauses and readings that exist', () => {
    const known = { ...document.clauses, ...document.readings }
    const strays = stories.filter((story) => !clausesOf(story).every((id) => id in known || id === flow.id))
    expect(strays.map(nameOf)).toEqual([])
  })

  afterAll(() => expect(recorder.coverage()).toReach(least))
})
