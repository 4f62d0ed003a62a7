import { Undecidable } from '../undecidable.ts'

/** More nodes were needed than allowed: the sets cannot be told within these bounds. */
export class TooManyNodes extends Undecidable {
  constructor(most: number) {
    super('tooLarge', `most: ${most}`)
    this.name = 'TooManyNodes'
  }
}
