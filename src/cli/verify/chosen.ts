import { everyPromise, type Promised } from '#src/promises/index.ts'
import { noSuch } from '../choose.ts'
import { nearest } from '../nearest.ts'
import { Unusable } from '../unusable.ts'
import { verifyWords as words } from './words.ts'

/** The promises to be proved: every one, or those named by number or by name. */
export function promisesFrom(given: string | undefined, own: readonly Promised[]): readonly Promised[] {
  const all = [...everyPromise, ...own]
  const named = given?.split(',').map((each) => each.trim())
  const chosen = named ? new Set(named.flatMap((each) => called(each, all))) : all
  return all.filter((each) => [...chosen].includes(each)).map(careful)
}

/** Several promises may stand under one number. */
function called(written: string, all: readonly Promised[]): readonly Promised[] {
  const same = (text: string) => text.toLowerCase() === written.toLowerCase()
  const found = all.filter(({ id, name }) => same(id) || same(name))
  if (found.length) return found
  const [ids, names] = [[...new Set(all.map(({ id }) => id))], all.map(({ name }) => name)]
  throw noSuch(words.promise, written, ids, nearest(written, [...ids, ...names]))
}

/** A promise that throws while it says whether it is concerned is named, and its message is not repeated. */
const careful = (promise: Promised): Promised => {
  const { concerns, id, name } = promise
  if (!concerns) return promise
  return {
    ...promise,
    concerns: (flow) => {
      try {
        return concerns(flow)
      } catch (error) {
        const kind = error instanceof Error ? error.name : typeof error
        const label = { zh: `承諾之 concerns 拋出錯誤（${kind}）`, en: `A promise's \`concerns\` throws (${kind})` }
        throw new Unusable('promiseThrew', label, { file: `${id} ${name}` })
      }
    },
  }
}
