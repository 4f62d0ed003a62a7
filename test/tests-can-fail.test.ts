import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { doubts } from './support/can-fail.ts'
import { type Module, modulesUnder, nodesOf } from './support/modules.ts'

const written = (body: string): Module => {
  const text = `it('…', () => {\n${body}\n})`
  return { path: 'a.test.ts', text, imports: [], tree: ts.createSourceFile('a.ts', text, ts.ScriptTarget.Latest, true) }
}
const why = (body: string) => doubts([written(body)]).map((doubt) => doubt.why)

const ours = modulesUnder('test').filter(({ path }) => !path.startsWith('test/package/'))

/** Where a test looks at how much time passed, or lets some pass. */
const limitsIn = ({ path, tree }: Module) =>
  nodesOf(tree)
    .filter((node) => {
      if (ts.isPropertyAssignment(node)) return /^(timeout|testTimeout|hookTimeout)$/.test(node.name.getText())
      if (ts.isIdentifier(node)) return node.text === 'setTimeout'
      if (!ts.isCallExpression(node)) return false
      const called = node.expression.getText()
      if (/^(performance|Date)\.now$/.test(called)) return true
      const least = /^(it|test)\b/.test(called) ? 2 : /^(before|after)(All|Each)$/.test(called) ? 1 : Number.NaN
      const last = node.arguments.at(-1)
      return node.arguments.length > least && !!last && (ts.isNumericLiteral(last) || ts.isIdentifier(last))
    })
    .map((node) => `${path}: ${node.getText().slice(0, 60)}`)

/** Files that speak of the time for another reason. */
const notJudging = [
  // It reports how long the mutants of a flow took.
  'test/testing/mutation/measured.ts',
  // Its conditions look at a clock, so that a proof refuses them.
  'test/promises/undecided.long.test.ts',
]

it('no test is judged by time that passed', () => {
  const found = (module: Module) => limitsIn(module).length > 0
  expect(ours.filter(({ path }) => !notJudging.includes(path)).flatMap(limitsIn)).toEqual([])
  expect(ours.filter((module) => notJudging.includes(module.path) && found(module)).length).toBe(notJudging.length)
})

describe('A test can fail', () => {
  it('every one that there is', () => {
    expect(doubts(ours).map((doubt) => `${doubt.place}: ${doubt.why}`)).toEqual([])
    expect(ours.length).toBeGreaterThan(300)
  })

  it.each([
    ['nothing is asserted', 'work()', 'no assertion'],
    ['a loop over what may be empty', 'for (const x of found()) expect(x).toBe(1)', 'in a loop over found()'],
    ['a loop that may never begin', 'while (more()) expect(next()).toBe(1)', 'in a loop'],
    ['a filter by if', 'if (x.accepted) expect(x).toBe(1)', 'only if x.accepted'],
    ['a filter by &&', 'x.accepted && expect(x).toBe(1)', 'only after x.accepted'],
    ['a return before', 'if (odd) return\nexpect(x).toBe(1)', 'after return'],
    ['a continue before', 'for (const x of [1, 2]) { if (x) continue; expect(x).toBe(1) }', 'after continue'],
    ['a callback of somebody', 'walk((x) => expect(x).toBe(1))', 'in a function that may not be called'],
    ['a failure that is caught', 'try { expect(x).toBe(1) } catch {}', 'in try and catch'],
    [
      'a law that returns early',
      'fc.assert(fc.property(a, (x) => { if (x) return; expect(x).toBe(1) }))',
      'after return',
    ],
    ['a thing and itself', 'expect(x.y).toEqual(x.y)', 'compared with itself'],
    [
      'only an emptiness beside the loop',
      'expect(bad).toEqual([])\nfor (const x of all) expect(x).toBe(1)',
      'in a loop over all',
    ],
  ])('unless %s', (_, body, expected) => {
    expect(why(body)).toEqual([expected])
  })

  it.each([
    ['a plain assertion', 'expect(x).toBe(1)'],
    ['a loop over a list that is written out', 'for (const x of [1, 2]) expect(x).toBe(1)'],
    ['a loop over a constant list', 'const all = [1, 2]\nfor (const x of all) expect(x).toBe(1)'],
    [
      'a loop whose list is counted',
      'for (const x of all()) expect(x).toBe(1)\nexpect(all().length).toBeGreaterThan(5)',
    ],
    ['a loop over what must not be empty', 'for (const x of notEmpty(all())) expect(x).toBe(1)'],
    ['a law', 'fc.assert(fc.property(a, (x) => { expect(x).toBe(1) }))'],
    ['a law with a name', 'const law = (x) => { expect(x).toBe(1) }\nfc.assert(fc.property(a, law))'],
    ['an assertion either way', 'if (x) expect(x).toBe(1)\nelse expect(y).toBe(1)'],
    ['a return after', 'expect(x).toBe(1)\nif (x) return\nexpect(y).toBe(1)'],
    ['the same call twice', 'expect(f()).toEqual(f())'],
    ['a helper that asserts', 'const same = (x) => { expect(x).toBe(1) }\nsame(2)'],
  ])('with %s', (_, body) => {
    expect(why(body)).toEqual([])
  })
})
