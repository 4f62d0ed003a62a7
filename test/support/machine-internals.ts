import ts from 'typescript'
import { nodesOf } from './modules.ts'

/** A place where the inside of an XState machine is read: `src/a.ts:12 StateNode.states`. */
export type Reading = `${string}:${number} ${string}`

/** What a host may say of a machine, too: which it is, and giving it other implementations. */
const open = ['StateMachine.id', 'StateMachine.version', 'StateMachine.provide', 'StateMachine.implementations']

/** What XState tells those who look on at an actor is no machine's inside. */
const told = /^(Inspect|BaseInspection|ActorRef|EventObject)/

/** Types that may be named: a machine as a whole, and values it hands out. */
const nameable = ['AnyStateMachine', 'StateValue', 'SnapshotFrom', 'StateFrom', 'OutputFrom', 'InspectionEvent']

/** Parts of a machine by which somebody could take it for something of his own. */
const parts = [
  'root',
  'states',
  'transitions',
  'config',
  'definition',
  'events',
  'idMap',
  '__xstatenode',
  'getTransitionData',
]

const isXStateFile = (path: string): boolean => path.includes('/node_modules/xstate/')
const isXState = (declaration: ts.Declaration): boolean => isXStateFile(declaration.getSourceFile().fileName)

/** Every place in these files that reads the inside of a machine: its nodes, transitions, config or snapshots. */
export function machineInternals(files: readonly string[]): readonly Reading[] {
  const program = ts.createProgram([...files], {
    ...{ target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.NodeNext, lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'] },
    ...{ strict: true, noEmit: true, skipLibCheck: true, allowImportingTsExtensions: true, resolveJsonModule: true },
    types: ['node'],
  })
  const checker = program.getTypeChecker()

  /** Whether XState declares anything of that name; of other names nobody need ask the compiler. */
  const declared = new Set<string>()
  for (const source of program.getSourceFiles().filter(({ fileName }) => isXStateFile(fileName)))
    for (const node of nodesOf(source))
      if (
        (ts.isPropertySignature(node) ||
          ts.isPropertyDeclaration(node) ||
          ts.isMethodDeclaration(node) ||
          ts.isAccessor(node)) &&
        ts.isIdentifier(node.name)
      )
        declared.add(node.name.text)

  /** `StateNode.states`, of a property that XState declares; null for any other, and for what is open to everybody. */
  const internal = (property: ts.Symbol | undefined): string | null => {
    const declaration = property?.declarations?.find(isXState)
    if (!declaration) return null
    const owner = nameOf(declaration.parent)
    const name = `${owner}.${property?.name}`
    return open.includes(name) || told.test(owner) ? null : name
  }

  const isMachine = (type: ts.Type): boolean =>
    ['StateMachine', 'StateNode'].includes(type.symbol?.name ?? '') && !!type.symbol.declarations?.some(isXState)

  /** The parts of a machine that a type of ours claims to know. */
  const claimed = (type: ts.Type | undefined): string | null => {
    const known = (type?.getProperties() ?? []).filter(
      (each) => parts.includes(each.name) && !each.declarations?.some(isXState),
    )
    return known.length ? `a machine taken for { ${known.map(({ name }) => name).join(', ')} }` : null
  }

  const reading = (node: ts.Node): string | null | undefined => {
    if (ts.isPropertyAccessExpression(node))
      return declared.has(node.name.text) ? internal(checker.getSymbolAtLocation(node.name)) : null
    if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression))
      return internal(checker.getTypeAtLocation(node.expression).getProperty(node.argumentExpression.text))
    if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
      const name = node.propertyName ?? node.name
      if (!ts.isIdentifier(name) || !(node.dotDotDotToken || declared.has(name.text))) return null
      const whole = checker.getTypeAtLocation(node.parent)
      return node.dotDotDotToken
        ? isMachine(whole)
          ? 'all of a machine'
          : null
        : internal(whole.getProperty(name.text))
    }
    if (
      ts.isIndexedAccessTypeNode(node) &&
      ts.isLiteralTypeNode(node.indexType) &&
      ts.isStringLiteral(node.indexType.literal)
    )
      return internal(checker.getTypeAtLocation(node.objectType).getProperty(node.indexType.literal.text))
    if (ts.isImportSpecifier(node)) {
      const from = node.parent.parent.parent.moduleSpecifier
      const name = (node.propertyName ?? node.name).text
      if (!ts.isStringLiteral(from) || !/^xstate(\/|$)/.test(from.text)) return null
      return nameable.includes(name) ? null : `import of ${name}`
    }
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.InKeyword)
      return ts.isStringLiteral(node.left) && parts.includes(node.left.text) ? `'${node.left.text}' in …` : null
    if (ts.isAsExpression(node)) {
      let from: ts.Expression = node.expression
      while (ts.isAsExpression(from) || ts.isParenthesizedExpression(from)) from = from.expression
      return isMachine(checker.getTypeAtLocation(from)) ? claimed(checker.getTypeAtLocation(node)) : null
    }
    if (ts.isSpreadAssignment(node))
      return isMachine(checker.getTypeAtLocation(node.expression)) ? 'all of a machine' : null
    if (ts.isCallExpression(node))
      return node.arguments.flatMap((each) =>
        mayBeMachine(each) && isMachine(checker.getTypeAtLocation(each))
          ? (claimed(checker.getContextualType(each)) ?? [])
          : [],
      )[0]
    return null
  }

  return files.flatMap((path) => {
    const tree = program.getSourceFile(path)
    if (!tree) throw new Error(`${path} was not read`)
    return nodesOf(tree).flatMap((node): readonly Reading[] => {
      const what = reading(node)
      if (!what) return []
      const { line } = tree.getLineAndCharacterOfPosition(node.getStart())
      return [`${path}:${line + 1} ${what}`]
    })
  })
}

/** Functions and what is written out are no machines. */
const mayBeMachine = (node: ts.Expression): boolean =>
  ts.isIdentifier(node) ||
  ts.isPropertyAccessExpression(node) ||
  ts.isElementAccessExpression(node) ||
  ts.isAsExpression(node)

const nameOf = (node: ts.Node | undefined): string =>
  node && 'name' in node && node.name && ts.isIdentifier(node.name as ts.Node)
    ? (node.name as ts.Identifier).text
    : node?.parent
      ? nameOf(node.parent)
      : ''
