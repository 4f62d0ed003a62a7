import fc from 'fast-check'
import { expect, it } from 'vitest'
import { heapOf } from '#src/agenda/heap.ts'

it('gives back what was put in, in order, however it was put in', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.array(fc.integer()), (first, then) => {
      const heap = heapOf((a: number, b: number) => a < b, [...first])
      for (const each of then) heap.push(each)
      const all = [...first, ...then].sort((a, b) => a - b)
      expect(heap.size()).toBe(all.length)
      expect(heap.first()).toBe(all[0])
      expect(all.map(() => heap.pop())).toEqual(all)
      expect(heap.pop()).toBeUndefined()
    }),
  )
})
