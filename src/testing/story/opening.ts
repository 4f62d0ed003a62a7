import type { AnyStateMachine } from 'xstate'
import type { Case } from '../../case/case.ts'
import { oncePer } from '../../case/once-per.ts'
import { type OpeningOutcome, tryOpenCase } from '../../case/open.ts'
import type { RecordOptions } from '../../case/record.ts'
import { type Instant, timeOf } from '../../vocabulary/references.ts'
import type { Telling, When } from './story.ts'

type Opened = OpeningOutcome<AnyStateMachine>

/** A case is a value: whatever opens alike is opened once for each flow. */
const openings = oncePer((_: AnyStateMachine) => new Map<string, Opened>())

const first = '2026-03-02T09:00:00+08:00'
const window = { role: 'eapWindow', id: 'u-eapWindow' }

/** What comes of opening a story's case, from an earlier one if there is one. */
export function opened(flow: AnyStateMachine, { policy, opening }: Telling, earlier: Case | null): Opened {
  const caseId = earlier ? 'story-2' : 'story'
  const at = earlier ? tenMinutesAfter(earlier) : first
  const input = { caseId, at, by: window, ...(policy && { policy }), ...opening }
  const begun = { ...input, recordedAt: opening?.recordedAt ?? input.at }
  if (earlier) return tryOpenCase(flow, { ...begun, continues: earlier })
  const key = JSON.stringify(begun)
  const outcome = openings(flow).get(key) ?? tryOpenCase(flow, begun)
  openings(flow).set(key, outcome)
  return outcome
}

/** A row's fact as a host hands it in, and how. */
export function handedIn(
  kase: Case,
  type: string,
  role: string,
  says: object,
): { fact: object; options: RecordOptions } {
  const { at = tenMinutesAfter(kase), recordedAt = at, key, by = `u-${role}`, ...saying } = says as When
  const options = { recordedAt, ...(key !== undefined && { key }) }
  return { fact: { type, at, by: { role, id: by }, ...saying }, options }
}

export const tenMinutesAfter = ({ recordedAt }: Case): Instant => new Date(timeOf(recordedAt) + 600_000).toISOString()
