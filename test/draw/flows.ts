import type { AnyStateMachine } from 'xstate'
import * as documents from '#machines/index.ts'
import type { Document } from '#src/index.ts'

const isFlow = (part: unknown): part is AnyStateMachine =>
  typeof part === 'object' && part !== null && 'root' in part && 'transition' in part

/** Every published document with its flows, whatever documents there are. */
export const published = Object.values(documents).map((parts) => ({
  document: parts.source as unknown as Document,
  flows: Object.values<unknown>(parts).filter(isFlow),
}))

/** Every published flow beside its document, for a table of tests. */
export const everyFlow = published.flatMap(({ document, flows }) =>
  flows.map((flow) => [flow.id, flow, document] as const),
)
