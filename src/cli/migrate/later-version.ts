import { definition, type Migration } from '#src/index.ts'
import type { Flow } from '../catalogue.ts'
import { harmless } from '../choose.ts'
import { exportsOf } from '../diff/module.ts'
import { Unusable } from '../unusable.ts'

/** The version stored cases are to be loaded in, and what helps them there. */
export interface LaterVersion {
  readonly flow: Flow
  readonly migrations: readonly Migration[]
  /** Earlier versions of the flow, by their version. */
  readonly earlier: ReadonlyMap<string, Flow>
}

/** A flow, with the migrations and the earlier versions that a module of the caller's exports. */
export async function laterVersion(flow: Flow, module: string | undefined): Promise<LaterVersion> {
  if (module === undefined) return { flow, migrations: [], earlier: new Map() }
  const exported = Object.values(await exportsOf(module)).flat()
  const migrations = [...new Set(exported.filter(isMigration))]
  const earlier = new Map(exported.flatMap((each) => (isVersionOf(flow, each) ? [[each.version ?? '', each]] : [])))
  if (!migrations.length && !earlier.size) throw new Unusable('noMigration', noMigration, { file: harmless(module) })
  return { flow, migrations, earlier }
}

const noMigration = {
  zh: '此模組未匯出移轉（from、to、migrate）或此流程之舊版',
  en: 'The module exports no migration (from, to, migrate) and no earlier version of the flow',
}

function isMigration(part: unknown): part is Migration {
  const { from, to, migrate } = (part ?? {}) as Partial<Migration>
  return typeof from === 'string' && typeof to === 'string' && typeof migrate === 'function'
}

function isVersionOf({ id, version }: Flow, part: unknown): part is Flow {
  try {
    const flow = part as Flow
    return definition(flow) !== undefined && flow.id === id && flow.version !== version
  } catch {
    return false
  }
}
