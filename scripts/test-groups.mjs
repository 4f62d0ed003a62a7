import { readdirSync } from 'node:fs'

/**
 * Every test belongs to one group, by the word before `.test.ts`. `agenda.test.ts` has none: it runs with Node alone.
 * `page.chromium.test.ts` needs a browser, `flows.long.test.ts` takes long. See docs/tests.md.
 *
 * @typedef {{ name: string, about: string, needs: readonly string[], command: string }} Group
 * @type {readonly [Group, ...Group[]]}
 */
export const groups = [
  { name: 'node', about: 'with Node alone', needs: [], command: 'npm test' },
  { name: 'chromium', about: 'in a browser', needs: ['chromium', 'fonts'], command: 'npm run test:all' },
  { name: 'spin', about: 'the model checker Spin', needs: ['spin', 'cc'], command: 'npm run test:all' },
  { name: 'long', about: 'proofs of every flow and long searches', needs: [], command: 'npm run test:all' },
  { name: 'nightly', about: 'searches of many minutes', needs: [], command: 'npm run ci:nightly' },
]

/** The group of a test file. @param {string} file */
export function groupOf(file) {
  const word = /(?:\.([^./\\]+))?\.test\.ts$/.exec(file)?.[1] ?? 'node'
  if (groups.some(({ name }) => name === word)) return word
  throw new Error(`${file}: no group of tests is called ${word}; scripts/test-groups.mjs lists them`)
}

/** Not ours to run: what the package's own check runs, and what was written for an earlier release. */
const apart = /^test\/(?:package|histories\/\d[^/]*)\//

/** Every test file, as `test/room/name.test.ts`. */
export const testFiles = () =>
  readdirSync('test', { recursive: true, encoding: 'utf8' })
    .map((path) => `test/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.test.ts') && !apart.test(path))
    .sort()

/** @param {string} group */
export const filesOf = (group) => testFiles().filter((file) => groupOf(file) === group)
