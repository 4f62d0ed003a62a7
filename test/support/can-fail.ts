import ts from 'typescript'
import { type Module, nodesOf } from './modules.ts'

const seenBefore = new WeakMap<ts.Node, readonly ts.Node[]>()
const everyNodeOf = (node: ts.Node): readonly ts.Node[] => {
  const nodes = seenBefore.get(node) ?? nodesOf(node)
  seenBefore.set(node, nodes)
  return nodes
}

/** A place where a test could pass without having looked at anything, and why. */
export interface Doubt {
  readonly place: string
  readonly why: string
}

type Callback = ts.ArrowFunction | ts.FunctionExpression
type Body = Callback | ts.FunctionDeclaration

const isCallback = (node: ts.Node | undefined): node is Callback =>
  node !== undefined && (ts.isArrowFunction(node) || ts.isFunctionExpression(node))

/** `it`, `it.each(rows)`, `expect.poll`: the name a call begins with. */
function firstName(node: ts.Expression): string {
  if (ts.isIdentifier(node)) return node.text
  if (ts.isPropertyAccessExpression(node) || ts.isCallExpression(node)) return firstName(node.expression)
  return ts.isTaggedTemplateExpression(node) ? firstName(node.tag) : ''
}

/** `it`, `it.concurrent`, `it.each(rows)`, or a table in backticks. */
const isIt = (node: ts.Expression): boolean => {
  if (ts.isIdentifier(node)) return node.text === 'it' || node.text === 'test'
  if (ts.isCallExpression(node)) return isIt(node.expression)
  if (ts.isTaggedTemplateExpression(node)) return isIt(node.tag)
  return ts.isPropertyAccessExpression(node) && modifiers.has(node.name.text) && isIt(node.expression)
}
const modifiers = new Set(['each', 'for', 'concurrent', 'sequential', 'runIf', 'skipIf', 'skip', 'only', 'fails'])

const isTest = (node: ts.Node): node is ts.CallExpression =>
  ts.isCallExpression(node) && isIt(node.expression) && node.arguments.some(isCallback)

/** `expect(x)`, `expect.poll(…)`, and `notEmpty(x)`, which expects by itself. */
const asserting = new Set(['expect', 'notEmpty', 'expectTypeOf', 'assertType'])
const isAssertion = (node: ts.Node): node is ts.CallExpression =>
  ts.isCallExpression(node) &&
  (ts.isIdentifier(node.expression) || ts.isPropertyAccessExpression(node.expression)) &&
  asserting.has(firstName(node.expression)) &&
  (ts.isIdentifier(node.expression) || !ts.isCallExpression(node.expression.expression))

/** The matcher of an assertion and what it is given: `toBe` and its argument. */
function matcherOf(node: ts.CallExpression) {
  let at: ts.Node = node
  while (ts.isPropertyAccessExpression(at.parent) && at.parent.expression === at) at = at.parent
  const [name, call] = ts.isPropertyAccessExpression(at) ? [at.name.text, at.parent] : ['', undefined]
  return { name, given: call && ts.isCallExpression(call) ? call.arguments[0] : undefined }
}

/** A list written out where it is used, or a constant of the same file that is one: never empty. */
function isWrittenOut(list: ts.Expression, tree: ts.SourceFile): boolean {
  if (ts.isAsExpression(list) || ts.isParenthesizedExpression(list)) return isWrittenOut(list.expression, tree)
  if (ts.isArrayLiteralExpression(list)) return list.elements.some((element) => !ts.isSpreadElement(element))
  if (ts.isCallExpression(list)) {
    const of = list.expression
    if (ts.isIdentifier(of)) return of.text === 'notEmpty'
    return (
      ts.isPropertyAccessExpression(of) &&
      ['entries', 'keys', 'values', 'map', 'toSorted', 'toReversed'].includes(of.name.text) &&
      (isWrittenOut(of.expression, tree) ||
        (list.arguments[0] !== undefined &&
          of.expression.getText() === 'Object' &&
          isWrittenOut(list.arguments[0], tree)))
    )
  }
  if (ts.isObjectLiteralExpression(list)) return list.properties.some((each) => !ts.isSpreadAssignment(each))
  if (!ts.isIdentifier(list)) return false
  const made = everyNodeOf(tree).filter(
    (node): node is ts.VariableDeclaration => ts.isVariableDeclaration(node) && node.name.getText() === list.text,
  )
  const [only] = made
  return made.length === 1 && only?.initializer !== undefined && isWrittenOut(only.initializer, tree)
}

