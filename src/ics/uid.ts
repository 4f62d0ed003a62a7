import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { CaseDuty } from '../agenda/case-duty.ts'
import { timeOf } from '../vocabulary/references.ts'

/** The same for the same duty of the same case, and telling nothing of it to whoever does not have the key. */
export function uidOf({ flow, caseId, duty, since }: CaseDuty, key: string): string {
  const named = JSON.stringify([flow, caseId, duty, timeOf(since)])
  const digest = hmac(sha256, utf8ToBytes(key), utf8ToBytes(named))
  return `${bytesToHex(digest).slice(0, 32)}@eap-case-flows`
}
