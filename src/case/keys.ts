import * as z from 'zod'
import type { Formed } from '../vocabulary/formed.ts'
import { type Instant, opaqueReference } from '../vocabulary/references.ts'
import type { JournalEntry } from './forms.ts'
import { canonical } from './same-json.ts'

/** As many digits of the digest of details as a case remembers: enough to tell others, and short. */
export const digitsKept = 10

export const rememberedForm = () =>
  z.strictObject({
    key: opaqueReference,
    sequence: z.int().min(1),
    /** A short print of the fact without its details, to tell the same one from another. */
    digest: z.string().regex(/^[\da-f]{8}$/),
    /** Whether there were details: the first 10 digits of their salted digest, or `true` where the entry holds none. */
    sealed: z
      .union([
        z.literal(true),
        z
          .string()
          .regex(/^[\da-f]+$/)
          .length(digitsKept),
      ])
      .optional(),
  })

/** A fact that carried an idempotency key, as far as a case remembers it: enough to recognise it when it comes again. */
export interface Remembered extends Formed<ReturnType<typeof rememberedForm>['shape']> {}

/** How many keys a case carries to recognise repeated deliveries. */
export const keysRemembered = 8

/** The latest keys, this one among them. */
export const remember = (keyed: readonly Remembered[], key: string, entry: JournalEntry): readonly Remembered[] =>
  [...keyed, remembered(key, entry)].slice(-keysRemembered)

/** What a case remembers of a fact with a key. */
export const remembered = (
  key: string,
  { sequence, type, by, at, given, decisive, sealed, sealedDigest }: JournalEntry,
): Remembered => ({
  key,
  sequence,
  digest: factPrint(type, given?.at === undefined ? at : given.at, by, decisive),
  ...(sealed && { sealed: sealedDigest?.slice(0, digitsKept) ?? true }),
})

/** A short print of a fact as it was handed in, without its details. */
export const factPrint = (type: string, at: Instant | null, by: JournalEntry['by'], decisive: object): string =>
  shortPrint(canonical([type, at, by.role, by.id, decisive]))

/** 32-bit FNV-1a of a text: it tells accidents, and keeps out nobody. */
export function shortPrint(text: string): string {
  let hash = 0x811c9dc5
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}
