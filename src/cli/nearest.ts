import leven from 'leven'

/** The word most like what was written; none when nothing is near. */
export function nearest(written: string, among: readonly string[]): string | undefined {
  const short = written.toLowerCase().slice(0, 64)
  const ranked = among
    .map((word) => ({ word, apart: leven(short, word.toLowerCase()), holds: word.toLowerCase().includes(short) }))
    .sort((a, b) => a.apart - b.apart)
  const close = ranked.find(({ word, apart }) => apart <= Math.max(2, Math.floor(word.length / 3)))
  return close?.word ?? (short.length > 2 ? ranked.find(({ holds }) => holds)?.word : undefined)
}
