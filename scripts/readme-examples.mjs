import { readFileSync } from 'node:fs'

/**
 * The TypeScript examples of a page, in order, each with the heading it stands under.
 *
 * @param {string} page
 */
export function examplesIn(page) {
  /** @type {{ heading: string, code: string }[]} */
  const examples = []
  let heading = ''
  for (const block of readFileSync(page, 'utf8').split(/^(?=```|#)/m)) {
    if (block.startsWith('#')) heading = block.split('\n', 1)[0]?.replace(/^#+\s*/, '') ?? ''
    else if (block.startsWith('```ts\n')) examples.push({ heading, code: block.slice('```ts\n'.length) })
  }
  return examples
}
