// Breaks the code that decides, mutant by mutant: do the tests of its room notice?
//   node scripts/code-mutation/main.mjs [room …] [--changed REF] [--minutes N] [--workers N]
// --changed: only mutants on lines that differ from a revision, in rooms with a rate to keep.
// --minutes: stops then, each room having had its share, and says how many mutants it left out; those tried are spread evenly.
import { spawn, spawnSync } from 'node:child_process'
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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
  options: { changed: { type: 'string' }, minutes: { type: 'string' }, workers: { type: 'string' } },
})
const workers = Number(values.workers ?? availableParallelism())
const minutes = Number(values.minutes ?? Number.POSITIVE_INFINITY)
const unknown = positionals.filter((name) => !Object.hasOwn(rooms, name))
if (unknown.length || !(workers >= 1) || !(minutes > 0)) {
  console.error(
    `Usage: npm run mutation:code [ROOM …] [-- --changed REF --minutes N --workers N]; rooms: ${Object.keys(rooms).join(', ')}`,
  )
  process.exit(2)
}
const lastEnd = performance.now() + minutes * 60_000
/** When the room that is measured must be done: of the time that is left each has the same share. */
let end = lastEnd

// Workers are groups of their own; whoever stops this stops them too.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1))

const home = '.temp/code-mutation'
const summary = `${home}/summary.txt`
mkdirSync(home, { recursive: true })
writeFileSync(summary, '')

let sound = true
const changed = values.changed === undefined ? undefined : linesChangedSince(values.changed)
const names = chosen()
for (const [n, name] of names.entries()) {
  const now = performance.now()
  end = now + (lastEnd - now) / (names.length - n)
  if (!(await measure(name))) sound = false
}
process.exitCode = sound ? 0 : 1

/** The rooms to measure; of a change, those it touches. */
function chosen() {
  const names = positionals.length ? positionals : Object.keys(rooms)
  if (!changed) return names
  const touched = names.filter((name) =>
    (rooms[name]?.code ?? []).some((place) => [...changed.keys()].some((file) => isWithin(file, fileOf(place)))),
  )
  const kept = touched.filter((name) => positionals.length || rooms[name]?.atLeast !== undefined)
  const left = touched.filter((name) => !kept.includes(name))
  if (left.length) conclude(`${left.join(', ')}: left to the night, where the whole room is measured`)
  if (!kept.length) conclude('no mutant of the code is touched by the change')
  return kept
}

/** A line that is shown and kept. @param {string} line */
function conclude(line) {
  console.log(line)
  writeFileSync(summary, `${line}\n`, { flag: 'a' })
}

/**
 * The lines of the working tree that differ from a revision, by file.
 * @param {string} revision @returns {Map<string, { first: number, last: number }[]>}
 */
