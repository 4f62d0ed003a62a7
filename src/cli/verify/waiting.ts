import type { Io } from '../io.ts'

/** On a watched terminal, which flow is being proved and how many are to come; it never stays. */
export function waiting({ watched, complain }: Pick<Io, 'watched' | 'complain'>, all: number) {
  let number = 0
  const next = (name: string) => {
    number++
    if (watched) complain(`\r\u001b[K${number}/${all} ${name} …`)
  }
  const clear = () => {
    if (watched) complain('\r\u001b[K')
  }
  return { next, clear }
}
