import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { caseFileOf, type Verification } from '#src/promises/index.ts'
import { harmless } from '../choose.ts'
import { Unusable } from '../unusable.ts'

type Written = ReadonlyMap<string, string>

/** Writes the story of every broken promise into a folder, each as a case file; none when no folder is given. */
export function storyWriter(folder: string | undefined): (found: Verification) => Promise<Written> {
  const taken = new Set<string>()
  const nameFor = (flow: string, promise: string): string => {
    const plain = `${flow}.${promise}`.replaceAll(/[^\p{L}\p{N}._-]/gu, '-')
    const numbers = [...taken].filter((name) => name === plain || name.startsWith(`${plain}-`)).length
    const name = numbers ? `${plain}-${numbers + 1}` : plain
    taken.add(name)
    return `${name}.jsonl`
  }
  return async ({ flow, promises }) => {
    const files = new Map<string, string>()
    for (const verdict of folder === undefined ? [] : promises) {
      if (verdict.holds !== false) continue
      const path = join(folder as string, nameFor(flow, verdict.name))
      await written(path, folder as string, caseFileOf(verdict.story))
      files.set(verdict.name, path)
    }
    return files
  }
}

async function written(path: string, folder: string, text: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true })
    await writeFile(path, text)
  } catch (error) {
    const cause = (error as NodeJS.ErrnoException).code ?? 'unknown'
    const label = { zh: `無法寫入此資料夾（${cause}）`, en: `The folder cannot be written to (${cause})` }
    throw new Unusable('notWritable', label, { file: harmless(folder) })
  }
}
