// Runs tests and ends with the line "N passed, N failed, N skipped".
//   node scripts/test.mjs [--groups=NAME,…|all|others] [--cost] [--samples=N] [what vitest takes: paths, -t, …]
// --samples: so many times as many random samples for each law of fast-check.
// Without --groups: what runs with Node alone. `others` is everything that `npm test` leaves to `npm run test:all`.
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { build } from 'esbuild'
import { cpuSeconds, timedNode } from './cpu-seconds.mjs'
import { provide } from './needs.mjs'
import { filesOf, groups } from './test-groups.mjs'

const vitest = 'node_modules/vitest/vitest.mjs'
/** Of this process alone: several runs may go on beside one another. */
const report = `.temp/vitest-${process.pid}.json`

const given = process.argv.slice(2)
const asked = given.find((arg) => arg.startsWith('--groups='))?.slice('--groups='.length)
const measured = given.includes('--cost')
const samples = given.find((arg) => arg.startsWith('--samples='))?.slice('--samples='.length)
if (samples) process.env.SAMPLES = samples
const passedOn = given.filter((arg) => !/^--(groups=|samples=|cost$)/.test(arg))
const [first] = groups

/** @param {string} text */
const groupNamed = (text) => {
  const found = groups.find(({ name }) => name === text)
  if (!found) throw new Error(`no group of tests is called ${text}; there are ${groups.map(({ name }) => name)}`)
  return found
}
/** @param {string | undefined} text */
function chosen(text) {
  const byDay = groups.filter(({ name }) => name !== 'nightly')
  if (text === undefined) return [first]
  if (text === 'all') return byDay
  return text === 'others' ? byDay.filter((group) => group !== first) : text.split(',').map(groupNamed)
}

/** @param {readonly { name: string }[]} some */
const projects = (some) => some.map(({ name }) => `--project=${name}`)

/** What is left out, in how many files, and what runs it. @param {readonly import('./test-groups.mjs').Group[]} some */
function list(some) {
  const full = some.filter(({ name }) => filesOf(name).length > 0)
  return [...new Set(full.map(({ command }) => command))]
    .map((command) => {
      const named = full.filter((group) => group.command === command)
      return `${named.map(({ name, about }) => `${name} (${about}; ${filesOf(name).length} files)`).join(', ')}: ${command}`
    })
    .join('; ')
}

/** CPU seconds of the fixed loop that the bars are counted in. */
async function loopSeconds() {
  const outfile = '.temp/loop.mjs'
  await build({ entryPoints: ['bench/loop.ts'], bundle: true, platform: 'node', format: 'esm', outfile })
  /** @type {typeof import('../bench/loop.ts')} */
  const loop = await import(new URL(`../${outfile}`, import.meta.url).href)
  return loop.loopSeconds()
}

/**
 * Runs Node and gives, if it is asked for, the CPU seconds that took.
 * @param {readonly string[]} args
 * @returns {Promise<{ status: number | null, seconds: number }>}
 */
function timed(args) {
  const [name, given] = measured
    ? timedNode(args)
    : /** @type {[string, readonly string[]]} */ ([process.execPath, args])
  const child = spawn(name, given, { stdio: ['inherit', 'inherit', 'inherit', 'pipe'] })
  let printed = ''
  child.stdio[3]?.on('data', (data) => {
    printed += data
  })
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, seconds: cpuSeconds(printed) })))
}

mkdirSync('.temp', { recursive: true })
rmSync(report, { force: true })

const wanted = chosen(asked)
const missing = provide([...new Set(wanted.flatMap(({ needs }) => needs))])
const unable = wanted.filter(({ needs }) => needs.some((need) => missing.has(need)))
const able = wanted.filter((group) => !unable.includes(group) && filesOf(group.name).length > 0)
for (const line of missing.values()) console.error(line)

const loop = measured ? await loopSeconds() : 0
const { status, seconds } = await timed([vitest, 'run', `--outputFile.json=${report}`, ...projects(able), ...passedOn])

const { testResults, ...counts } = JSON.parse(readFileSync(report, 'utf8'))
rmSync(report)
const passed = counts.numPassedTests
const skipped = counts.numPendingTests + counts.numTodoTests
/** A file that broke before its tests could run has none to count. */
const broken = testResults.filter(
  (/** @type {{ status: string, assertionResults: { status: string }[] }} */ file) =>
    file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
).length
const failed = counts.numFailedTests + broken

if (measured)
  console.log(`Cost: ${seconds.toFixed(0)} s of CPU, ${(seconds / loop).toFixed(0)} × the loop of bench/loop.ts.`)
if (unable.length > 0) console.error(`Not run, because something is missing: ${list(unable)}`)
if (passed + failed === 0) console.error('No test ran.')
const left = groups.filter((group) => !wanted.includes(group) && group.command !== first.command)
if (passedOn.length === 0 && asked === undefined) console.log(`Not covered here: ${list(left)}`)
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`)
process.exitCode = passed === 0 || failed > 0 || unable.length > 0 ? 1 : (status ?? 1)
