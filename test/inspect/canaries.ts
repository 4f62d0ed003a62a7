import { readdirSync, readFileSync } from 'node:fs'
import type { AnyStateMachine } from 'xstate'
import * as documents from '#machines/index.ts'
import { type Case, definition, type JournalEntry, type Opening, openCase } from '#src/index.ts'
import { handIn } from '../support/cases.ts'

export const canary = 'CANARY'

export const allFlows: readonly AnyStateMachine[] = Object.values(documents).flatMap((parts) =>
  Object.values<unknown>(parts).filter(
    (part): part is AnyStateMachine => typeof part === 'object' && part !== null && 'root' in part,
  ),
)

const examples = new URL('../../examples/cases/', import.meta.url)

interface Line {
  readonly type: string
  readonly at: string
  readonly by: { readonly role: string; readonly id: string }
}

export interface Story {
  readonly case: Case
  readonly journal: readonly [Opening, ...JournalEntry[]]
}

/** The example cases of a flow, told again with markers in every id and every detail a fact has room for. */
export function storiesOf(flow: AnyStateMachine): readonly Story[] {
  const [document = '', name = ''] = flow.id.split('.')
  const folder = new URL(`${document}/${name}/`, examples)
  const files = names(folder).map((file) => readFileSync(new URL(file, folder), 'utf8'))
  return files.map((text) => played(flow, text.trim().split('\n').map(planted)))
}

function names(folder: URL): readonly string[] {
  try {
    return readdirSync(folder).filter((file) => file.endsWith('.jsonl'))
  } catch {
    return []
  }
}

/** The same line with markers for ids. */
const planted = (line: string): Line =>
  JSON.parse(line, (key, value) => {
    if (key === 'id') return `${canary}-id-${value}`
    if (key === 'caseId') return `${canary}-case-${value}`
    if (key === 'attendees') return (value as string[]).map((id) => `${canary}-attendee-${id}`)
    return value
  })

function played(flow: AnyStateMachine, [first, ...rest]: readonly Line[]): Story {
  const { type: _, ...opening } = first as Line
  let kase = openCase(flow, { recordedAt: opening.at, ...opening, caseId: `${canary}-case` } as never) as Case
  const journal: [Opening, ...JournalEntry[]] = [kase.opening]
  const { facts } = definition(flow)
  for (const fact of rest) {
    const details = Object.fromEntries((facts[fact.type]?.details ?? []).map((name) => [name, `${canary} ${name}`]))
    const outcome = handIn(kase, { ...fact, details }, { key: `${canary}-key-${kase.revision}` })
    if (!outcome.accepted || outcome.repeated) continue
    journal.push(outcome.entry)
    kase = outcome.case
  }
  return { case: kase, journal }
}
