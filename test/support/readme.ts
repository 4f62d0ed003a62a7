import { readFileSync } from 'node:fs'

/** The TypeScript examples of a page, in order, each with the heading it stands under. */
export function examplesIn(page: string): readonly { heading: string; code: string }[] {
  const examples: { heading: string; code: string }[] = []
  let heading = ''
  for (const block of readFileSync(page, 'utf8').split(/^(?=```|#)/m)) {
    if (block.startsWith('#')) heading = block.split('\n', 1)[0]?.replace(/^#+\s*/, '') ?? ''
    else if (block.startsWith('```ts\n')) examples.push({ heading, code: block.slice('```ts\n'.length) })
  }
  return examples
}
