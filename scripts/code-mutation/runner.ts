import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import fc from 'fast-check'
import { type RunnerTask, TestRunner, vi } from 'vitest'
import { startTests } from 'vitest/internal/browser'

/** What one worker is to do. Paths are relative to the project. */
export interface Job {
  /** The mutated files, with a switch for each mutant. */
  readonly instrumented: Readonly<Record<string, string>>
  readonly mutants: readonly { readonly id: string; readonly file: string }[]
  readonly tests: readonly string[]
  /** Where the coverage by test is kept, so that a worker started again need not measure it again. */
  readonly baseline: string
  /** One line per event: a mutant begins, a mutant is decided, the baseline fails. */
  readonly events: string
}

export type Event =
  | { readonly kind: 'began'; readonly mutant: string }
  | {
      readonly kind: 'decided'
      readonly mutant: string
      readonly milliseconds: number
      readonly killedBy?: string
      readonly uncovered?: true
    }
  | { readonly kind: 'baseline'; readonly tests: number; readonly milliseconds: number }
  | { readonly kind: 'broken'; readonly failures: readonly string[] }

interface Baseline {
  readonly files: Readonly<Record<string, Covered>>
  /** Per mutated file: the modules that import it, directly or through others, itself among them. */
  readonly importers: Readonly<Record<string, readonly string[]>>
}
/** How often the mutants were reached while a test file was loaded, and by each of its tests, in their order. */
interface Covered {
  readonly loading: Hits
  readonly tests: Readonly<Record<string, Hits>>
  /** What loading took, and each test. */
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

/** What of Vitest's module runner is used here, at the version pinned in package.json. */
interface Modules {
  readonly evaluatedModules: {
    readonly idToModuleMap: ReadonlyMap<string, Module>
    getModuleByUrl(url: string): Module | undefined
  }
  cachedModule(url: string, importer?: string): Promise<Module>
}
interface Module {
  readonly importers: ReadonlySet<string>
  readonly meta?: object
  promise?: unknown
  exports?: unknown
  evaluated: boolean
}

/** Runs all mutants of a job in one worker: what imports a mutant is evaluated anew for it, the process is not. */
export default class MutationRunner extends TestRunner {
  #begun = false

