// Breaks the code that decides, mutant by mutant: do the tests of its room notice?
//   node scripts/code-mutation/main.mjs [room …] [--changed REF] [--workers N]
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { filesOf as testsOf } from '../test-groups.mjs'
import { equivalent } from './equivalent.mjs'
import { filesOf, instrument } from './instrument.mjs'
import { rooms } from './rooms.mjs'

/**
 * @import { Mutant } from './instrument.mjs'
 * @import { Event, Job } from './runner.ts'
 * @typedef {'Killed' | 'Timeout' | 'Survived' | 'NoCoverage' | 'Ignored'} Status
 * @typedef {{ status: Status, killedBy?: string }} Outcome
 */

/** A worker that decides no mutant for so long hangs in the one it began. */
const patience = 120_000
const patienceForBaseline = 900_000

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { changed: { type: 'string' }, workers: { type: 'string' } },
})
const workers = Number(values.workers ?? availableParallelism())
const chosen = positionals.length ? positionals : Object.keys(rooms)
const unknown = chosen.filter((name) => !Object.hasOwn(rooms, name))
if (unknown.length || !(workers >= 1)) {
  console.error(
    `Usage: npm run mutation:code [ROOM …] [-- --changed REF --workers N]; rooms: ${Object.keys(rooms).join(', ')}`,
  )
  process.exit(2)
}

// Workers are groups of their own; whoever stops this stops them too.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1))

let sound = true
for (const name of values.changed === undefined ? chosen : touched(chosen, values.changed)) {
  if (!(await measure(name))) sound = false
}
process.exitCode = sound ? 0 : 1

/** The rooms whose code or tests differ from a revision. @param {readonly string[]} names @param {string} revision */
function touched(names, revision) {
  const git = spawnSync('git', ['diff', '--name-only', revision], { encoding: 'utf8' })
  if (git.status !== 0) throw new Error(`git knows no revision ${revision}`)
  const files = git.stdout.split('\n')
  return names.filter((name) => {
    const { code = [], tests = [] } = rooms[name] ?? {}
    return files.some((file) => [...code, ...tests].some((place) => isWithin(file, place)))
  })
}

