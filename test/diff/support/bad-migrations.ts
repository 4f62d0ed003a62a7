import type { Migration } from '#src/index.ts'

/** Throws what a log must never hold. */
export const crashing: Migration = {
  from: '0.8.0',
  to: '1.0.0',
  migrate: ({ known }) => {
    throw new Error(known.caseId)
  },
}

/** Mends nothing, and writes where it should not. */
export const idle: Migration = {
  from: '0.9.0',
  to: '1.0.0',
  migrate: (old) => {
    Object.assign(old, { touched: true })
    return old
  },
}

/** Leads nowhere near. */
export const half: readonly Migration[] = [{ from: '0.7.0', to: '0.7.5', migrate: (old) => old }]
