/**
 * Mutants that change nothing anybody could notice, each with the reason. `line` is the source line, trimmed. One that
 * is killed after all, or that no longer occurs, is reported: then the entry goes.
 * @type {readonly { file: string, line: string, from: string, to: string, because: string }[]}
 */
export const equivalent = []
