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
