import { type Document, definition, isFlow } from '#src/index.ts'
import type { SeenAgency } from '#src/view/index.ts'
import { catalogue, type Flow, flowNamed } from '../catalogue.ts'
import { harmless } from '../choose.ts'
import { exportsOf, isModule } from '../diff/module.ts'
import { same, Unusable } from '../unusable.ts'

/** What is browsed: every published plan, one of them, one flow of them, or what a module exports. */
export async function agenciesFrom(word: string | undefined): Promise<readonly SeenAgency[]> {
  if (word === undefined) return catalogue
  if (isModule(word)) return await exported(word)
  const plan = catalogue.filter(({ document }) => document.id === word)
  if (plan.length) return plan
  const flow = flowNamed(word)
  return catalogue.filter(({ flows }) => flows.includes(flow)).map(({ document }) => ({ document, flows: [flow] }))
}

async function exported(word: string): Promise<readonly SeenAgency[]> {
  const [path = '', name] = word.split('#')
  const parts = Object.entries(await exportsOf(word))
  const documents = parts.flatMap(([, part]) => (isDocument(part) ? [part] : []))
  const flows = new Set(parts.flatMap(([key, part]) => (isFlow(part) && (!name || key === name) ? [part] : [])))
  if (flows.size === 0) throw new Unusable('noMachine', noFlow, { file: harmless(path) })
  const agencies = new Map<string, { document: Document; flows: Flow[] }>()
  for (const flow of flows) {
    const { document: cited } = definition(flow)
    const found = agencies.get(cited.id) ?? { document: documentOf(cited, documents), flows: [] }
    found.flows.push(flow)
    agencies.set(cited.id, found)
  }
  return [...agencies.values()]
}

/** The words of the document a flow cites: the module's own, the published ones, or none. */
function documentOf(cited: { readonly id: string }, documents: readonly Document[]): Document {
  const known = [...documents, ...catalogue.map(({ document }) => document)].find(({ id }) => id === cited.id)
  const name = same(cited.id)
  const bare = { agency: name, title: name, clauses: {}, readings: {}, notModelled: {} }
  // Of an unknown document its citations stand in for its text.
  return known ?? ({ ...cited, ...bare } as Document)
}

const isRecord = (part: unknown): part is object => typeof part === 'object' && part !== null

const isDocument = (part: unknown): part is Document => isRecord(part) && 'clauses' in part && 'agency' in part

const noFlow = { zh: '此模組未匯出本函式庫之流程', en: 'The module exports no flow made with this library' }
