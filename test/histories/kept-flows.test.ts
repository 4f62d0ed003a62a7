import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { storyTests } from '#src/testing/vitest.ts'
import { playFile } from '../examples/support/play.ts'

/** Written for 0.1.0, and run here on what stands now: see README.md beside this file. */
const kept = (path: string) => fileURLToPath(new URL(`0.1.0/sixth-agency/${path}`, import.meta.url))
const { crisis } = await import(/* @vite-ignore */ kept('index.ts'))
const { stories } = await import(/* @vite-ignore */ kept('suite/stories.ts'))

describe('the sixth agency, as it was written for 0.1.0', () => {
  const cases = readdirSync(kept('cases'))

  it.each(cases)('plays %s to its end', (name) => {
    expect(playFile(crisis, `${kept('cases')}/${name}`)).toMatchObject({ step: 'filed', status: 'ended', owed: [] })
  })

  it('has its four cases and its stories', () => {
    expect(cases.length).toBe(4)
    expect(stories.length).toBe(13)
  })

  storyTests(crisis, stories)
})
