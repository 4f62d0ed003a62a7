import type { AnyStateMachine } from 'xstate'
import type { Document } from '../flow/document.ts'
import { outlineOf } from '../flow/outline.ts'
import type { Chart } from './chart.ts'
import { edgesOf } from './edges.ts'
import { nodesOf } from './nodes.ts'
import { notesOn } from './notes.ts'
import { definitionOr } from './of-flow.ts'
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
  const outline = outlineOf(flow)
  const [whole] = outline.steps
  const { coverage, adoptedFrom } = whole.meta
  const isReading = document ? (clause: string) => Object.hasOwn(document.readings, clause) : looksLikeReading
  const nodes = nodesOf(outline, of)
  const edges = edgesOf(outline, of, isReading)
  return {
    format: 'eap-case-flows/chart@1',
    flow: flow.id,
    version: outline.version,
    zh: whole.zh,
    en: whole.en,
    cites: whole.cites,
    document: of?.document.id ?? null,
    coverage: of ? (coverage ?? 'described') : null,
    adoptedFrom: adoptedFrom ?? null,
    part: null,
    initial: whole.first,
    nodes,
    edges,
    words: wordsUsed(of, nodes, edges),
    notes: notesOn(outline, of ? (coverage ?? 'described') : null, nodes, edges),
    case: null,
  }
}
