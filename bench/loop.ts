/**
 * The yardstick of this project's bars: a fixed piece of work, about a second of one core. It hashes, walks a table of
 * integers, keeps a map of strings and makes small objects, as the library does. It never changes: a bar says "8 × the
 * loop", and means the same on every machine.
 */
export function loop(): number {
  const rounds = 52
  const table = new Int32Array(1 << 20)
  const seen = new Map<string, { count: number; last: number }>()
  let state = 0x2545f491
  let sum = 0
  for (let round = 0; round < rounds; round++) {
    for (let step = 0; step < 1 << 20; step++) {
      state ^= state << 13
      state ^= state >>> 17
      state ^= state << 5
      const at = Math.imul(state, 0x9e3779b1) >>> 12
      table[at] = ((table[at] as number) + step) | 0
      sum = (sum + (table[at] as number)) | 0
      if ((step & 15) === 0) {
        const key = `k${at & 0x3fff}`
        const before = seen.get(key)
        seen.set(key, { count: (before?.count ?? 0) + 1, last: step })
      }
    }
  }
  return (sum + seen.size) | 0
}

/** What the loop answers; anything else is a loop that was changed, or an engine that computes wrongly. */
export const answer = -1192081137

/** CPU seconds of this process that a piece of work takes. */
export function cpuSeconds(work: () => unknown): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

/** CPU seconds of one run of the loop. */
export const oneLoop = (): number =>
  cpuSeconds(() => {
    const found = loop()
    if (found !== answer) throw new Error(`the loop answered ${found} instead of ${answer}`)
  })

/** CPU seconds of the loop: the median of three runs after one to warm up. */
export function loopSeconds(): number {
  oneLoop()
  const [, median] = [oneLoop(), oneLoop(), oneLoop()].sort((a, b) => a - b)
  return median as number
}