/** A place without the names of declarations. @param {string} place */
function fileOf(place) {
  return place.replace(/#.*/, '')
}

/** @param {string} file @param {string} place a file or a folder */
function isWithin(file, place) {
  return file === place || file.startsWith(`${place}/`)
}

/** @param {string} name */
async function measure(name) {
  const { code, tests, without = [], atLeast } = /** @type {(typeof rooms)[string]} */ (rooms[name])
  const folder = `.temp/code-mutation/${name}`
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const started = performance.now()
  const { mutants, instrumented } = await instrument(code)
  console.log(`${name}: ${mutants.length} mutants`)

  /** @type {Map<string, Outcome>} */
  const outcomes = new Map()
  let said = performance.now()
  const progress = () => {
    if (performance.now() - said < 10_000) return
    said = performance.now()
    console.log(`${name}: ${outcomes.size} of ${mutants.length}, ${survivorsOf(mutants, outcomes).length} survive`)
  }
  const shards = Array.from({ length: workers }, (_, shard) => mutants.filter((_, index) => index % workers === shard))
  const testFiles = testsOf('node').filter(
    (file) => !without.includes(file) && tests.some((place) => isWithin(file, place)),
  )
  await Promise.all(
    shards.map((shard, index) => {
      const job = { instrumented, tests: testFiles, mutants: shard.map(({ id, file }) => ({ id, file })) }
      return decideAll(job, `${folder}/${index}`, (mutant, outcome) => {
        outcomes.set(mutant, outcome)
        progress()
      })
    }),
  )

  const stale = setAside(mutants, outcomes, code)
  const counted = mutants.filter(({ id }) => outcomes.get(id)?.status !== 'Ignored')
  const survivors = survivorsOf(counted, outcomes)
  const killed = counted.length - survivors.length
  const rate = counted.length ? Math.floor((1000 * killed) / counted.length) / 10 : 100
  writeFileSync(`${folder}/report.json`, JSON.stringify(reportOf(mutants, outcomes, atLeast), null, 1))

  for (const { id, file, line, column, operator, from, to } of survivors) {
    const unreached = outcomes.get(id)?.status === 'NoCoverage' ? ' (no test reaches it)' : ''
    console.log(`${file}:${line}:${column} ${operator}${unreached}: ${shortened(from)} → ${shortened(to)}`)
  }
  for (const { file, line, from, to } of stale) {
    console.log(`equivalent.mjs: no longer applies: ${file} “${line}” ${shortened(from)} → ${shortened(to)}`)
  }
  const seconds = Math.round((performance.now() - started) / 1000)
  const set = mutants.length - counted.length
  console.log(
    `${name}: ${counted.length} mutants, ${killed} killed, ${survivors.length} survived: ${rate} %` +
      `${set ? ` (${set} equivalent set aside)` : ''}${atLeast === undefined ? '' : `, at least ${atLeast} % wanted`}; ${seconds} s; ${folder}/report.json`,
  )
  return !stale.length && (atLeast === undefined || rate >= atLeast)
}

/** @param {readonly Mutant[]} mutants @param {ReadonlyMap<string, Outcome>} outcomes */
function survivorsOf(mutants, outcomes) {
  return mutants.filter(({ id }) => ['Survived', 'NoCoverage'].includes(outcomes.get(id)?.status ?? ''))
}

/** @param {string} text */
function shortened(text) {
  return text.length > 90 ? `${text.slice(0, 89)}…` : text
}

/**
 * Marks the mutants known to be equivalent; answers the entries that no longer apply.
 * @param {readonly Mutant[]} mutants @param {Map<string, Outcome>} outcomes @param {readonly string[]} code
 */
function setAside(mutants, outcomes, code) {
  const files = new Map(
    filesOf(code.map(fileOf), /\.ts$/).map((file) => [file, readFileSync(file, 'utf8').split('\n')]),
  )
  return equivalent
    .filter(({ file }) => files.has(file))
    .filter((entry) => {
      const meant = mutants.filter(
        ({ file, line, from, to }) =>
          file === entry.file &&
          files.get(file)?.[line - 1]?.trim() === entry.line &&
          from === entry.from &&
          to === entry.to,
      )
      const applies = meant.length > 0 && meant.every(({ id }) => outcomes.get(id)?.status === 'Survived')
      if (applies) for (const { id } of meant) outcomes.set(id, { status: 'Ignored' })
      return !applies
    })
}

/**
 * Decides the mutants of a job in one worker process, which is started again when a mutant makes it hang or die.
 * @param {Pick<Job, 'instrumented' | 'tests' | 'mutants'>} task @param {string} base
 * @param {(mutant: string, outcome: Outcome) => void} decided
 */
async function decideAll(task, base, decided) {
  let open = task.mutants
  const job = `${base}.job.json`
  const events = `${base}.events`
  while (open.length) {
    writeFileSync(job, JSON.stringify({ ...task, mutants: open, baseline: `${base}.baseline.json`, events }))
    writeFileSync(events, '')
    const began = await attend(job, events, (event) => {
      if (event.kind === 'broken') throw new Error(`fail without any mutant:\n${event.failures.join('\n')}`)
      if (event.kind !== 'decided') return
      open = open.filter(({ id }) => id !== event.mutant)
      const status = event.killedBy ? 'Killed' : event.uncovered ? 'NoCoverage' : 'Survived'
      decided(event.mutant, { status, ...(event.killedBy && { killedBy: event.killedBy }) })
    })
    if (!open.length) return
    if (began === undefined) throw new Error(`the tests did not start: ${base}.log`)
    open = open.filter(({ id }) => id !== began)
    decided(began, { status: 'Timeout' })
  }
}

/**
 * Runs one worker to its end; answers the mutant it was in, when it did not decide all.
 * @param {string} job @param {string} events @param {(event: Event) => void} take
 * @returns {Promise<string | undefined>}
 */
function attend(job, events, take) {
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'scripts/code-mutation/vitest.config.ts']
  const child = spawn(process.execPath, vitest, {
    env: { ...process.env, CODE_MUTATION_JOB: job, CI: '1' },
    stdio: ['ignore', 'ignore', 'inherit'],
    detached: true,
  })
  const stop = () => {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL')
  }
  process.once('exit', stop)
  return new Promise((resolve, reject) => {
    let read = 0
    let last = performance.now()
    /** @type {string | undefined} */
    let began
    const look = () => {
      const lines = readFileSync(events, 'utf8').split('\n').slice(0, -1)
      for (const line of lines.slice(read)) {
        /** @type {Event} */
        const event = JSON.parse(line)
        last = performance.now()
        if (event.kind === 'began') began = event.mutant
        take(event)
      }
      read = lines.length
    }
    const timer = setInterval(() => {
      try {
        look()
        if (performance.now() - last > (read ? patience : patienceForBaseline)) stop()
      } catch (error) {
        stop()
        reject(error)
      }
    }, 250)
    child.once('exit', () => {
      clearInterval(timer)
      process.off('exit', stop)
      try {
        look()
        resolve(began)
      } catch (error) {
        reject(error)
      }
    })
  })
}

/**
 * In the form that mutation reports are exchanged in (mutation-testing-report-schema 2).
 * @param {readonly Mutant[]} mutants @param {ReadonlyMap<string, Outcome>} outcomes @param {number | undefined} atLeast
 */
function reportOf(mutants, outcomes, atLeast = 0) {
  const files = [...new Set(mutants.map(({ file }) => file))]
  return {
    schemaVersion: '2',
    thresholds: { high: atLeast, low: atLeast },
    files: Object.fromEntries(
      files.map((file) => [
        file,
        {
          language: 'typescript',
          source: readFileSync(file, 'utf8'),
          mutants: mutants
            .filter((mutant) => mutant.file === file)
            .map(({ id, operator, to, location }) => ({
              id,
              mutatorName: operator,
              replacement: to,
              location,
              status: outcomes.get(id)?.status,
              statusReason: outcomes.get(id)?.killedBy,
            })),
        },
      ]),
    ),
  }
}
