import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { AnyStateMachine } from 'xstate'
import * as published from '#machines/index.ts'
import type { Document, Policy } from '#src/index.ts'
import { type CaseLine, tellStory } from '#src/testing/index.ts'

export interface CaseFile {
  readonly name: string
  readonly lines: readonly CaseLine[]
}

/** A flow with the case files that stand under its name, and a policy under which a case of it can be opened. */
export interface Tested {
  readonly name: string
  readonly flow: AnyStateMachine
  readonly document: Document
  readonly cases: readonly CaseFile[]
  readonly policy: Partial<Policy>
}

const isFlow = (door: object): door is AnyStateMachine => 'root' in door

/** Every published flow. */
export const tested: readonly Tested[] = Object.values(published).flatMap((doors) =>
  Object.entries<object>(doors).flatMap(([name, flow]) => {
    if (!isFlow(flow)) return []
    const document = doors.source as Document
    const cases = casesOf(document.id, name)
    return { name, flow, document, cases, policy: openingPolicy(flow, cases) }
  }),
)

function casesOf(document: string, name: string): readonly CaseFile[] {
  const folder = `examples/cases/${document}/${name}`
  if (!existsSync(folder)) return []
  const files = readdirSync(folder).filter((file) => file.endsWith('.jsonl'))
  return files.sort().map((file) => {
    const lines = readFileSync(`${folder}/${file}`, 'utf8').split('\n').filter(Boolean)
    return { name: file.replace('.jsonl', ''), lines: lines.map((line) => JSON.parse(line)) }
  })
}

/** The flow's own policy, or where it leaves something to be decided, that of its first case. */
function openingPolicy(flow: AnyStateMachine, cases: readonly CaseFile[]): Partial<Policy> {
  const given = cases.map(({ lines }) => (lines[0]?.policy ?? {}) as Partial<Policy>)
  const opens = (policy: Partial<Policy>) =>
    tellStory(flow, { clauses: flow.id, zh: '開案', en: 'Opens', policy, opens: '', rows: [] }).passed
  return [{}, ...given].find(opens) ?? {}
}
