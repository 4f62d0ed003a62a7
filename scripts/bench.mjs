// Measures in one run: the kernel, or with `verify` the proofs.  node scripts/bench.mjs [verify [flow …]]
import { spawnSync } from 'node:child_process'
import { build } from 'tsup'

const given = process.argv.slice(2)
const room = given[0] === 'verify' ? 'verify' : ''

await build({
  config: false,
  entry: [room ? `bench/${room}/*.ts` : 'bench/*.ts'],
  format: 'esm',
  target: 'node20',
  outDir: `.temp/bench/${room}`,
  silent: true,
})
const main = ['--expose-gc', `.temp/bench/${room}/main.js`, ...given.slice(room ? 1 : 0)]
process.exitCode = spawnSync(process.execPath, main, { stdio: 'inherit' }).status ?? 1
