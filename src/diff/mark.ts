import type { Document } from '../flow/document.ts'
import type { Coverage } from '../flow/meta.ts'
import { outlineOf } from '../flow/outline.ts'
import type { Label } from '../vocabulary/label.ts'
import { labelOf } from './difference.ts'
import type { Side } from './two.ts'

/** Whose flow it is, and which. */
export interface FlowMark extends Label {
  readonly flow: string
  readonly version: string
  readonly document: string
  readonly agency: Label | null
  readonly title: Label | null
  /** How far the document lays the flow down, and the flow it is taken from otherwise. */
  readonly coverage: Coverage
  readonly adoptedFrom: string | null
}

export const coverages: Readonly<Record<Coverage, Label>> = {
  described: { zh: '計畫已訂定', en: 'laid down in the plan' },
  adopted: { zh: '計畫僅提及名稱，採用他機關之流程', en: "only named in the plan; another agency's flow is taken" },
  absent: { zh: '計畫未提及；機關決定採用始得開案', en: 'not in the plan; cases open only if the agency adopts it' },
}

export function markOf({ flow, words }: Side, document?: Document): FlowMark {
  const [whole] = outlineOf(flow).steps
  const { coverage = 'described', adoptedFrom = null } = whole.meta
  const { agency = null, title = null } = document ?? {}
  const of = { flow: flow.id, version: flow.version ?? '', document: words.document.id }
  return { ...of, ...labelOf(whole), agency, title, coverage, adoptedFrom }
}

/** The document's words, where a flow still has them. */
export const documentOf = ({ words: { document } }: Side): Document | undefined =>
  'clauses' in document ? (document as Document) : undefined
