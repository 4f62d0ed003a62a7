import type { AnyStateMachine } from 'xstate'
import type { Document } from '../flow/document.ts'
import type { StepMeta } from '../flow/meta.ts'
import type { Chart } from './chart.ts'
import { edgesOf } from './edges.ts'
import { citedBy, initialOf, labelOf, nodesOf } from './nodes.ts'
import { notesOn } from './notes.ts'
import { definitionOr, dutiesOf } from './of-flow.ts'
import { wordsUsed } from './words.ts'

/** How readings are numbered, for a flow drawn without its document. */
const looksLikeReading = (clause: string): boolean => clause.startsWith('解讀')

/**
 * Reads a flow as data. Any machine will do; one that was not made with this library has names only, and the chart says so.
 *
 * @example
 * toMermaid(chartOf(flow), { lang: 'both' })
 */
export function chartOf(flow: AnyStateMachine, document?: Pick<Document, 'readings'>): Chart {
  const of = definitionOr(flow)
  const opened = dutiesOf(of)
  const { coverage, adoptedFrom } = (flow.root.meta ?? {}) as Partial<StepMeta>
  const isReading = document ? (clause: string) => Object.hasOwn(document.readings, clause) : looksLikeReading
  const nodes = nodesOf(flow, opened)
  const edges = edgesOf(flow, opened, isReading)
  return {
    format: 'eap-case-flows/chart@1',
    flow: flow.id,
    version: flow.version ?? null,
    ...labelOf(flow.root, flow.id),
    cites: citedBy(flow.root.meta),
    document: of?.document.id ?? null,
    coverage: of ? (coverage ?? 'described') : null,
    adoptedFrom: adoptedFrom ?? null,
    part: null,
    initial: initialOf(flow.root),
    nodes,
    edges,
    words: wordsUsed(of, nodes, edges),
    notes: notesOn(flow, of ? (coverage ?? 'described') : null, nodes, edges),
    case: null,
  }
}