  async onBeforeRunFiles() {
    if (this.#begun) return
    this.#begun = true
    await measure(this, JSON.parse(readFileSync(process.env.CODE_MUTATION_JOB ?? '', 'utf8')))
  }
}

const modulesOf = (runner: TestRunner) => (runner as unknown as { readonly moduleRunner: Modules }).moduleRunner

/** Code that was fetched once from Vitest's server does not change: it is not asked for again. */
function keepFetched(modules: Modules) {
  const fetch = modules.cachedModule.bind(modules)
  modules.cachedModule = async (url, importer) => {
    const known = modules.evaluatedModules.getModuleByUrl(url)
    return known?.meta ? known : fetch(url, importer)
  }
}

/** The modules that are these or import one of them, directly or through others. */
function importersOf({ evaluatedModules }: Modules, ids: readonly string[]): readonly string[] {
  const found = new Set<string>()
  const open = [...ids]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue
    found.add(id)
    open.push(...(evaluatedModules.idToModuleMap.get(id)?.importers ?? []))
  }
  return [...found]
}

/** Has these modules evaluated anew when they are next imported. */
function forget({ evaluatedModules }: Modules, ids: readonly string[]) {
  for (const id of ids) {
    const module = evaluatedModules.idToModuleMap.get(id)
    if (module) Object.assign(module, { promise: undefined, exports: undefined, evaluated: false })
  }
}

async function measure(outer: TestRunner, job: Job): Promise<void> {
  const report = (event: Event) => appendFileSync(job.events, `${JSON.stringify(event)}\n`)
  keepFetched(modulesOf(outer))
  if (!existsSync(job.baseline)) {
    const started = performance.now()
    const { baseline, failures } = await coverage(outer, job)
    if (failures.length) return report({ kind: 'broken', failures })
    writeFileSync(job.baseline, JSON.stringify(baseline))
    const tests = Object.values(baseline.files).reduce((sum, file) => sum + Object.keys(file.tests).length, 0)
    report({ kind: 'baseline', tests, milliseconds: performance.now() - started })
  }
  const baseline: Baseline = JSON.parse(readFileSync(job.baseline, 'utf8'))
  for (const { id, file } of job.mutants) {
    report({ kind: 'began', mutant: id })
    const started = performance.now()
    const decision = await decide(outer, baseline, id, file)
    report({ kind: 'decided', mutant: id, milliseconds: performance.now() - started, ...decision })
  }
}

/** Runs every test without a mutant and notes which mutants it reaches. */
async function coverage(outer: TestRunner, { instrumented, tests }: Job) {
  const modules = modulesOf(outer)
  const mutated = Object.keys(instrumented).map((file) => [file, `${outer.config.root}/${file}`] as const)
  const files: Record<string, Covered> = {}
  const failures: string[] = []
  for (const file of tests) {
    switches.activeMutant = undefined
    const found = { static: {}, perTest: {} as Record<string, Hits> }
    switches.mutantCoverage = found
    const milliseconds: Record<string, number> = {}
    const anew = importersOf(
      modules,
      mutated.map(([, id]) => id),
    )
    failures.push(...(await runFile(outer, file, { anew, milliseconds })))
    const { [loading]: whileLoaded = {}, ...perTest } = found.perTest
    const reached = Object.keys(milliseconds).map((test) => [test, perTest[test] ?? {}] as const)
    files[file] = { loading: whileLoaded, tests: Object.fromEntries(reached), milliseconds }
  }
  const importers = Object.fromEntries(mutated.map(([file, id]) => [file, importersOf(modules, [id])]))
  return { baseline: { files, importers } satisfies Baseline, failures }
}

/**
 * The tests of a file that may notice a mutant, with what they cost: those that reach it, or all of them when it is
 * reached while the file is loaded.
 */
function planFor(file: string, { loading: whileLoaded, tests, milliseconds }: Covered, mutant: string) {
  const names = Object.keys(tests).filter((name) => whileLoaded[mutant] || tests[name]?.[mutant])
  const hits = names.reduce((sum, name) => sum + (tests[name]?.[mutant] ?? 0), whileLoaded[mutant] ?? 0)
  const cost = names.reduce((sum, name) => sum + (milliseconds[name] ?? 0), milliseconds[loading] ?? 0)
  return { file, hits, only: new Set(names), cost }
}

async function decide(outer: TestRunner, { files, importers }: Baseline, mutant: string, mutated: string) {
  const plan = Object.entries(files)
    .map(([file, covered]) => planFor(file, covered, mutant))
    .filter(({ hits }) => hits > 0)
    .sort((a, b) => a.cost - b.cost)
  if (!plan.length) return { uncovered: true } as const
  switches.hitLimit = patience * plan.reduce((sum, { hits }) => sum + hits, 0)
  const anew = importers[mutated] ?? []
  try {
    for (const { file, only, cost } of plan) {
      outer.config.testTimeout = Math.max(5_000, 5 * cost)
      switches.activeMutant = mutant
      const [failure] = await runFile(outer, file, { anew, only, untilFirst: true })
      if (failure) return { killedBy: failure }
    }
  } finally {
    switches.activeMutant = undefined
    forget(modulesOf(outer), anew)
  }
  return {}
}

interface Running {
  /** The modules to be evaluated anew. */
  readonly anew: readonly string[]
  /** The tests to run; all of them where nothing is said. */
  readonly only?: ReadonlySet<string>
  readonly untilFirst?: boolean
  /** Where the cost of each test is noted. */
  readonly milliseconds?: Record<string, number>
}

/** Evaluates a test file anew and runs its tests; answers the names of those that failed. */
async function runFile(outer: TestRunner, path: string, { anew, only, untilFirst, milliseconds = {} }: Running) {
  const failures: string[] = []
  const filepath = `${outer.config.root}/${path}`
  forget(modulesOf(outer), [...anew, filepath])
  switches.hitCount = 0
  switches.currentTestId = loading
  let began = performance.now()
  const passed = (of: string) => {
    const now = performance.now()
    milliseconds[of] = now - began
    began = now
  }
  const runner: TestRunner = Object.assign(Object.create(outer), {
    onBeforeRunFiles: () => {},
    onCollected: () => passed(loading),
    onTaskUpdate: async () => {},
    async onBeforeRunTask(test: RunnerTask) {
      if (only?.has(nameOf(test)) === false || (untilFirst && failures.length > 0)) test.mode = 'skip'
      await outer.onBeforeRunTask(test)
      if (test.mode !== 'skip') switches.currentTestId = nameOf(test)
    },
    onAfterRunTask(test: RunnerTask) {
      outer.onAfterRunTask(test)
      switches.currentTestId = loading
      passed(nameOf(test))
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
