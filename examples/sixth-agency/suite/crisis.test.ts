import { openCase } from 'eap-case-flows'
import {
  coverageOf,
  dangerStories,
  type MutationProgress,
  mutate,
  pathStories,
  roleStories,
  sampleOf,
  walk,
} from 'eap-case-flows/testing'
import { storyTests, useMatchers } from 'eap-case-flows/testing/vitest'
import { afterAll, expect, it } from 'vitest'
import { crisis } from '../crisis.ts'
import { policy, stories } from './stories.ts'

useMatchers()

// Stories that stand ready: to every step, along every transition, danger at every step, every fact from a wrong role.
const walked = walk(crisis, { policy })
const ready = [
  ...pathStories(crisis, { policy }, walked),
  ...dangerStories(crisis, { policy }, walked),
  ...roleStories(crisis, { policy }),
]

// What nobody can reach is said with its reason; an exception that is reached after all fails.
const recorder = coverageOf(crisis, {
  except: {
    conditions: {
      'basisStated / no': {
        zh: '表單僅收兩種依據，無他。',
        en: 'The form knows only the two bases there are.',
      },
    },
  },
})

storyTests(crisis, [...stories, ...ready], recorder)

afterAll(() => {
  const least = { states: 100, transitions: 97, conditions: 90, roles: 100, duties: 100, clauses: 100 }
  expect(recorder.coverage()).toReach(least)
})

it('a case says where it stands, what it owes, what it takes and what it refuses', () => {
  const at = '2026-05-11T09:00:00+08:00'
  const kase = openCase(crisis, { caseId: 'm-1', at, recordedAt: at, by: { role: 'personnel', id: 'h-1' }, policy })
  expect(kase).toBeAt('reporting')
  expect(kase).not.toOwe('activateTaskForce')
  expect(kase).toAccept(sampleOf(crisis, 'danger.reported', {}, at))
  expect(kase).toRefuse(sampleOf(crisis, 'closure.decided', {}, at), 'notNow')
})

// Breaking a flow takes a while: it says how far it is, on one line, a hundred mutants at a time.
const onProgress = ({ told, of, noticed }: MutationProgress) => {
  if (told % 100 === 0 || told === of) console.info(`${told} of ${of} mutants told, ${noticed} noticed`)
}

it('whatever is broken in the flow, a story notices it', { timeout: 0 }, () => {
  expect(mutate(crisis, [...stories, ...ready], { onProgress })).toNotice(95)
})
