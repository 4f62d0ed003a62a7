/** A figure measured in one run, and what it must not rise above. */
export interface Figure {
  readonly figure: string
  readonly ratio: number
  readonly bar: number
  readonly holds: boolean
}

export const atMost = (figure: string, ratio: number, bar: number): Figure => ({
  figure,
  ratio: Number(ratio.toPrecision(4)),
  bar,
  holds: ratio <= bar,
})
