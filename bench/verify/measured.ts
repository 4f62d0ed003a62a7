import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Slice } from './proof.ts'
import type { Wanted } from './subjects.ts'

/** What the proof of a flow came to. */
export interface Measured {
  readonly flow: string
  readonly seconds: number
  /** How many runs of the loop it takes as long as. */
  readonly loops: number
  readonly undecided: number
  /** Memory of its process at its highest so far, in MB. */
  readonly memory: number
}

const start = (name: string): ChildProcess =>
  fork(fileURLToPath(new URL(`${name}.js`, import.meta.url)), { execArgv: [] })

const looping = start('loop')
const runs: number[] = []

async function oneLoop(): Promise<number> {
  looping.send('run')
  const [seconds] = (await once(looping, 'message')) as [number]
  runs.push(seconds)
  return seconds
}

/** Every run of the loop, in CPU seconds. */
export const everyLoop = (): readonly number[] => runs
export const stopLooping = (): void => looping.disconnect()

/**
 * Proves in a fresh process, and runs the loop in another one between slices of a second. A machine that others use is
 * slower now and faster then, and so are both: each slice is counted in the runs of the loop just before and just after it.
 */
export async function* measured(wanted: Wanted): AsyncGenerator<Measured> {
  const proving = start('proof')
  const gone = once(proving, 'exit')
  let before = await oneLoop()
  let [seconds, loops] = [0, 0]
  proving.send(wanted)
  for (;;) {
    const said = await Promise.race([once(proving, 'message') as Promise<[Slice]>, gone.then(() => null)])
    if (!said) break
    const [{ seconds: slice, proved }] = said
    const after = await oneLoop()
    seconds += slice
    loops += slice / ((before + after) / 2)
    before = after
    if (proved) {
      yield { flow: proved.flow, seconds, loops, undecided: proved.undecided, memory: proved.most }
      ;[seconds, loops] = [0, 0]
    }
    proving.send('go on')
  }
  const [code] = await gone
  if (code !== 0) throw new Error(`the proof ended with ${code}`)
}

/** The only proof of a process. */
export async function theOnly(wanted: Wanted): Promise<Measured> {
  let only: Measured | undefined
  for await (const each of measured(wanted)) only = each
  if (!only) throw new Error('nothing was proved')
  return only
}
