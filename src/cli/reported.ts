import { type Case, type Outcome, receive } from '#src/index.ts'
import { isInstant } from './instant.ts'
import type { JsonObject } from './parse-line.ts'
import { type Place, Unusable } from './unusable.ts'

/**
 * Hands a line to the case; when it was recorded, and under which key, stands beside the fact and not in it. A line that
 * does not say when it was recorded was recorded as it happened, or with the line before if that was later.
 */
export function reported(kase: Case, { recordedAt, key, ...fact }: JsonObject, place: Place): Outcome {
  if (recordedAt !== undefined && !isInstant(recordedAt)) throw new Unusable('notAnInstant', badRecordedAt, place)
  if (key !== undefined && !isKey(key)) throw new Unusable('badKey', badKey, place)
  const soonest = isInstant(fact.at) && Date.parse(fact.at) > Date.parse(kase.recordedAt) ? fact.at : kase.recordedAt
  return receive(kase, fact, { recordedAt: recordedAt ?? soonest, ...(key !== undefined && { key }) })
}

const isKey = (key: unknown): key is string => typeof key === 'string' && key.length > 0 && key.length <= 200

const badRecordedAt = {
  zh: 'recordedAt 須為含時區位移之時刻，例：2026-03-02T09:10:00+08:00',
  en: 'recordedAt: expected an instant with an offset, for example 2026-03-02T09:10:00+08:00',
}
const badKey = { zh: 'key 須為 1 至 200 字元之文字', en: 'key: expected a text of 1 to 200 characters' }
