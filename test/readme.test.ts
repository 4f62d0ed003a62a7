import { mkdirSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { examplesIn } from '../scripts/readme-examples.mjs'

const examples = examplesIn('README.md')

test('the README has examples', () => {
  expect(examples.length).toBeGreaterThanOrEqual(5)
})

test.each(examples)(
  'the example under "$heading" runs, and each value it names is what it says',
  async ({ heading, code }) => {
    const folder = resolve('.temp/readme')
    mkdirSync(folder, { recursive: true })
    const file = resolve(folder, `${heading.replace(/\W+/g, '-')}.ts`)
    writeFileSync(file, checked(code))
    await expect(import(file)).resolves.toBeDefined()
  },
)

/** The example against the sources, each line `expression // 'value'` or `// true` made an assertion. */
function checked(code: string): string {
  const asserted = code.replace(/^(\S[^/\n]*?) \/\/ ('[^']*'|true|false)(?=$|:|\s)[^\n]*$/gm, 'expect($1).toBe($2)')
  const doors = asserted
    .replace("'eap-case-flows/machines'", "'#machines/index.ts'")
    .replace(/'eap-case-flows\/(\w+)'/, "'#src/$1/index.ts'")
    .replace("'eap-case-flows'", "'#src/index.ts'")
  return `import { expect } from 'vitest'\n${doors}`
}
