import { execFile, spawnSync } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { promisify } from 'node:util'

const execute = promisify(execFile)

/** Runs a command in the foreground and throws when it fails. @param {string} command @param {string[]} args */
export function run(command, args) {
  const { status } = spawnSync(command, args, { stdio: 'inherit' })
  if (status !== 0) throw new Error(`failed: ${[command, ...args].join(' ')}`)
}

/** Runs a command and answers what it printed, or undefined when it succeeded. @param {string} command @param {string[]} args @param {string} cwd */
export async function complaintOf(command, args, cwd) {
  try {
    await execute(command, args, { cwd, maxBuffer: 1 << 26 })
    return undefined
  } catch (error) {
    const { stdout, stderr, message } = /** @type {{ stdout: string, stderr: string, message: string }} */ (error)
    return `${stdout}${stderr}` || message
  }
}

/** Maps with one worker per core. @template T, R @param {readonly T[]} items @param {(item: T) => Promise<R>} work @returns {Promise<R[]>} */
export async function inParallel(items, work) {
  /** @type {R[]} */
  const results = []
  const queue = items.entries()
  const worker = async () => {
    for (const [index, item] of queue) results[index] = await work(item)
  }
  await Promise.all(Array.from({ length: availableParallelism() }, worker))
  return results
}
