import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { type Case, type Policy, type Reason, tryOpenCase } from '#src/index.ts'
import type { JsonObject } from './parse-line.ts'
import { type Place, Unusable } from './unusable.ts'

type Flow = Case['flow']

/** Opens a case as a case file's first line says. */
export function openedBy({ type: _, ...line }: JsonObject, flow: Flow, policy: Partial<Policy>, place: Place): Case {
  const { policy: own = {}, continues, ...input } = line
  if (continues !== undefined || typeof own !== 'object' || own === null || Array.isArray(own)) throw malformed(place)
  return opened(flow, { ...input, policy: { ...own, ...policy } }, place)
}

/** Opens a case with its first fact, when the file does not say how it was opened. */
export function openedWith(
  { at, by, recordedAt }: JsonObject,
  flow: Flow,
  policy: Partial<Policy>,
  place: Place,
): Case {
  const caseId = caseIdOf(place.file ?? '')
  return opened(flow, { caseId, at, by, policy, ...(recordedAt !== undefined && { recordedAt }) }, place)
}

/** A case is called by a digest of its file's name: a name of a file may be the name of a person. */
const caseIdOf = (file: string): string =>
  `file-${createHash('sha256').update(basename(file)).digest('hex').slice(0, 12)}`

function opened(flow: Flow, input: JsonObject, place: Place): Case {
  // A line that does not say when it was recorded was recorded as it happened.
  const outcome = tryOpenCase(flow, { recordedAt: input.at, ...input })
  if (!outcome.accepted) throw malformed(place, outcome.reasons)
  return outcome.case
}

const malformed = (place: Place, reasons: readonly Reason[] = []): Unusable =>
  new Unusable(
    'cannotOpen',
    {
      zh: '無法據此開案；首行須為 case.opened（caseId、at、by、可附 policy）或一件事實',
      en: 'This does not open a case; expected case.opened (caseId, at, by, optionally policy) or a fact on the first line',
    },
    place,
    reasons.map(({ path, zh, en, unblock }) => ({
      zh: `${path ? `${path}：` : ''}${zh}；${unblock.zh}`,
      en: `${path ? `${path}: ` : ''}${en}; ${unblock.en}`,
    })),
  )
