import type { Migration } from '#src/index.ts'

export { general as earlier } from './earlier.ts'

/** Whoever pondered decides. */
export const toOne: Migration = {
  from: '0.9.0',
  to: '1.0.0',
  migrate: (old) => ({ ...old, step: old.step === 'pondering' ? 'deciding' : old.step }),
}
