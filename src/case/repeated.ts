import type { AnyStateMachine } from 'xstate'
import { frozen } from '../vocabulary/frozen.ts'
import type { Instant } from '../vocabulary/references.ts'
import type { Case, Sealed } from './case.ts'
import { type Chain, sealedDigestOf } from './chain.ts'
import { digitsKept, factPrint, type Remembered, remembered } from './keys.ts'
import type { Parsed } from './read.ts'
import { noReasons, type Reason, reason } from './reason.ts'
import type { RecordOptions, Repeated } from './record.ts'

/** What is remembered of the first delivery under a key, by the case or by the host; none if it is new. */
export function firstUnder(kase: Case, key: string, earlier: RecordOptions['earlier']): Remembered | undefined {
  const known = kase.keyed.find((each) => each.key === key)
  const entry = known ? undefined : earlier?.(key)
  return known ?? (entry && remembered(key, entry))
}

/** In what a delivery is not the first one again: another fact, or other details. */
export function differenceOf(
  { digest, sealed }: Remembered,
  { type, at, by, details, ...decisive }: Parsed,
  givenAt: Instant | null = at,
  chain: Chain | undefined,
): Reason | null {
  if (digest !== factPrint(type, givenAt, by, decisive)) return reason('keyReused', { path: 'key' })
  if (!details) return null
  const isOther = sealed === undefined || (chain && sealed !== true && sealed !== digestOf(details, chain))
  return isOther ? reason('keyReused', { path: 'details' }) : null
}

const digestOf = (details: Sealed['details'], { sha256, salt }: Chain) =>
  sealedDigestOf({ details, salt }, sha256).slice(0, digitsKept)

/** The sealed half of the fact of this sequence. */
export const sealedAs = (
  sequence: number,
  { known: { caseId } }: Case,
  details: Sealed['details'],
  chain: Chain | undefined,
): Sealed => frozen({ reference: `${caseId}#${sequence}`, details, ...(chain && { salt: chain.salt }) })

export const repeatedOf = <F extends AnyStateMachine>(
  kase: Case<F>,
  { key, sequence, sealed }: Remembered,
  { details }: Parsed,
  chain: Chain | undefined,
  earlier: RecordOptions['earlier'],
): Repeated<F> => {
  const entry = earlier?.(key) ?? null
  return {
    accepted: true,
    case: kase,
    entry,
    sequence,
    sealedDigest: entry?.sealedDigest ?? (typeof sealed === 'string' ? sealed : null),
    sealed: details ? sealedAs(sequence, kase, details, chain) : null,
    repeated: true,
    warnings: noReasons,
  }
}
