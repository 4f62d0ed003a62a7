/** How far an explorer came. */
export interface Explored {
  readonly states: number
  readonly transitions: number
  readonly seconds: number
}

/** A ratio measured in one run, and what it must not fall below, or rise above. */
export interface Figure {
  readonly figure: string
  readonly ratio: number
  readonly bar: number
  readonly holds: boolean
}

const round = (value: number) => Number(value.toPrecision(4))

export const atLeast = (figure: string, ratio: number, bar: number): Figure => ({
  figure,
  ratio: round(ratio),
  bar,
  holds: ratio >= bar,
})

export const atMost = (figure: string, ratio: number, bar: number): Figure => ({
  figure,
  ratio: round(ratio),
  bar,
  holds: ratio <= bar,
})

export const perSecond = ({ states, seconds }: Explored): number => states / seconds
export const readable = (value: number): string => (value < 1e6 ? String(Math.round(value)) : value.toExponential(1))
