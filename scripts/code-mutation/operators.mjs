import babel from '@babel/core'

const { types } = babel

/**
 * Mistakes that people make in this domain and that the general operators do not make.
 * Each answers the replacements of one node, in the form of the instrumenter's own operators.
 */

/** Swapped words: the opposite of a word that decides. */
const opposites = new Map(
  [
    ['before', 'after'],
    ['isBefore', 'isAfter'],
    ['earlier', 'later'],
    ['earliest', 'latest'],
    ['start', 'end'],
    ['yes', 'no'],
    ['zh', 'en'],
  ].flatMap(([one, other]) => [
    [one, other],
    [other, one],
  ]),
)

const labels = {
  name: 'LabelsSwapped',
  /** @param {import('@babel/core').NodePath} path */
  *mutate(path) {
    if (!path.isObjectExpression()) return
    const named = (/** @type {string} */ name) =>
      path.node.properties.find(
        (property) =>
          types.isObjectProperty(property) && types.isIdentifier(property.key, { name }) && !property.shorthand,
      )
    const [zh, en] = [named('zh'), named('en')]
    if (!zh || !en || !types.isObjectProperty(zh) || !types.isObjectProperty(en)) return
    yield types.objectExpression(
      path.node.properties.map((property) => {
        if (property === zh) return types.objectProperty(zh.key, en.value)
        if (property === en) return types.objectProperty(en.key, zh.value)
        return property
      }),
    )
  },
}

const listed = {
  name: 'ListedDropped',
  /** A role, a fact or a clause forgotten in a list. @param {import('@babel/core').NodePath} path */
  *mutate(path) {
    if (!path.isArrayExpression() || path.node.elements.length < 2) return
    if (!path.node.elements.every((element) => types.isStringLiteral(element))) return
    for (const dropped of path.node.elements)
      yield types.arrayExpression(path.node.elements.filter((element) => element !== dropped))
  },
}

const opposite = {
  name: 'Opposite',
  /** @param {import('@babel/core').NodePath} path */
  *mutate(path) {
    if (path.isCallExpression() && types.isIdentifier(path.node.callee)) {
      const other = opposites.get(path.node.callee.name)
      if (other && path.scope.hasBinding(other)) {
        yield types.callExpression(types.identifier(other), path.node.arguments)
      }
    }
    if (path.isMemberExpression() && !path.node.computed && types.isIdentifier(path.node.property)) {
      const other = opposites.get(path.node.property.name)
      if (other) yield types.memberExpression(path.node.object, types.identifier(other))
    }
  },
}

const unknown = {
  name: 'UnknownTaken',
  /** An unknown answer taken for a yes or a no. @param {import('@babel/core').NodePath} path */
  *mutate(path) {
    if (!path.isStringLiteral({ value: 'unknown' })) return
    if (types.isTSLiteralType(path.parent) || (types.isObjectProperty(path.parent) && path.parent.key === path.node))
      return
    yield types.stringLiteral('yes')
    yield types.stringLiteral('no')
  },
}

export const domainOperators = [labels, listed, opposite, unknown]