const isLoop = (node: ts.Node): node is ts.ForOfStatement | ts.ForStatement | ts.WhileStatement | ts.ForInStatement =>
  ts.isForOfStatement(node) || ts.isForStatement(node) || ts.isWhileStatement(node) || ts.isForInStatement(node)

const isProperty = (node: ts.Node) =>
  ts.isCallExpression(node) && /^fc\.(async)?[pP]roperty$/.test(node.expression.getText())

/** A law of fast-check, written in place or as a constant of the test: it runs whenever it is asserted. */
function isLaw(node: ts.Node, test: Body) {
  if (isProperty(node.parent)) return true
  if (!ts.isVariableDeclaration(node.parent)) return false
  const name = node.parent.name.getText()
  return everyNodeOf(test).some(
    (each) => isProperty(each) && (each as ts.CallExpression).arguments.some((given) => given.getText() === name),
  )
}

/** A `return` of this very function that comes before a node, or a `continue` of a loop around it. */
const returnBefore = (body: Body | ts.SignatureDeclaration, node: ts.Node): ts.Node | undefined =>
  everyNodeOf(body).find((each) => {
    if (each.end > node.pos || enclosing(each) !== body) return false
    return ts.isReturnStatement(each) || (ts.isContinueStatement(each) && isWithin(node, loopOf(each)))
  })

const isWithin = (node: ts.Node, outer: ts.Node | undefined) =>
  outer !== undefined && outer.pos <= node.pos && node.end <= outer.end

function loopOf(node: ts.Node): ts.Node | undefined {
  let at: ts.Node | undefined = node.parent
  while (at && !isLoop(at)) at = at.parent
  return at
}

/** The function a node stands in. */
function enclosing(node: ts.Node): ts.Node | undefined {
  let at: ts.Node | undefined = node.parent
  while (at && !ts.isFunctionLike(at)) at = at.parent
  return at
}

/** Why an assertion may never be reached although its test ran, or undefined when it always is. */
function excuse(assertion: ts.Node, test: Body, tree: ts.SourceFile): string | undefined {
  let at: ts.Node = assertion
  while (at !== test) {
    const { parent } = at
    if (!parent) return 'outside of the test'
    if (ts.isForOfStatement(parent) && at === parent.statement && !isWrittenOut(parent.expression, tree))
      return `in a loop over ${parent.expression.getText()}`
    if (isLoop(parent) && !ts.isForOfStatement(parent) && at === parent.statement && !isCounted(parent))
      return 'in a loop'
    if (ts.isIfStatement(parent) && at !== parent.expression && !assertsEitherWay(parent))
      return `only if ${parent.expression.getText()}`
    if (ts.isConditionalExpression(parent) && at !== parent.condition) return `only if ${parent.condition.getText()}`
    if (ts.isBinaryExpression(parent) && at === parent.right && /^(&&|\|\||\?\?)$/.test(parent.operatorToken.getText()))
      return `only after ${parent.left.getText()}`
    if (ts.isTryStatement(parent)) return 'in try and catch'
    if (ts.isCaseOrDefaultClause(parent)) return 'in one case of a switch'
    if (ts.isFunctionLike(parent)) {
      const early = returnBefore(parent, assertion)
      if (early) return `after ${ts.isReturnStatement(early) ? 'return' : 'continue'}`
      if (parent !== test && !isLaw(parent, test) && !runsAlways(parent, tree))
        return 'in a function that may not be called'
    }
    at = parent
  }
  return undefined
}

/** An `if` with an `else`, both of which assert. */
const assertsEitherWay = ({ thenStatement, elseStatement }: ts.IfStatement) =>
  elseStatement !== undefined && [thenStatement, elseStatement].every((branch) => assertionsIn(branch).length > 0)

