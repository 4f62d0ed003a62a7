/** More nodes were needed than allowed: the sets cannot be told within these bounds. */
export class TooManyNodes extends Error {
  readonly most: number
  constructor(most: number) {
    super(`more than ${most} nodes`)
    this.name = 'TooManyNodes'
    this.most = most
  }
}
