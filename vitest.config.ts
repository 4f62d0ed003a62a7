import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  resolve: {
    // Examples import the package by its name, as a user would; the tests run them against the sources.
    alias: [
      { find: /^eap-case-flows$/, replacement: here('src/index.ts') },
      { find: /^eap-case-flows\/machines$/, replacement: here('machines/index.ts') },
      { find: /^eap-case-flows\/machines\/(.+)$/, replacement: here('machines/$1/index.ts') },
      { find: /^eap-case-flows\/testing\/vitest$/, replacement: here('src/testing/vitest.ts') },
      { find: /^eap-case-flows\/(.+)$/, replacement: here('src/$1/index.ts') },
    ],
  },
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/package/**'],
    isolate: false,
    maxWorkers: '100%',
    testTimeout: 30_000,
    reporters: ['default', 'json'],
    outputFile: { json: '.temp/vitest.json' },
    coverage: { provider: 'v8', include: ['src/**', 'machines/**'], exclude: ['src/cli/main.ts'] },
  },
})
