/** How many letters apart two words are. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, swap))
    }
    row = next
  }
  return row[b.length] ?? 0
}

/** The word most like what was written; none when nothing is near. */
export function nearest(written: string, among: readonly string[]): string | undefined {
  const short = written.toLowerCase().slice(0, 64)
  const ranked = among
    .map((word) => ({ word, apart: distance(short, word.toLowerCase()), holds: word.toLowerCase().includes(short) }))
    .sort((a, b) => a.apart - b.apart)
  const close = ranked.find(({ word, apart }) => apart <= Math.max(2, Math.floor(word.length / 3)))
  return close?.word ?? (short.length > 2 ? ranked.find(({ holds }) => holds)?.word : undefined)
}