function linesChangedSince(revision) {
  const git = spawnSync('git', ['diff', '--unified=0', '--no-ext-diff', revision, '--', 'src'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  if (git.status !== 0) throw new Error(`git knows no revision ${revision}`)
  const files = new Map()
  let file = ''
  for (const line of git.stdout.split('\n')) {
    file = /^\+\+\+ b\/(.*)/.exec(line)?.[1] ?? file
    const hunk = /^@@ -\S+ \+(\d+)(?:,(\d+))? @@/.exec(line)
    if (!hunk || hunk[2] === '0') continue
    const first = Number(hunk[1])
    files.set(file, [...(files.get(file) ?? []), { first, last: first + Number(hunk[2] ?? 1) - 1 }])
  }
  return files
}

/** @param {Mutant} mutant */
function isTouched({ file, location: { start, end: behind } }) {
  return !changed || (changed.get(file) ?? []).some(({ first, last }) => start.line <= last && behind.line >= first)
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
  const { code, tests, atLeast } = /** @type {(typeof rooms)[string]} */ (rooms[name])
  const folder = `${home}/${name}`
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const started = performance.now()
  const { mutants: all, instrumented } = await instrument(code)
  const mutants = all.filter(isTouched)
  if (!mutants.length) return true
  console.log(`${name}: ${mutants.length} mutants`)

  /** @type {Map<string, Outcome>} */
  const outcomes = new Map()
  let said = performance.now()
  const progress = () => {
    if (performance.now() - said < 10_000) return
    said = performance.now()
    console.log(`${name}: ${outcomes.size} of ${mutants.length}, ${survivorsOf(mutants, outcomes).length} survive`)
  }
  const inTurn = minutes < Number.POSITIVE_INFINITY ? spread(mutants) : mutants
  const shards = Array.from({ length: Math.min(workers, mutants.length) }, (_, shard) =>
    inTurn.filter((_, index) => index % workers === shard),
  )
  const testFiles = testsOf('node').filter((file) => tests.some((place) => isWithin(file, place)))
  await Promise.all(
    shards.map((shard, index) => {
      const job = { instrumented, tests: testFiles, mutants: shard.map(({ id, file }) => ({ id, file })) }
      return decideAll(job, `${folder}/${index}`, (mutant, outcome) => {
        outcomes.set(mutant, outcome)
        progress()
      })
    }),
  )

  const tried = mutants.filter(({ id }) => outcomes.has(id))
  if (!tried.length) {
    conclude(`${name}: all ${mutants.length} mutants left out, for want of time`)
    return true
  }
  const stale = setAside(mutants, outcomes, code, tried.length < all.length)
  const counted = tried.filter(({ id }) => outcomes.get(id)?.status !== 'Ignored')
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
  const left = mutants.length - tried.length
  const asides = [
    ...(tried.length > counted.length ? [`${tried.length - counted.length} equivalent set aside`] : []),
    ...(left ? [`${left} left out, for want of time`] : []),
    ...(changed ? ['of the lines changed'] : []),
  ]
  conclude(
    `${name}: ${counted.length} mutants, ${killed} killed, ${survivors.length} survived: ${rate} %` +
      `${asides.length ? ` (${asides.join('; ')})` : ''}${atLeast === undefined ? '' : `, at least ${atLeast} % wanted`}; ` +
      `${Math.round((performance.now() - started) / 1000)} s; ${folder}/report.json`,
  )
  // Of a few mutants one may survive: a tenth of five is one.
  const most = atLeast === undefined ? counted.length : (counted.length * (100 - atLeast)) / 100
  return !stale.length && survivors.length <= (changed ? Math.ceil(most) : most)
}

/** The same mutants in an order of which every beginning is spread evenly over the files. @param {readonly Mutant[]} mutants */
function spread(mutants) {
  const golden = (Math.sqrt(5) - 1) / 2
  return mutants
    .map((mutant, index) => ({ mutant, at: (index * golden) % 1 }))
    .sort((a, b) => a.at - b.at)
    .map(({ mutant }) => mutant)
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
 * Marks the mutants known to be equivalent; answers the entries that no longer apply. Where only a part was tried, an
 * entry may well not occur.
 * @param {readonly Mutant[]} mutants @param {Map<string, Outcome>} outcomes @param {readonly string[]} code
 * @param {boolean} inPart
 */
function setAside(mutants, outcomes, code, inPart) {
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
      const tried = meant.filter(({ id }) => outcomes.has(id))
      if (inPart && !tried.length) return false
      const applies = tried.length > 0 && tried.every(({ id }) => outcomes.get(id)?.status === 'Survived')
      if (applies) for (const { id } of tried) outcomes.set(id, { status: 'Ignored' })
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
    const began = await attend(job, events, `${base}.log`, (event) => {
      if (event.kind === 'broken') throw new Error(`fail without any mutant:\n${event.failures.join('\n')}`)
      if (event.kind !== 'decided') return
      open = open.filter(({ id }) => id !== event.mutant)
      const status = event.killedBy ? 'Killed' : event.uncovered ? 'NoCoverage' : 'Survived'
      decided(event.mutant, { status, ...(event.killedBy && { killedBy: event.killedBy }) })
    })
    if (!open.length || performance.now() > end) return
    if (began === undefined) throw new Error(`the tests did not start: ${base}.log`)
    open = open.filter(({ id }) => id !== began)
    decided(began, { status: 'Timeout' })
  }
}

/**
 * Runs one worker to its end; answers the mutant it was in, when it did not decide all.
 * @param {string} job @param {string} events @param {string} log @param {(event: Event) => void} take
 * @returns {Promise<string | undefined>}
 */
function attend(job, events, log, take) {
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'scripts/code-mutation/vitest.config.ts']
  const output = openSync(log, 'w')
  const child = spawn(process.execPath, vitest, {
    env: { ...process.env, CODE_MUTATION_JOB: job, CI: '1' },
    stdio: ['ignore', output, output],
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
        const now = performance.now()
        if (now > end || now - last > (read ? patience : patienceForBaseline)) stop()
      } catch (error) {
        stop()
        reject(error)
      }
    }, 250)
    child.once('exit', () => {
      clearInterval(timer)
      closeSync(output)
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
