import { citesOf } from '../flow/document.ts'
import type { DutyDefinition } from '../vocabulary/duties.ts'
import type { Side } from './two.ts'

/** A duty as a flow's words define it, and where its document lays it down. */
export interface DefinedDuty {
  readonly duty: Partial<DutyDefinition>
  readonly cites: readonly string[]
}

export const dutyOf = ({ words }: Side, id: string): DefinedDuty => ({
  duty: words.duties[id] ?? {},
  cites: citesOf((words.document.duties as Readonly<Record<string, string | undefined>>)[id]),
})

/** What decides when a duty arises, until when it runs, and when it is settled. */
export const dutyCode = ({ duty: { settledWhen, arises, until } }: DefinedDuty): readonly unknown[] => [
  settledWhen,
  arises,
  until,
]
