import { describe, expect, it } from 'vitest'
import { type AnyStateMachine, createMachine } from 'xstate'
import { chartOf, toStudio } from '#src/draw/index.ts'
import { everyFlow } from './flows.ts'
import { foreign } from './foreign.ts'

/** Builds the machine again from the printed code, as a reader of that code would. */
const rebuilt = (code: string): AnyStateMachine => {
  const body = code.replace(/^import .*$/m, '').replace('export const machine =', 'return')
  return new Function('createMachine', body)(createMachine)
}

const withoutDescriptions = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, each) => (key === 'description' || key === 'context' ? undefined : each)))

describe.each(everyFlow)('%s for Stately Studio', (_, flow, document) => {
  const again = rebuilt(toStudio(flow))

  it('comes back with every node and every edge', () => {
    const [before, after] = [chartOf(flow, document), chartOf(again, document)]
    const comparable = ({
      owes: _,
      actions: __,
      entry: ___,
      ...rest
    }: {
      owes: unknown
      actions?: unknown
      entry?: unknown
    }) => rest
    expect(after.nodes.map(comparable)).toEqual(before.nodes.map(comparable))
    expect(after.edges.map(comparable)).toEqual(before.edges.map(comparable))
  })

  it('comes back with every word of its config, guards, actions, tags and clauses', () => {
    expect(withoutDescriptions(again.config)).toEqual(withoutDescriptions(flow.config))
  })

  it('is one literal: no function, no spread, no name from elsewhere', () => {
    const code = toStudio(flow).split('createMachine(')[1] ?? ''
    expect(code).not.toMatch(/=>|\bfunction\b|\.\.\.|`/)
  })

  it('tells Studio what each step is called', () => {
    expect(again.root.description).toBe(`${again.root.meta.zh}\n${again.root.meta.en}`)
  })
})

it("keeps a stranger's machine, with code by name", () => {
  const again = rebuilt(toStudio(foreign))
  expect(chartOf(again).nodes.map(({ id, kind }) => [id, kind])).toEqual(
    chartOf(foreign).nodes.map(({ id, kind }) => [id, kind]),
  )
  expect(chartOf(again).edges.map(({ id, to }) => [id, to])).toEqual(
    chartOf(foreign).edges.map(({ id, to }) => [id, to]),
  )
})