/** `for (let n = 0; n < 12; n++)`. */
const isCounted = (loop: ts.Node) =>
  ts.isForStatement(loop) && /^\w+ <=? [1-9]\d*(_\d+)*$/.test(loop.condition?.getText() ?? '')

/** A callback of a method of a list that is written out. */
function runsAlways(node: ts.Node, tree: ts.SourceFile) {
  const call = node.parent
  if (!ts.isCallExpression(call) || !ts.isPropertyAccessExpression(call.expression)) return false
  const { name, expression } = call.expression
  return ['forEach', 'map', 'flatMap'].includes(name.text) && isWrittenOut(expression, tree)
}

/** Whether an assertion fails when there is nothing: it names a number, a list, or what must be there. */
function counts(assertion: ts.CallExpression) {
  if (firstName(assertion.expression) === 'notEmpty') return true
  const { name, given } = matcherOf(assertion)
  if (/^toBeGreaterThan|^toHaveLength|^toContain|^toMatch|^toBeDefined|^toThrow|^toBeTruthy/.test(name)) return true
  if (name === '') return true
  return given !== undefined && !['[]', '0', 'undefined', 'false', 'null', '{}', "''"].includes(given.getText())
}

const placeOf = (node: ts.Node, path: string) => {
  const { line } = node.getSourceFile().getLineAndCharacterOfPosition(node.getStart())
  return `${path}:${line + 1}`
}

const assertionsIn = (node: ts.Node) => everyNodeOf(node).filter(isAssertion)

/** The functions of a module that always assert when they are called, by name; others may use those it exports. */
function assertingHelpers({ tree }: Module) {
  const named = everyNodeOf(tree).flatMap((node) => {
    const [name, body] = ts.isFunctionDeclaration(node)
      ? [node.name?.text, node]
      : ts.isVariableDeclaration(node) && isCallback(node.initializer)
        ? [node.name.getText(), node.initializer]
        : []
    return name && body ? [{ name, body }] : []
  })
  return named
    .filter(({ body }) => assertionsIn(body).some((each) => counts(each) && !excuse(each, body, tree)))
    .map(({ name, body }) => ({ name, exported: isExported(body) }))
}

const isExported = (body: ts.Node): boolean => {
  const statement = ts.isFunctionDeclaration(body) ? body : body.parent.parent.parent
  return (
    ts.canHaveModifiers(statement) &&
    (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
  )
}

/** Every test of these modules that could pass without having looked at anything. */
export function doubts(modules: readonly Module[]): readonly Doubt[] {
  const helpers = modules.flatMap((module) => assertingHelpers(module).map((helper) => ({ ...helper, module })))
  return modules.flatMap((module) => {
    const known = helpers.filter((helper) => helper.exported || helper.module === module)
    return doubtsIn(module, new Set(known.map(({ name }) => name)))
  })
}

/** The tests of a module that could pass without having looked at anything. */
function doubtsIn({ path, tree }: Module, helpers: ReadonlySet<string>): readonly Doubt[] {
  const doubts: Doubt[] = []
  for (const call of everyNodeOf(tree).filter(isTest)) {
    const test = call.arguments.find(isCallback) as Callback
    const own = assertionsIn(test)
    const helped = everyNodeOf(test).filter(
      (node): node is ts.CallExpression => ts.isCallExpression(node) && helpers.has(firstName(node.expression)),
    )
    const reasons = own.map((assertion) => ({ assertion, why: excuse(assertion, test, tree) }))
    const sure =
      reasons.some(({ assertion, why }) => !why && counts(assertion)) ||
      helped.some((each) => !excuse(each, test, tree))
    const unsure = reasons.find(({ why }) => why)
    if (unsure?.why && !sure) doubts.push({ place: placeOf(unsure.assertion, path), why: unsure.why })
    if (own.length === 0 && helped.length === 0) doubts.push({ place: placeOf(call, path), why: 'no assertion' })
    for (const assertion of own) {
      const { name, given } = matcherOf(assertion)
      const subject = assertion.arguments[0]
      const same = given && subject && given.getText() === subject.getText() && !/\(/.test(given.getText())
      if (same && /^to(Be|Equal|StrictEqual)$/.test(name))
        doubts.push({ place: placeOf(assertion, path), why: 'compared with itself' })
    }
  }
  return doubts
}
