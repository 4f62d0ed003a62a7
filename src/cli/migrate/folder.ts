import type { Dirent, Stats } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { harmless } from '../choose.ts'
import { Unusable } from '../unusable.ts'

/** A file of a folder, and whether it may hold stored cases by its name. */
export interface Entry {
  readonly path: string
  readonly mayHoldCases: boolean
}

/** What is asked of the disk; paths are joined as it has them. */
interface Disk {
  readonly join: (folder: string, name: string) => string
  readonly readdir: (folder: string) => Promise<readonly Dirent[]>
  readonly stat: (path: string) => Promise<Pick<Stats, 'isFile'>>
}

const ours: Disk = { join, readdir: (folder) => readdir(folder, { withFileTypes: true }), stat: (path) => stat(path) }

/** Every file in a folder and the folders within, in order of name; links are not followed. */
export async function* filesIn(folder: string, on: Disk = ours): AsyncGenerator<Entry> {
  const found = await on.stat(folder).catch(() => null)
  const file = harmless(folder)
  if (!found) throw new Unusable('noSuchFolder', { zh: '找不到資料夾', en: 'There is no such folder' }, { file })
  if (found.isFile()) yield { path: folder, mayHoldCases: true }
  else yield* within(folder, on)
}

async function* within(folder: string, on: Disk): AsyncGenerator<Entry> {
  for (const entry of await entriesOf(folder, on)) {
    const path = on.join(folder, entry.name)
    if (entry.isDirectory()) yield* within(path, on)
    else yield { path, mayHoldCases: entry.isFile() && /\.jsonl?$/.test(entry.name) }
  }
}

async function entriesOf(folder: string, on: Disk): Promise<readonly Dirent[]> {
  try {
    const entries = await on.readdir(folder)
    return [...entries].sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch {
    throw new Unusable('notReadable', { zh: '無讀取權限', en: 'It may not be read' }, { file: harmless(folder) })
  }
}
