import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { filesOf, groups } from './scripts/test-groups.mjs'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/**
 * How tests are written here; docs/tests.md says more.
 * - A file `name.test.ts` runs with Node alone. What needs something says so in its name: `name.chromium.test.ts`,
 *   `name.spin.test.ts`; what takes long is `name.long.test.ts` (ten seconds or more) or `name.nightly.test.ts` (many minutes).
 *   Each of these groups is a project of vitest. Nothing is skipped because something is missing.
 * - A test asserts something, and counts what it quantifies over, so that it cannot pass over an empty list.
 * - No test fails because of time that passed: none has a timeout, and whoever waits, waits for an event. What hangs
 *   for ever is ended by the watchdog of CI.
 */
export default defineConfig({
  resolve: {
    // Examples import the package by its name, as a user would; the tests run them against the sources.
    alias: [
      // npm run ci:nightly looks for more.
      ...(process.env.SAMPLES ? [{ find: /^fast-check$/, replacement: here('test/support/more-samples.ts') }] : []),
      { find: /^eap-case-flows$/, replacement: here('src/index.ts') },
      { find: /^eap-case-flows\/machines$/, replacement: here('machines/index.ts') },
      { find: /^eap-case-flows\/machines\/(.+)$/, replacement: here('machines/$1/index.ts') },
      { find: /^eap-case-flows\/testing\/vitest$/, replacement: here('src/testing/vitest.ts') },
      { find: /^eap-case-flows\/(.+)$/, replacement: here('src/$1/index.ts') },
    ],
  },
  test: {
    projects: groups
      .map(({ name }) => ({ name, include: filesOf(name) }))
      .filter(({ include }) => include.length > 0)
      .map((test) => ({ extends: true as const, test })),
    isolate: false,
    maxWorkers: '100%',
    testTimeout: 0,
    hookTimeout: 0,
    expect: { requireAssertions: true, poll: { timeout: 600_000 } },
    reporters: ['default', 'json'],
    outputFile: { json: '.temp/vitest.json' },
    coverage: { provider: 'v8', include: ['src/**', 'machines/**'], exclude: ['src/cli/main.ts'] },
  },
})
