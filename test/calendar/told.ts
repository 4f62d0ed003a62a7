import type { Read } from '#src/calendar/fault.ts'

/** What a reader says of its input, in short. */
export const told = (read: Read<unknown>): string | string[] =>
  read.accepted ? 'accepted' : read.reasons.map(({ code, path }) => `${code} at ${path}`)
