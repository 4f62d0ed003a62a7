/** Chooses one of several values for a place; asked again for the same place, the same value. */
export type Choose = <V>(place: string, values: readonly V[]) => V

/** Runs once for every combination of the values that are really asked for; what is not asked for is not told apart. */
export function* everyWorld<T>(run: (choose: Choose) => T, most: number): Generator<T> {
  const script: number[] = []
  for (let world = 0; world < most; world++) {
    const widths: number[] = []
    const chosen = new Map<string, unknown>()
    yield run((place, values) => {
      if (!chosen.has(place)) chosen.set(place, values[script[widths.push(values.length) - 1] ?? 0])
      return chosen.get(place) as never
    })
    while (script.length < widths.length) script.push(0)
    while (script.length && (script.at(-1) as number) + 1 >= (widths[script.length - 1] as number)) script.pop()
    if (script.length === 0) return
    script.push((script.pop() as number) + 1)
  }
  throw new Error(`more than ${most} worlds`)
}
