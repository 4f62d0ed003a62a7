/**
 * Mutants that change nothing anybody could notice, each with the reason. `line` is the source line, trimmed. One that
 * is killed after all, or that no longer occurs, is reported: then the entry goes.
 * @type {readonly { file: string, line: string, from: string, to: string, because: string }[]}
 */
export const equivalent = [
  {
    file: 'src/cli/json-string.ts',
    line: String.raw`const plain = /[^"\\\u0000-\u001f]+/y`,
    from: String.raw`/[^"\\\u0000-\u001f]+/y`,
    to: String.raw`/[^"\\\u0000-\u001f]/y`,
    because: 'the loop takes one character at a time instead of many and comes to the same end',
  },
  ...['true', 'at <= source.length'].map((to) => ({
    file: 'src/cli/json-string.ts',
    line: `while (at < source.length && source[at] !== '"') {`,
    from: 'at < source.length',
    to,
    because: 'behind the end neither pattern matches, and the same answer is given from within the loop',
  })),
  {
    file: 'src/diff/policy-words.ts',
    line: "const [group, name = ''] = path.split('.')",
    from: "''",
    to: '"Stryker was here!"',
    because: 'no duty and no category has either name',
  },
  {
    file: 'src/inspect/inspector.ts',
    line: "let structure = ''",
    from: "''",
    to: '"Stryker was here!"',
    because: 'a structure is only sent with the message that announces a case, and that one sets it first',
  },
  {
    file: 'src/inspect/showable.ts',
    line: 'default:',
    from: 'default: return false',
    to: 'default:',
    because: 'nothing is as false as false where it is asked',
  },
  ...[
    ["['active', 'done', 'error', 'stopped']", "['done', 'error', 'stopped']"],
    ["'active'", '""'],
  ].map(([from = '', to = '']) => ({
    file: 'src/inspect/standing.ts',
    line: "const statuses: readonly ShownSnapshot['status'][] = ['active', 'done', 'error', 'stopped']",
    from,
    to,
    because: 'a status that is not in the list is shown as active all the same',
  })),
]
