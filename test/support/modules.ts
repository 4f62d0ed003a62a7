import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import ts from 'typescript'

export interface Import {
  readonly of: string
  readonly typeOnly: boolean
}

export interface Module {
  readonly path: string
  readonly text: string
  readonly imports: readonly Import[]
  readonly tree: ts.SourceFile
}

export const nodesOf = (node: ts.Node): readonly ts.Node[] => {
  const nodes: ts.Node[] = [node]
  for (const each of nodes) ts.forEachChild(each, (child) => void nodes.push(child))
  return nodes
}

const namesOnlyTypes = (clause: ts.ImportClause | undefined) => {
  if (!clause || clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return clause !== undefined
  const named = clause.namedBindings
  return !clause.name && !!named && ts.isNamedImports(named) && named.elements.every((element) => element.isTypeOnly)
}

const isDynamicImport = (node: ts.Node): node is ts.CallExpression =>
  ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword

const specifierOf = (node: ts.Node) => {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return node.argument.literal
  return isDynamicImport(node) ? node.arguments[0] : undefined
}

/** A path from the root of the repository, or the name of a package. */
const resolved = (specifier: string, from: string) => {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(from), specifier)
  return specifier.startsWith('#') ? specifier.slice(1) : specifier
}

const moduleAt = (path: string): Module => {
  const text = readFileSync(path, 'utf8')
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const imports = nodesOf(tree).flatMap((node) => {
    const specifier = specifierOf(node)
    if (!specifier || !ts.isStringLiteral(specifier)) return []
    const typeOnly = ts.isImportDeclaration(node) ? namesOnlyTypes(node.importClause) : ts.isImportTypeNode(node)
    return [{ of: resolved(specifier.text, path), typeOnly }]
  })
  return { path, text, imports, tree }
}

export const modulesUnder = (folder: string): readonly Module[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.m?[jt]sx?$/.test(name))
        .map((name) => moduleAt(posix.join(folder, name.replaceAll('\\', '/'))))
    : []
