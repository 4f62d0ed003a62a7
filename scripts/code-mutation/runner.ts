import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import fc from 'fast-check'
import { type RunnerTask, TestRunner, vi } from 'vitest'
import { startTests } from 'vitest/internal/browser'

/** What one worker is to do. Paths are relative to the project. */
export interface Job {
  /** The mutated files, with a switch for each mutant. */
  readonly instrumented: Readonly<Record<string, string>>
  readonly mutants: readonly string[]
  readonly tests: readonly string[]
  /** Where the coverage by test is kept, so that a worker started again need not measure it again. */
  readonly baseline: string
  /** One line per event: a mutant begins, a mutant is decided, the baseline fails. */
  readonly events: string
}

export type Event =
  | { readonly kind: 'began'; readonly mutant: string }
  | { readonly kind: 'decided'; readonly mutant: string; readonly killedBy?: string; readonly uncovered?: true }
  | { readonly kind: 'baseline'; readonly tests: number; readonly milliseconds: number }
  | { readonly kind: 'broken'; readonly failures: readonly string[] }

interface Baseline {
  /** Per test file: how often a mutant was reached while the file was loaded, and by each of its tests. */
  readonly files: Readonly<Record<string, { readonly loading: Hits; readonly tests: Record<string, Hits> }>>
  readonly milliseconds: Readonly<Record<string, number>>
}
type Hits = Record<string, number>

/** What the instrumented code reads and writes; its names are Stryker's. */
interface Switches {
  activeMutant?: string | undefined
  currentTestId?: string
  hitCount?: number
  hitLimit?: number
  mutantCoverage?: { static: Hits; perTest: Record<string, Hits> }
}
const switches: Switches = {}
Object.assign(globalThis, { __stryker__: switches })

// The same samples for every mutant; a failure is enough, the smallest one is not looked for.
fc.configureGlobal({ seed: 1, endOnFailure: true })

const loading = 'while it is loaded'
const patience = 100

/** Runs all mutants of a job in one worker: the modules are evaluated anew for each, the process is not. */
export default class MutationRunner extends TestRunner {
  #begun = false

  async onBeforeRunFiles() {
    if (this.#begun) return
    this.#begun = true
    await measure(this, JSON.parse(readFileSync(process.env.CODE_MUTATION_JOB ?? '', 'utf8')))
  }
}

async function measure(outer: TestRunner, job: Job): Promise<void> {
  const report = (event: Event) => appendFileSync(job.events, `${JSON.stringify(event)}\n`)
  if (!existsSync(job.baseline)) {
    const started = performance.now()
    const { baseline, failures } = await coverage(outer, job.tests)
    if (failures.length) return report({ kind: 'broken', failures })
    writeFileSync(job.baseline, JSON.stringify(baseline))
    const tests = Object.values(baseline.files).reduce((sum, file) => sum + Object.keys(file.tests).length, 0)
    report({ kind: 'baseline', tests, milliseconds: performance.now() - started })
  }
  const baseline: Baseline = JSON.parse(readFileSync(job.baseline, 'utf8'))
  for (const mutant of job.mutants) {
    report({ kind: 'began', mutant })
    report({ kind: 'decided', mutant, ...(await decide(outer, baseline, mutant)) })
  }
}

/** Runs every test without a mutant and notes which mutants it reaches. */
async function coverage(outer: TestRunner, tests: readonly string[]) {
  const files: Record<string, { loading: Hits; tests: Record<string, Hits> }> = {}
  const milliseconds: Record<string, number> = {}
  const failures: string[] = []
  for (const file of tests) {
    switches.activeMutant = undefined
    switches.mutantCoverage = { static: {}, perTest: {} }
    const started = performance.now()
    failures.push(...(await runFile(outer, file)))
    milliseconds[file] = performance.now() - started
    const { [loading]: whileLoaded = {}, ...perTest } = switches.mutantCoverage.perTest
    files[file] = { loading: whileLoaded, tests: perTest }
  }
  return { baseline: { files, milliseconds } satisfies Baseline, failures }
}

async function decide(outer: TestRunner, { files, milliseconds }: Baseline, mutant: string) {
  const plan = Object.entries(files)
    .map(([file, { loading, tests }]) => {
      const named = Object.keys(tests).filter((name) => tests[name]?.[mutant])
      const hits = Object.values(tests).reduce((sum, test) => sum + (test[mutant] ?? 0), loading[mutant] ?? 0)
      return { file, hits, first: loading[mutant] ? undefined : new Set(named), cost: milliseconds[file] ?? 0 }
    })
    .filter(({ hits }) => hits > 0)
    .sort((a, b) => a.cost - b.cost)
  if (!plan.length) return { uncovered: true } as const
  switches.hitLimit = patience * plan.reduce((sum, { hits }) => sum + hits, 0)
  switches.activeMutant = mutant
  try {
    for (const { file, first } of plan) {
      outer.config.testTimeout = Math.max(10_000, 5 * (milliseconds[file] ?? 0))
      const [failure] = await runFile(outer, file, { first, untilFirst: true })
      if (failure) return { killedBy: failure }
    }
  } finally {
    switches.activeMutant = undefined
  }
  return {}
}

/**
 * Evaluates a test file anew and runs its tests, from the first of those named on; answers the names of those that
 * failed. What a test leaves in a cache the next ones look at, so none behind the first is left out.
 */
async function runFile(
  outer: TestRunner,
  path: string,
  { first, untilFirst = false }: { first?: ReadonlySet<string> | undefined; untilFirst?: boolean } = {},
): Promise<string[]> {
  vi.resetModules()
  const failures: string[] = []
  const filepath = `${outer.config.root}/${path}`
  switches.hitCount = 0
  switches.currentTestId = loading
  let reached = first === undefined
  const runner: TestRunner = Object.assign(Object.create(outer), {
    onBeforeRunFiles: () => {},
    onCollected: () => {},
    onTaskUpdate: async () => {},
    async onBeforeRunTask(test: RunnerTask) {
      reached ||= first?.has(nameOf(test)) === true
      if (!reached || (untilFirst && failures.length > 0)) test.mode = 'skip'
      await outer.onBeforeRunTask(test)
      if (test.mode !== 'skip') switches.currentTestId = nameOf(test)
    },
    onAfterRunTask(test: RunnerTask) {
      outer.onAfterRunTask(test)
      switches.currentTestId = loading
      if (test.result?.state === 'fail') failures.push(`${path}: ${nameOf(test)}`)
    },
  })
  const [file] = await startTests([filepath], runner)
  if (!failures.length && file?.result?.state === 'fail') failures.push(`${path}: ${loading}`)
  vi.restoreAllMocks()
  return failures
}

function nameOf(task: RunnerTask): string {
  return task.suite ? `${nameOf(task.suite)} › ${task.name}` : task.name
}
