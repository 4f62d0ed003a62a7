import { type Policy, tryOpenCase } from '#src/index.ts'
import type { Flow } from './catalogue.ts'
import { bytesOf } from './file-text.ts'
import type { Io } from './io.ts'
import { parsed } from './parse-line.ts'
import { nameOf } from './source.ts'
import { Unusable } from './unusable.ts'

/** What an agency decides otherwise than the flow's own policy, from a JSON file. */
export async function policyFrom(
  file: string | undefined,
  flow: Flow,
  io: Pick<Io, 'input'>,
): Promise<Partial<Policy> | undefined> {
  if (file === undefined) return undefined
  return fitting(await policyIn(file, io), flow, file)
}

/** A policy as its file says it; whether it fits depends on the flow. */
export const policyIn = async (file: string, io: Pick<Io, 'input'>): Promise<Partial<Policy>> =>
  parsed(await textOf(file, io), { file: nameOf(file), line: 1 })

/** The policy, if a case of the flow can be opened under it; faults of these codes are no harm. */
export function fitting(
  policy: Partial<Policy>,
  flow: Flow,
  file: string,
  harmless: readonly string[] = [],
): Partial<Policy> {
  const at = '2026-01-01T00:00:00Z'
  const trial = { caseId: 'trial', at, recordedAt: at, by: { role: 'eapWindow', id: 'trial' }, policy }
  const outcome = tryOpenCase(flow, trial)
  const reasons = outcome.accepted ? [] : outcome.reasons.filter(({ code }) => !harmless.includes(code))
  if (reasons.length === 0) return policy
  const faults = reasons.map(({ path, zh, en, unblock }) => ({
    zh: `${path}：${zh}；${unblock.zh}`,
    en: `${path}: ${en}; ${unblock.en}`,
  }))
  const what = { zh: '政策參數不符', en: 'The policy does not fit' }
  throw new Unusable('badPolicy', what, { file: nameOf(file) }, faults)
}

async function textOf(file: string, io: Pick<Io, 'input'>): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await bytesOf(file, io))
  } catch (error) {
    throw error instanceof Unusable ? error : new Unusable('notUtf8', notUtf8, { file: nameOf(file) })
  }
}

const notUtf8 = { zh: '檔案非 UTF-8 編碼', en: 'The file is not UTF-8' }
