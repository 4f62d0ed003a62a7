import type { AnyStateMachine } from 'xstate'
import type { Case } from '../../case/case.ts'
import type { JournalEntry } from '../../case/forms.ts'
import { receive } from '../../case/record.ts'
import type { Label } from '../../vocabulary/label.ts'
import type { Instant } from '../../vocabulary/references.ts'
import { actualOf, actualOpening, writeActual } from './actual.ts'
import type { Expected } from './expected.ts'
import { handedIn } from './opening.ts'
import type { Row, Story } from './story.ts'
import { tellStory } from './tell.ts'

/** A row of which nothing is expected yet. */
export type Unexpected = readonly [fact: string, role: string, says: object]

type Told = Omit<Story, 'rows'> & { readonly rows: readonly (Unexpected | Row)[] }

/**
 * A story that expects of every row what comes of it today: where the case stands, what it comes to owe and settles,
 * or the codes of the refusal. Keep it in a file, look it over once, and it tells whoever changes the flow what they changed.
 *
 * @example
 * const { rows } = recordStory(flow, { clauses, zh, en, rows: [['danger.reported', 'colleague', {}]] })
 * rows // [['danger.reported', 'colleague', {}, 'securing; owes holdCareTeam; settles –']]
 */
export function recordStory(flow: AnyStateMachine, { rows, opens: _, ...told }: Told): Story {
  const begun = tellStory(flow, { ...told, rows: [] })
  if (!begun.case) return { ...told, opens: begun.deviation ? writeActual(begun.deviation.actual) : {}, rows: [] }
  const opens = writeActual(actualOpening({ accepted: true, case: begun.case, earlier: null }), { owes: [] })
  let kase: Case = begun.case
  const keyed = new Map<string, JournalEntry>()
  const recorded = rows.map(([type, role, says]): Row => {
    const { fact, options } = handedIn(kase, type, role, says)
    const next = receive(kase, fact, { ...options, earlier: (key) => keyed.get(key) })
    if (next.accepted && next.entry?.key !== undefined) keyed.set(next.entry.key, next.entry)
    kase = next.case
    return [type, role, says, writeActual(actualOf(next))]
  })
  return { ...told, opens, rows: recorded }
}

/** One line of a case file: the opening, then fact after fact. */
export interface CaseLine {
  readonly type: string
  readonly at: Instant
  readonly by: { readonly role: string; readonly id: string }
  readonly caseId?: string
  readonly policy?: object
}

/** What was expected of a case file: of its opening, and of each fact. */
export interface CaseExpected {
  readonly opens: Expected
  readonly rows: readonly Expected[]
}

/**
 * A case file as a story; details are left out. Without expectations every fact is expected to be taken in.
 *
 * @example
 * const lines = text.trim().split('\\n').map((line) => JSON.parse(line))
 * const story = readCase(lines, { clauses: '陸.一', zh: '求助', en: 'Help asked for' })
 */
export function readCase(
  [opening, ...facts]: readonly CaseLine[],
  of: Label & Pick<Story, 'clauses'>,
  { opens, rows }: CaseExpected = { opens: {}, rows: [] },
): Story {
  if (!opening) throw new TypeError('案卷以開案為首 a case file begins with its opening')
  const { at, by, caseId, policy } = opening
  return {
    ...of,
    opens,
    opening: { at, by, ...(caseId !== undefined && { caseId }) },
    ...(policy && { policy }),
    rows: facts.map(({ type, at, by: { role, id }, ...says }, n) => {
      const { details: _, ...saying } = says as { details?: unknown }
      return [type, role, { at, by: id, ...saying }, rows[n] ?? {}]
    }),
  }
}
