import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { StateValue } from 'xstate'
import { stateValueOf } from '../chart/moves.ts'
import { nameOf } from '../chart/steps.ts'
import type { Model } from './model.ts'

const execute = promisify(execFile)

/** One move Spin made: from where, what was told, how each question was answered, and what came of it. */
export interface Move {
  readonly fact: string
  readonly answers: ReadonlyMap<string, boolean>
  /** The numbers of the way it took and of the one its completion took, as {@link Model.ways} has them. */
  readonly took: readonly number[]
  readonly ended: boolean
  readonly from: StateValue
  readonly to: StateValue
  /** The place it came to, as {@link Explorer.endsFrom} takes it. */
  readonly place: string
}

export interface Broken {
  readonly promise: string
  readonly by: Move
}

export interface Verdict {
  readonly moves: readonly Move[]
  readonly broken: readonly Broken[]
  /** States that Spin stored, what promises remember included. */
  readonly stored: number
}

/** A model made into a program that explores it. */
export interface Explorer {
  /** Explores every state that is reachable from the beginning. */
  readonly all: () => Promise<Verdict>
  /** Whether an ending is reachable from a place. */
  readonly endsFrom: (place: string) => Promise<boolean>
  readonly remove: () => Promise<void>
}

const missing = 'Spin and a C compiler are needed: run `npm run test:all`, which installs what is missing.'

/** Lets Spin make an explorer of a model, and compiles it. */
export async function explorerOf(model: Model): Promise<Explorer> {
  const cwd = await mkdtemp(join(tmpdir(), 'verdict-'))
  const run = async (command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}) => {
    try {
      const { stdout } = await execute(command, [...args], { cwd, env: { ...process.env, ...env }, maxBuffer: 1 << 28 })
      return stdout
    } catch (error) {
      const { code, stdout = '', stderr = '' } = error as { code?: unknown; stdout?: string; stderr?: string }
      throw new Error(code === 'ENOENT' ? missing : `${command} failed: ${stdout.slice(-2000)}${stderr.slice(-2000)}`)
    }
  }
  await writeFile(join(cwd, 'flow.pml'), model.text)
  await run('spin', ['-a', 'flow.pml'])
  await run('cc', ['-O0', '-w', '-DSAFETY', '-DNOREDUCE', '-o', 'pan', 'pan.c'])
  const explore = (env?: NodeJS.ProcessEnv) => run(join(cwd, 'pan'), ['-c0', '-m20000', '-w14'], env)
  return {
    all: async () => verdictIn(model, await explore()),
    endsFrom: async (place) => /^E$/m.test(await explore({ FROM: place })),
    remove: () => rm(cwd, { recursive: true, force: true }),
  }
}

/** What Spin says of a model. */
export async function verdictOn(model: Model): Promise<Verdict> {
  const explorer = await explorerOf(model)
  try {
    return await explorer.all()
  } finally {
    await explorer.remove()
  }
}

function verdictIn(model: Model, output: string): Verdict {
  const moves: Move[] = []
  const broken = new Map<string, Broken>()
  for (const line of output.split('\n')) {
    if (line.startsWith('M ')) moves.push(moveIn(model, line))
    const [, promise] = /^pan:\d+: assertion violated (\w+)/.exec(line) ?? []
    const by = moves.at(-1)
    if (promise && by && !broken.has(promise)) broken.set(promise, { promise, by })
    else if (/^pan:\d+: (?!assertion violated \w)/.test(line)) throw new Error(line)
  }
  if (!/^State-vector/m.test(output) || /search depth too small|Out of memory/.test(output))
    throw new Error(`Spin did not finish: ${output.slice(-500)}`)
  const stored = Number(/(\d+) states, stored/.exec(output)?.[1])
  return { moves, broken: [...broken.values()], stored }
}

function moveIn({ root, names, facts }: Model, line: string): Move {
  const [, fact = '', ...numbers] = line.split(' ')
  const [bits = 0, way = 0, after = 0, ended, ...places] = numbers.map(Number)
  const told = facts.find(({ type }) => type === fact)
  const { variables } = names
  const value = (offset: number) =>
    stateValueOf(root, (step) => {
      const at = variables.findIndex((each) => each.step === step)
      return step.inner[(places[offset + at] ?? 0) - 1]
    }) as StateValue
  return {
    fact,
    answers: new Map(told?.asked.map((asked, at) => [nameOf(asked), (bits & (1 << at)) !== 0])),
    took: [way, after].filter((number) => number > 0),
    ended: ended === 1,
    from: value(0),
    to: value(variables.length),
    place: places.slice(variables.length).join(' '),
  }
}
