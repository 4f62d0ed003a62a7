import type { Io } from '../io.ts'

const pause = 100

/** On a watched terminal, a line that says what is being worked at; it is drawn anew now and then, and never stays. */
export function waiting({ watched, complain, clock }: Pick<Io, 'watched' | 'complain' | 'clock'>) {
  let next = Number.NEGATIVE_INFINITY
  const draw = (text: string) => {
    complain(`\r\u001b[K${text}`)
    next = clock() + pause
  }
  return {
    /** Something else is being worked at. */
    show: (text: string) => {
      if (watched) draw(text)
    },
    /** The same goes on. */
    goOn: (text: () => string) => {
      if (watched && clock() >= next) draw(text())
    },
    clear: () => {
      if (watched) complain('\r\u001b[K')
    },
  }
}
