import type { AnyStateMachine } from 'xstate'
import * as documents from '#machines/index.ts'

const isFlow = (part: unknown): part is AnyStateMachine =>
  typeof part === 'object' && part !== null && 'root' in part && 'transition' in part

/** Every published flow, whatever documents there are. */
export const everyFlow: readonly AnyStateMachine[] = Object.values(documents).flatMap((parts) =>
  Object.values<unknown>(parts).filter(isFlow),
)
