// Breaks every published flow in every way the kit knows: does its suite notice?  node scripts/mutation.mjs [flow …]
// Records what the flows do today, to be looked over as a difference.      node scripts/mutation.mjs record [flow …]
import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { build } from 'tsup'
import { inParallel } from './run.mjs'

const given = process.argv.slice(2)
const task = given[0] === 'record' ? 'record' : 'mutate'
const named = given.filter((name) => name !== task)
const documents = readdirSync('machines').filter((name) => !name.includes('.'))

await build({
  config: false,
  entry: ['test/testing/mutation/main.ts'],
  format: 'esm',
  target: 'node20',
  outDir: '.temp/mutation',
  silent: true,
})

/** @param {string} name @returns {Promise<boolean>} */
const succeeds = (name) =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, ['.temp/mutation/main.js', task, name], { stdio: 'inherit' })
    child.on('exit', (code) => resolve(code === 0))
  })

const outcomes = await inParallel(named.length ? named : documents, succeeds)
process.exitCode = outcomes.every(Boolean) ? 0 : 1
