import { rmSync } from 'node:fs'
import { defineConfig } from 'tsup'
import { writeStubs } from './scripts/entries.mjs'
import { pureCalls } from './scripts/pure-calls.mjs'

export default defineConfig(({ dts = true, clean = true }) => {
  if (clean) rmSync('dist', { recursive: true, force: true })
  const entry = writeStubs()
  return [
    {
      entry,
      format: ['esm', 'cjs'],
      target: 'node20',
      platform: 'neutral',
      splitting: true,
      esbuildPlugins: [pureCalls],
      dts: dts && { entry, compilerOptions: { ignoreDeprecations: '6.0' } },
    },
    {
      entry: { cli: 'src/cli/main.ts' },
      format: 'esm',
      target: 'node20',
      platform: 'node',
      banner: { js: '#!/usr/bin/env node' },
    },
  ]
})
