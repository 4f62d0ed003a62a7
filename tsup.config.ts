import { rmSync } from 'node:fs'
import { defineConfig } from 'tsup'
import { writeStubs } from './scripts/entries.mjs'
import { pureCalls } from './scripts/pure-calls.mjs'
import { bundledPackages } from './scripts/rooms.mjs'

export default defineConfig(({ dts = true, clean = true }) => {
  if (clean) rmSync('dist', { recursive: true, force: true })
  const entry = writeStubs()
  return [
    {
      entry: { 'view-page': 'src/view/client/main.ts' },
      format: 'iife',
      platform: 'browser',
      target: 'es2022',
      minify: true,
      noExternal: [/.*/],
      outExtension: () => ({ js: '.js' }),
    },
    {
      entry,
      format: ['esm', 'cjs'],
      target: 'node20',
      platform: 'neutral',
      splitting: true,
      noExternal: bundledPackages,
      esbuildPlugins: [pureCalls],
      dts: dts && { entry, compilerOptions: { ignoreDeprecations: '6.0' } },
    },
    {
      entry: { cli: 'src/cli/main.ts' },
      format: 'esm',
      target: 'node20',
      platform: 'node',
      noExternal: bundledPackages,
      banner: { js: '#!/usr/bin/env node' },
    },
  ]
})
