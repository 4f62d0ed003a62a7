// Writes the expert's page and picture of every flow into docs/flows; with --check, says whether they are up to date.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { pagesOf } from '../dist/draw.js'
import * as documents from '../dist/machines.js'

const folder = 'docs/flows'

/** @param {any} part */
const isFlow = (part) => typeof part === 'object' && part !== null && 'root' in part
const published = Object.values(documents).map((/** @type {any} */ parts) => ({
  document: parts.source,
  flows: Object.values(parts).filter(isFlow),
}))
const files = await pagesOf(published)
mkdirSync(folder, { recursive: true })

if (process.argv.includes('--check')) {
  const names = new Set([...readdirSync(folder), ...files.map(({ name }) => name)])
  const committed = (/** @type {string} */ name) => {
    try {
      return readFileSync(`${folder}/${name}`, 'utf8')
    } catch {
      return undefined
    }
  }
  const stale = [...names].filter((name) => committed(name) !== files.find((file) => file.name === name)?.text)
  if (stale.length > 0) console.error(`docs/flows differs; run npm run pages: ${stale.join(', ')}`)
  else console.log(`${files.length} pages and pictures are up to date.`)
  process.exitCode = stale.length > 0 ? 1 : 0
} else {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const { name, text } of files) writeFileSync(`${folder}/${name}`, text)
}
