import * as documents from '#machines/index.ts'
import { type Case, type Document, isFlow, type Label, outlineOf } from '#src/index.ts'
import { choose, harmless } from './choose.ts'
import { Unusable } from './unusable.ts'

export type Flow = Case['flow']

/** A published document with its flows. */
export interface Published {
  readonly document: Document
  readonly flows: readonly Flow[]
}

export const catalogue: readonly Published[] = Object.values(documents).map((parts) => ({
  document: parts.source as Document,
  flows: Object.values<unknown>(parts).filter(isFlow),
}))

/**
 * A flow by its id, or by the last word of it where only one flow is called so.
 *
 * @throws {Unusable} for any other name, or one that is of a file.
 */
export function flowNamed(name: string): Flow {
  if (isFile.test(name)) throw new Unusable('notAModule', notAModule, { file: harmless(name) }, [namedInstead])
  const flows = catalogue.flatMap((each) => each.flows)
  const alike = flows.filter(({ id }) => id.endsWith(`.${name}`))
  const [only] = alike.length === 1 ? alike : []
  const byId = Object.fromEntries(flows.map((flow) => [flow.id, flow]))
  const short = flows.map(({ id }) => id.slice(id.lastIndexOf('.') + 1))
  const among = alike.length > 1 ? alike.map(({ id }) => id) : [...new Set(short), ...Object.keys(byId)]
  return only ?? choose({ zh: '流程', en: 'flow' }, name, byId, among)
}

/** A name that only a file has. */
const isFile = /[\\/]|\.(?:jsonl?|ya?ml|md|txt|html?|[jt]sx|tgz|zip)(?:#.*)?$/i
const notAModule = { zh: '此檔案不是匯出流程之模組', en: 'This is no module that exports flows' }
const namedInstead: Label = {
  zh: '請指定匯出流程之 JavaScript 或 TypeScript 模組（如 flows.js、flows.js#crisis），或已公布之流程（見 eap flows）',
  en: 'Name a JavaScript or TypeScript module that exports flows (flows.js, flows.js#crisis), or a published flow (see eap flows)',
}

/** What a flow is called. */
export function titleOf(flow: Flow): Label {
  const { zh, en } = outlineOf(flow).steps[0]
  return { zh, en }
}
