import type { UndecidedCode } from './verdict.ts'

/** The proof cannot be made within its bounds. */
export class Undecidable extends Error {
  readonly code: UndecidedCode
  readonly place: string
  constructor(code: UndecidedCode, place: string) {
    super(`${code}: ${place}`)
    this.name = 'Undecidable'
    this.code = code
    this.place = place
  }
}

/** Runs code of a flow or a promise; an error of it makes undecidable what it is asked for. */
export function unlessItThrows<T>(about: string, run: () => T): T {
  try {
    return run()
  } catch (error) {
    throw error instanceof Undecidable ? error : new Undecidable('threw', about)
  }
}
