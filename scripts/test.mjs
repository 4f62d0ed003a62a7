// Runs tests and ends with the line "N passed, N failed, N skipped".
//   node scripts/test.mjs [--groups=NAME,…|all|others] [--cost] [what vitest takes: paths, -t, …]
// Without --groups: what runs with Node alone. `others` is everything that `npm test` leaves to `npm run test:all`.
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { provide } from './needs.mjs'
import { filesOf, groups } from './test-groups.mjs'

const vitest = 'node_modules/vitest/vitest.mjs'
const report = '.temp/vitest.json'

const given = process.argv.slice(2)
const asked = given.find((arg) => arg.startsWith('--groups='))?.slice('--groups='.length)
const passedOn = given.filter((arg) => !arg.startsWith('--groups='))
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

/** How many tests a group has: vitest collects them without running them. @param {readonly import('./test-groups.mjs').Group[]} some */
function countsOf(some) {
  const full = some.filter(({ name }) => filesOf(name).length > 0)
  if (full.length === 0) return new Map()
  const list = '.temp/vitest-list.json'
  const { status } = spawnSync(process.execPath, [vitest, 'list', `--json=${list}`, ...projects(full)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (status !== 0) throw new Error('vitest could not list the tests')
  /** @type {{ projectName: string }[]} */
  const tests = JSON.parse(readFileSync(list, 'utf8'))
  return new Map(full.map(({ name }) => [name, tests.filter(({ projectName }) => projectName === name).length]))
}

/** What is left out, with how many tests, and what runs it. @param {readonly import('./test-groups.mjs').Group[]} some */
function list(some) {
  const counts = countsOf(some)
  const commands = [...new Set(some.map(({ command }) => command))]
  return commands
    .map((command) => {
      const named = some.filter((group) => group.command === command && counts.has(group.name))
      return {
        command,
        text: named.map(({ name, about }) => `${name} (${counts.get(name)} tests, ${about})`).join(', '),
      }
    })
    .filter(({ text }) => text !== '')
    .map(({ command, text }) => `${text}: ${command}`)
    .join('; ')
}

mkdirSync('.temp', { recursive: true })
rmSync(report, { force: true })

const wanted = chosen(asked)
const missing = provide([...new Set(wanted.flatMap(({ needs }) => needs))])
const unable = wanted.filter(({ needs }) => needs.some((need) => missing.has(need)))
const able = wanted.filter((group) => !unable.includes(group) && filesOf(group.name).length > 0)
for (const line of missing.values()) console.error(line)

const child = spawn(process.execPath, [vitest, 'run', ...projects(able), ...passedOn], { stdio: 'inherit' })
/** @type {number | null} */
const status = await new Promise((resolve) => child.on('exit', resolve))

const { testResults, ...counts } = JSON.parse(readFileSync(report, 'utf8'))
const passed = counts.numPassedTests
const skipped = counts.numPendingTests + counts.numTodoTests
/** A file that broke before its tests could run has none to count. */
const broken = testResults.filter(
  (/** @type {{ status: string, assertionResults: { status: string }[] }} */ file) =>
    file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
).length
const failed = counts.numFailedTests + broken

if (unable.length > 0) console.error(`Not run, because something is missing: ${list(unable)}`)
if (passed + failed === 0) console.error('No test ran.')
const left = groups.filter((group) => !wanted.includes(group) && group.command !== first.command)
if (passedOn.length === 0 && asked === undefined) console.log(`Not covered here: ${list(left)}`)
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`)
process.exitCode = passed === 0 || failed > 0 || unable.length > 0 ? 1 : (status ?? 1)
