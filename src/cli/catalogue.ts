import * as documents from '#machines/index.ts'
import { type Case, type Document, isFlow, type Label, outlineOf } from '#src/index.ts'
import { choose } from './choose.ts'

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

/** A flow by its id, or by the last word of it where only one flow is called so. */
export function flowNamed(name: string): Flow {
  const flows = catalogue.flatMap((each) => each.flows)
  const alike = flows.filter(({ id }) => id.endsWith(`.${name}`))
  const [only] = alike.length === 1 ? alike : []
  const byId = Object.fromEntries(flows.map((flow) => [flow.id, flow]))
  const short = flows.map(({ id }) => id.slice(id.lastIndexOf('.') + 1))
  const among = alike.length > 1 ? alike.map(({ id }) => id) : [...new Set(short), ...Object.keys(byId)]
  return only ?? choose({ zh: '流程', en: 'flow' }, name, byId, among)
}

/** What a flow is called. */
export function titleOf(flow: Flow): Label {
  const { zh, en } = outlineOf(flow).steps[0]
  return { zh, en }
}
