import { mkdirSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { examplesIn } from '../../scripts/readme-examples.mjs'

const guide = examplesIn('docs/promises.md')

/** The block, each line `expression // 'value'` or `// true` made an assertion. */
const checked = (code: string): string => {
  const asserted = code.replace(/^(\S[^/\n]*?) \/\/ ('[^']*'|true|false)(?=$|:|\s)[^\n]*$/gm, 'expect($1).toBe($2)')
  return `import { expect } from 'vitest'\n${asserted}`
}

describe('the guide to promises', () => {
  it('has examples, and each asserts something', () => {
    expect(guide.length).toBeGreaterThanOrEqual(3)
    for (const { heading, code } of guide) expect([heading, checked(code).match(/expect\(/)]).not.toContain(null)
  })

  it.each(guide)(
    'the block under "$heading" runs, and each value it names is what it says',
    async ({ heading, code }) => {
      const folder = resolve('.temp/promises-guide')
      mkdirSync(folder, { recursive: true })
      const file = resolve(folder, `${heading.replace(/\W+/g, '-')}.ts`)
      writeFileSync(file, checked(code))
      await expect(import(file)).resolves.toBeDefined()
    },
  )
})
