import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type FlowError, type FlowProblem, isFlow, type Label } from '#src/index.ts'
import { harmless } from '../choose.ts'
import { Unusable } from '../unusable.ts'

/** Whether a word names a JavaScript module, not something published. */
export const isModule = (word: string): boolean => /\.[cm]?[jt]s(#.*)?$/.test(word)

/** Where a module is imported from: a path of Windows is no address, and would be read as one of the scheme `c:`. */
export const addressOf = (path: string, on: { resolve: typeof resolve; windows?: boolean } = { resolve }): string =>
  pathToFileURL(on.resolve(path), on).href

/** What a module of the caller's exports, by name; one level of objects is opened. Its own errors are not repeated. */
export async function exportsOf(word: string): Promise<Readonly<Record<string, unknown>>> {
  const [path = ''] = word.split('#')
  const file = harmless(path)
  const found = await stat(path).catch(() => null)
  if (!found) throw new Unusable('noSuchFile', { zh: '找不到檔案', en: 'There is no such file' }, { file })
  try {
    const exported: object = await import(addressOf(path))
    return Object.fromEntries(
      Object.entries(exported).flatMap(([name, part]) => [[name, part], ...(isPlain(part) ? opened(name, part) : [])]),
    )
  } catch (error) {
    if (isRefusedFlow(error)) throw new Unusable('badFlow', badFlow, { file }, error.problems.map(told))
    const kind = error instanceof Error ? error.name : typeof error
    const label = { zh: `無法載入此模組（${kind}）`, en: `The module cannot be loaded (${kind})` }
    throw new Unusable('notAModule', label, { file })
  }
}

const badFlow = { zh: '此模組之流程於定義時被拒', en: 'A flow of the module is refused as it is defined' }

/** By name, not by class: the module may bring a copy of this package of its own. What it says are names of the flow. */
const isRefusedFlow = (error: unknown): error is FlowError => error instanceof Error && error.name === 'FlowError'

const told = ({ place, problem, remedy }: FlowProblem): Label => ({
  zh: `${harmless(place)}：${problem.zh}；${remedy.zh}`,
  en: `${harmless(place)}: ${problem.en}; ${remedy.en}`,
})

const isPlain = (part: unknown): part is object =>
  typeof part === 'object' && part !== null && !Array.isArray(part) && !isFlow(part)

const opened = (name: string, part: object) =>
  Object.entries(part).map(([inner, value]) => [`${name}.${inner}`, value] as const)
