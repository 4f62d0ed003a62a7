import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import { createMachine } from 'xstate'
import { chartOf, toScxml } from '#src/draw/index.ts'
import { everyFlow } from './flows.ts'
import { foreign } from './foreign.ts'

interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly inner: readonly Element[]
}

const parser = new XMLParser({ preserveOrder: true, ignoreAttributes: false, attributeNamePrefix: '' })
type Raw = Readonly<Record<string, unknown>> & { readonly ':@'?: Readonly<Record<string, string>> }

const elements = (raw: readonly Raw[]): readonly Element[] =>
  raw.flatMap((each) => {
    const [name = '', inner] = Object.entries(each).find(([key]) => key !== ':@') ?? []
    if (name.startsWith('?') || name.startsWith('#')) return []
    return [{ name, attributes: each[':@'] ?? {}, inner: elements(inner as Raw[]) }]
  })
const parsed = (text: string): Element => elements(parser.parse(text))[0] as Element
const within = (element: Element): readonly Element[] => [element, ...element.inner.flatMap(within)]

/** The children SCXML 1.0 (W3C, 3) allows each element we use. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  scxml: ['state', 'parallel', 'final', 'datamodel'],
  state: ['onentry', 'onexit', 'transition', 'state', 'parallel', 'final', 'history'],
  parallel: ['onentry', 'onexit', 'transition', 'state', 'parallel', 'history'],
  final: ['onentry', 'onexit'],
  history: ['transition'],
  transition: ['assign', 'log'],
  onentry: ['log'],
  onexit: ['log'],
  datamodel: ['data'],
}

const all = [...everyFlow, ['a machine of somebody else', foreign, undefined] as const]

describe.each(all)('%s as SCXML', (_, flow, document) => {
  const text = toScxml(flow)
  const root = parsed(text)
  const everything = within(root)
  const ids = everything.flatMap(({ attributes: { id } }) => id ?? [])
  const chart = chartOf(flow, document)

  it('is well formed, and built as the W3C says', () => {
    expect(XMLValidator.validate(text)).toBe(true)
    expect(root.attributes).toMatchObject({
      xmlns: 'http://www.w3.org/2005/07/scxml',
      version: '1.0',
      datamodel: 'ecmascript',
    })
    for (const { name, inner } of everything)
      expect(inner.map((each) => each.name).filter((each) => !allowed[name]?.includes(each))).toEqual([])
    for (const { name, attributes, inner } of everything)
      if (attributes.initial && name !== 'scxml')
        expect(inner.flatMap((each) => each.attributes.id ?? [])).toEqual(
          expect.arrayContaining(attributes.initial.split(' ')),
        )
  })

  it('names every state once, by an XML name without a dot, and enters only states there are', () => {
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^[\p{L}_][\p{L}\p{N}_-]*$/u)
    const entered = everything.flatMap(({ attributes: { target, initial } }) => [target, initial])
    expect(entered.flatMap((each) => each?.split(' ') ?? []).filter((each) => !ids.includes(each))).toEqual([])
  })

  it('has every step and every transition', () => {
    const states = everything.filter(({ name }) => ['state', 'parallel', 'final', 'history'].includes(name))
    expect(states).toHaveLength(chart.nodes.length + 1)
    const transitions = everything.filter(({ name, attributes }) => name === 'transition' && 'eap:cites' in attributes)
    const moving = chart.edges.filter(({ cites }) => cites.length > 0)
    expect(transitions).toHaveLength(moving.length)
  })
})

describe('What SCXML must be told to do what XState does', () => {
  const transitionsOf = (text: string, id: string) =>
    within(parsed(text))
      .find(({ attributes }) => attributes.id === id)
      ?.inner.filter(({ name }) => name === 'transition')
      .map(({ attributes: { event, cond, target, type } }) => ({ event, cond, target, type }))

  it('an arrow to its own step goes nowhere, or to where the step begins', () => {
    const text = toScxml(
      createMachine({
        id: 'm',
        initial: 'a',
        states: {
          a: { on: { X: 'a', Y: { target: 'a', reenter: true } } },
          b: { initial: 'c', on: { X: 'b' }, states: { c: {} } },
        },
      }),
    )
    expect(transitionsOf(text, 'a')).toEqual([
      { event: 'X', cond: undefined, target: undefined, type: undefined },
      { event: 'Y', cond: undefined, target: 'a', type: undefined },
    ])
    expect(transitionsOf(text, 'b')).toMatchObject([{ event: 'X', target: 'b-c' }])
  })

  it('what one parallel part takes, the parts beside it do not hand on to the steps around', () => {
    const text = toScxml(
      createMachine({
        id: 'm',
        initial: 'p',
        on: { X: '.out' },
        states: {
          p: {
            type: 'parallel',
            states: { a: { initial: 'a1', states: { a1: { on: { X: { guard: 'g' } } } } }, b: {} },
          },
          out: {},
        },
      }),
    )
    expect(transitionsOf(text, 'p-b')).toEqual([
      { event: 'X', cond: "(In('p-a-a1') && _event.data.answers.g)", target: undefined, type: undefined },
    ])
  })

  it('a fact another one begins with is told apart by its whole name', () => {
    const text = toScxml(createMachine({ id: 'm', on: { 'a.b': {}, 'a.b.c': {} } }))
    expect(transitionsOf(text, 'm')?.map(({ cond }) => cond)).toEqual(["_event.name === 'a.b'", undefined])
  })
})
