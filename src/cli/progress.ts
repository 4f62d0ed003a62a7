import type { Io } from './io.ts'

const [patience, pause] = [500, 100]

/** A line on a watched terminal that says how far a long run has come; it never stays. */
export function progress({ watched, clock, complain }: Pick<Io, 'watched' | 'clock' | 'complain'>) {
  let next = clock() + patience
  let facts = 0
  let drawn = false

  const clear = () => {
    if (drawn) complain('\r\u001b[K')
    drawn = false
  }
  const add = (more: number) => {
    facts += more
    if (!watched || clock() < next) return
    next = clock() + pause
    drawn = true
    complain(`\r\u001b[K${facts.toLocaleString('en')} …`)
  }
  return { add, clear }
}
