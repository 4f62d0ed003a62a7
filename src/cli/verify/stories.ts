import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { caseFileOf, type Verdict } from '#src/promises/index.ts'
import { harmless } from '../choose.ts'
import { Unusable } from '../unusable.ts'

/** What is asked of the disk; paths are joined as it has them. */
interface Disk {
  readonly join: (folder: string, name: string) => string
  readonly mkdir: (folder: string) => Promise<unknown>
  readonly writeFile: (path: string, text: string) => Promise<void>
}
const ours: Disk = { join, mkdir: (folder) => mkdir(folder, { recursive: true }), writeFile }

/**
 * Writes the story of a broken promise into a folder, as a case file, and says where; nowhere when no folder is given. The
 * cases it goes on from stand beside it.
 */
export function storyWriter(
  folder: string | undefined,
  on: Disk = ours,
): (flow: string, verdict: Verdict) => Promise<string | undefined> {
  const taken = new Set<string>()
  const nameFor = (flow: string, promise: string): string => {
    const plain = `${flow}.${promise}`.replaceAll(/[^\p{L}\p{N}._-]/gu, '-')
    const numbers = [...taken].filter((name) => name === plain || name.startsWith(`${plain}-`)).length
    const name = numbers ? `${plain}-${numbers + 1}` : plain
    taken.add(name)
    return `${name}.jsonl`
  }
  return async (flow, verdict) => {
    if (folder === undefined || verdict.holds !== false) return undefined
    const name = nameFor(flow, verdict.name)
    const path = on.join(folder, name)
    await written(on, path, folder, caseFileOf(verdict.story))
    let before = name
    for (let { continues } = verdict.story; continues; { continues } = continues) {
      before = before.replace(/\.jsonl$/, '.before.jsonl')
      await written(on, on.join(folder, before), folder, caseFileOf(continues))
    }
    return path
  }
}

async function written(on: Disk, path: string, folder: string, text: string): Promise<void> {
  try {
    await on.mkdir(folder)
    await on.writeFile(path, text)
  } catch (error) {
    const cause = (error as NodeJS.ErrnoException).code ?? 'unknown'
    const label = { zh: `無法寫入此資料夾（${cause}）`, en: `The folder cannot be written to (${cause})` }
    throw new Unusable('notWritable', label, { file: harmless(folder) })
  }
}
