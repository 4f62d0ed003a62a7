import { type Document, definition, isFlow } from '#src/index.ts'
import { catalogue, type Flow, flowNamed, type Published } from '../catalogue.ts'
import { choose, harmless } from '../choose.ts'
import { same, Unusable } from '../unusable.ts'
import { exportsOf, isModule } from './module.ts'

/** A published flow by its id, or a flow of the caller's own from a module: `old/general.js`, `old/index.js#general`. */
export async function flowFrom(word: string): Promise<Flow> {
  if (!isModule(word)) return flowNamed(word)
  const [, name] = word.split('#')
  const flows = await flowsIn(word)
  const [only, ...others] = new Set(Object.values(flows))
  if (only && name === undefined && others.length === 0) return only
  return choose({ zh: '流程', en: 'flow' }, name ?? '', flows)
}

/** The documents of the flows that modules of the caller's own export, each with its flows; the published ones when none is named. */
export async function publishedIn(modules: readonly string[]): Promise<readonly Published[]> {
  if (modules.length === 0) return catalogue
  const flows = (await Promise.all(modules.map(flowsIn))).flatMap((each) => [...new Set(Object.values(each))])
  const documents = new Map(flows.map((flow) => [definition(flow).document.id, documentOf(flow)]))
  return [...documents].map(([id, document]) => ({
    document,
    flows: flows.filter((flow) => definition(flow).document.id === id),
  }))
}

/** A flow made with the public doors has its whole document by it; one made without is called by its id alone. */
function documentOf(flow: Flow): Document {
  const { document } = definition(flow)
  const id = same(document.id)
  return { agency: id, title: id, clauses: {}, readings: {}, notModelled: {}, ...document }
}

/** Every flow a module of the caller's own exports, by name. */
export async function flowsIn(module: string): Promise<Readonly<Record<string, Flow>>> {
  const exported = Object.entries(await exportsOf(module))
  const flows = Object.fromEntries(exported.flatMap(([name, part]) => (isFlow(part) ? [[name, part]] : [])))
  if (Object.keys(flows).length) return flows
  throw new Unusable('noFlow', noFlow, { file: harmless(module.split('#')[0] ?? '') })
}

const noFlow = { zh: '此模組未匯出流程', en: 'The module exports no flow' }

/** Two flows to be compared; null where only one of two documents has a flow of that name. */
export type Pair = readonly [Flow | null, Flow | null]

/** What two words ask to compare: two flows, or all flows of two documents, those of the same name with each other. */
export async function pairsFrom(a: string, b: string): Promise<readonly Pair[]> {
  const [first, second] = [published(a), published(b)]
  if (!first && !second) return [[await flowFrom(a), await flowFrom(b)]]
  if (!first) return [await beside(a, second as Published)]
  if (!second) return [reversed(await beside(b, first))]
  const names = [...new Set([first, second].flatMap(({ flows }) => flows.map(nameOf)))]
  return names.map((name) => [called(first, name), called(second, name)])
}

const published = (id: string): Published | undefined => catalogue.find(({ document }) => document.id === id)

const beside = async (word: string, document: Published): Promise<Pair> => {
  const flow = await flowFrom(word)
  return [flow, called(document, nameOf(flow))]
}

const reversed = ([a, b]: Pair): Pair => [b, a]

const nameOf = ({ id }: Flow): string => id.slice(id.lastIndexOf('.') + 1)

const called = ({ flows }: Published, name: string): Flow | null => flows.find((flow) => nameOf(flow) === name) ?? null
