/** Runs what pauses now and then to its end. */
export function ran<R>(work: Generator<unknown, R>): R {
  for (;;) {
    const { done, value } = work.next()
    if (done) return value
  }
}
