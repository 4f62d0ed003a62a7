import { spawnSync } from 'node:child_process'
import { build } from 'tsup'

await build({
  config: false,
  entry: ['bench/*.ts'],
  format: 'esm',
  target: 'node20',
  outDir: '.temp/bench',
  silent: true,
})
const main = ['--expose-gc', '.temp/bench/main.js', ...process.argv.slice(2)]
process.exitCode = spawnSync(process.execPath, main, { stdio: 'inherit' }).status ?? 1
