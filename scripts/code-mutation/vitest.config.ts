import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import project from '../../vitest.config.ts'
import type { Job } from './runner.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const root = here('../..')
const { instrumented }: Job = JSON.parse(readFileSync(process.env.CODE_MUTATION_JOB ?? '', 'utf8'))

export default defineConfig({
  root,
  cacheDir: here('../../.temp/code-mutation/cache'),
  resolve: project.resolve ?? {},
  plugins: [
    {
      name: 'mutants',
      enforce: 'pre',
      load: (id) => instrumented[relative(root, id.replace(/\?.*$/, '')).replaceAll('\\', '/')],
    },
  ],
  test: {
    include: ['scripts/code-mutation/start.ts'],
    runner: here('runner.ts'),
    expect: { ...project.test?.expect, poll: { timeout: 2_000 } },
    // What a mutant leaves behind, a promise nobody waits for, is no test's failure.
    dangerouslyIgnoreUnhandledErrors: true,
    isolate: false,
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    disableConsoleIntercept: true,
    reporters: [['default', { summary: false }]],
  },
})
