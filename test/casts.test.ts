import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { type Module, modulesUnder, nodesOf } from './support/modules.ts'

/** A cast that the compiler checks nothing of: to `never`, or by way of another type. */
const isBlind = (node: ts.Node): node is ts.AsExpression =>
  ts.isAsExpression(node) && (node.type.kind === ts.SyntaxKind.NeverKeyword || ts.isAsExpression(node.expression))

const castsIn = ({ path, text, tree }: Module) => {
  const lines = text.split('\n')
  return nodesOf(tree)
    .filter(isBlind)
    .map((node) => {
      const from = tree.getLineAndCharacterOfPosition(node.getStart()).line
      const to = tree.getLineAndCharacterOfPosition(node.getEnd()).line
      const beside = lines.slice(Math.max(0, from - 1), to + 1)
      return { place: `${path}:${to + 1}`, hasReason: beside.some((line) => /(^|\s)\/\/ \S+ \S+ \S+/.test(line)) }
    })
}

/** How many a room may have. */
const most = { 'src/promises': 10, 'src/testing': 0, elsewhere: 11 }

describe('A cast the compiler cannot check', () => {
  const casts = [...modulesUnder('src'), ...modulesUnder('machines')].flatMap(castsIn)
  const roomOf = (place: string) =>
    (/^src\/(promises|testing)\//.exec(place)?.[0].slice(0, -1) ?? 'elsewhere') as keyof typeof most

  it('is found where there is one', () => {
    expect(casts.length).toBeGreaterThan(0)
  })

  it.each(Object.entries(most))('in %s is rare: at most %i', (room, count) => {
    expect(
      casts
        .filter(({ place }) => roomOf(place) === room)
        .map(({ place }) => place)
        .slice(count),
    ).toEqual([])
  })

  it('has its reason beside it', () => {
    const bare = casts.filter(({ hasReason }) => !hasReason)
    expect(bare.map(({ place }) => place)).toEqual([])
  })
})
