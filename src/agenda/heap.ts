/** A binary heap: the item that comes before all the others is at hand, whatever order they were put in. */
export interface Heap<T> {
  readonly size: () => number
  readonly first: () => T | undefined
  readonly push: (item: T) => void
  readonly pop: () => T | undefined
}

/** A heap over `items`, which it takes as its own. */
export function heapOf<T>(comesBefore: (a: T, b: T) => boolean, items: T[] = []): Heap<T> {
  const rise = (from: number, item: T) => {
    let at = from
    while (at > 0) {
      const above = (at - 1) >> 1
      if (!comesBefore(item, items[above] as T)) break
      items[at] = items[above] as T
      at = above
    }
    items[at] = item
  }

  const sink = (from: number, item: T) => {
    let at = from
    for (let below = 2 * at + 1; below < items.length; below = 2 * at + 1) {
      if (below + 1 < items.length && comesBefore(items[below + 1] as T, items[below] as T)) below++
      if (!comesBefore(items[below] as T, item)) break
      items[at] = items[below] as T
      at = below
    }
    items[at] = item
  }

  for (let at = (items.length >> 1) - 1; at >= 0; at--) sink(at, items[at] as T)
  return {
    size: () => items.length,
    first: () => items[0],
    push: (item) => rise(items.length, item),
    pop: () => {
      const [first] = items
      const last = items.pop()
      if (last !== undefined && items.length > 0) sink(0, last)
      return first
    },
  }
}
