import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/package/**'],
    isolate: false,
    reporters: ['default', 'json'],
    outputFile: { json: '.temp/vitest.json' },
    coverage: { provider: 'v8', include: ['src/**', 'machines/**'], exclude: ['src/cli/main.ts'] },
  },
})
