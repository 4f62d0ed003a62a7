// Breaks every published flow in every way the kit knows: does its suite notice?  node scripts/mutation.mjs [document …]
// Records what the flows do today, to be looked over as a difference.      node scripts/mutation.mjs record [document …]
import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { build } from 'esbuild'
import { inParallel } from './run.mjs'

const given = process.argv.slice(2)
const task = given[0] === 'record' ? 'record' : 'measure'
const named = given.filter((name) => name !== task)
const documents = readdirSync('machines').filter((name) => !name.includes('.'))
const outfile = '.temp/mutation/main.js'

await build({
  entryPoints: ['test/testing/mutation/main.ts'],
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  outfile,
})

/** @param {string} name @returns {Promise<boolean>} */
const succeeds = (name) =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [outfile, task, name], { stdio: 'inherit' })
    child.on('exit', (code) => resolve(code === 0))
  })

const outcomes = await inParallel(named.length ? named : documents, succeeds)
process.exitCode = outcomes.every(Boolean) ? 0 : 1
