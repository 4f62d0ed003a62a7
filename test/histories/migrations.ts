import type { Migration } from '#src/index.ts'

/** How what was stored under a release comes to a later version of its flow, by the id of the flow. */
export const migrations: Readonly<Record<string, readonly Migration[]>> = {}
