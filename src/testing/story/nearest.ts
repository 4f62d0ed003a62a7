import leven from 'leven'

/** The word most like what was written; none when nothing is near. */
export function nearest(written: string, among: readonly string[]): string | null {
  const short = written.slice(0, 64)
  const ranked = among.map((word) => ({ word, apart: leven(short, word) })).sort((a, b) => a.apart - b.apart)
  return ranked.find(({ word, apart }) => apart <= Math.max(2, Math.floor(word.length / 3)))?.word ?? null
}

/** What a programmer is told who names a kind there is not. */
export function noSuch(en: string, zh: string, given: unknown, among: readonly string[]): string {
  const near = nearest(String(given), among)
  const list = among.join(', ')
  const most = near ? [`；最接近者：${near}`, `; the nearest is ${near}`] : ['', '']
  return `無此種${zh}${most[0]}；可用者：${list} / There is no such kind of ${en}${most[1]}; there are ${list}`
}
