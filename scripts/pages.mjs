// Writes the expert's page and picture of every flow into docs/flows; with --check, says whether they are up to date.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'

const folder = 'docs/flows'

/** Built modules are not there yet when types are checked. @param {string} name @returns {Promise<any>} */
const built = (name) => import(new URL(`../dist/${name}.js`, import.meta.url).href)
const { pagesOf } = await built('draw')
const documents = await built('machines')

/** @param {any} part */
const isFlow = (part) => typeof part === 'object' && part !== null && 'root' in part
const published = Object.values(documents).map((/** @type {any} */ parts) => ({
  document: parts.source,
  flows: Object.values(parts).filter(isFlow),
}))
/** @type {readonly { name: string, text: string }[]} */
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
