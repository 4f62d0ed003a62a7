import { readFileSync } from 'node:fs'
import type { AnyStateMachine } from 'xstate'
import * as documents from '#machines/index.ts'
import { type Case, type Document, openCase } from '#src/index.ts'
import { type SeenAgency, type SeenCase, type SeenEvent, serveView } from '#src/view/index.ts'
import { scriptOf } from '../inspect/bundle.ts'
import { handIn } from '../support/cases.ts'

export const agencies: readonly SeenAgency[] = Object.values(documents).map((parts) => ({
  document: parts.source as Document,
  flows: Object.values<unknown>(parts).filter(isFlow),
}))

function isFlow(part: unknown): part is AnyStateMachine {
  return typeof part === 'object' && part !== null && 'root' in part
}

export const flowNamed = (id: string) =>
  agencies.flatMap(({ flows }) => flows).find((flow) => flow.id === id) as AnyStateMachine

export const linesOf = (path: string): readonly object[] =>
  readFileSync(new URL(`../../examples/cases/${path}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

/** A case as `eap view --case` hands it in. */
export function seenCase(flow: AnyStateMachine, [first, ...rest]: readonly object[]): SeenCase {
  const { type: _, ...opening } = first as { type?: string; at?: string }
  let kase = openCase(flow, { recordedAt: opening.at, ...opening } as never) as Case
  const events: SeenEvent[] = [{ kind: 'opened', case: kase }]
  for (const fact of rest) {
    const outcome = handIn(kase, fact)
    events.push({ kind: 'fact', fact, outcome })
    kase = outcome.case
  }
  return events
}

let script: Promise<string> | undefined

/** The viewer with the published flows and these cases. */
export async function viewing(cases: readonly SeenCase[] = [], more: object = {}) {
  script ??= scriptOf('src/view/client/main.ts')
  return await serveView({ script: await script, agencies, cases, lang: 'zh', ...more })
}
