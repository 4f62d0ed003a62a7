import { readFile } from 'node:fs/promises'
import ts from 'typescript'

/** The call that makes a value, if one does. @param {ts.Expression} made */
function madeByACall(made) {
  let called = made
  while (ts.isAsExpression(called) || ts.isSatisfiesExpression(called)) called = called.expression
  return ts.isCallExpression(called) ? called : undefined
}

/** Where something is to be put into a text, first to last. @param {string} path @param {string} text */
function marks(path, text) {
  /** @type {{ at: number, mark: string }[]} */
  const found = []
  for (const statement of ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true).statements) {
    if (!ts.isVariableStatement(statement)) continue
    for (const { initializer } of statement.declarationList.declarations) {
      const call = initializer && madeByACall(initializer)
      if (!call) continue
      const at = call.getStart()
      // A mark stands for one call, not for what is read or called to make what it is given: so one function is called.
      found.push({ at, mark: '/* @__PURE__ */ (() => ' }, { at: call.getEnd(), mark: ')()' })
    }
  }
  return found
}

/** Lets a bundler drop the flows, documents and words a host does not use: what they are made with has no effects. @type {import('esbuild').Plugin} */
export const pureCalls = {
  name: 'pure-calls',
  setup(build) {
    build.onLoad({ filter: /[\\/](machines|src)[\\/].*\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8')
      let contents = ''
      let from = 0
      for (const { at, mark } of marks(path, text)) {
        contents += text.slice(from, at) + mark
        from = at
      }
      return { contents: contents + text.slice(from), loader: 'ts' }
    })
  },
}
