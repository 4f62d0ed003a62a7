// Writes the catalogue of promises into docs/promises.md; with --check, says whether it is up to date.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { build } from 'esbuild'

const page = 'docs/promises.md'
const folder = 'src/promises/kept'
const outfile = '.temp/promises/index.js'

await build({
  entryPoints: ['src/promises/index.ts'],
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  outfile,
  logLevel: 'error',
})
/** @type {any} */
const { everyPromise, everyElsewhere = [] } = await import(new URL(`../${outfile}`, import.meta.url).href)

/** Several promises may stand in one file. */
const sources = readdirSync(folder)
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name, text: readFileSync(`${folder}/${name}`, 'utf8') }))

/** @param {string} promise */
const fileOf = (promise) => {
  const found = sources.find(({ text }) => text.includes(`promise('${promise}'`))
  if (!found) throw new Error(`no file of ${folder} makes the promise ${promise}`)
  return found.name
}

/** @param {string} text */
const cell = (text) => text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ')
/** @param {readonly string[]} cells */
const row = (cells) => `| ${cells.map(cell).join(' | ')} |`
/** @param {{ id: string }} promise */
const numberOf = ({ id }) => Number(id.replaceAll(/\D/g, '')) + (id.startsWith('I') ? 0 : 1_000)

const rows = [
  ...everyPromise.map((/** @type {any} */ { id, name, zh, en, laws = [] }) => ({
    id,
    cells: [id, `${zh}<br>${en}`, laws.join('、'), `[\`${name}\`](../${folder}/${fileOf(name)})`],
  })),
  ...everyElsewhere.map((/** @type {any} */ { id, zh, en, laws = [], keptBy }) => ({
    id,
    cells: [id, `${zh}<br>${en}`, laws.join('、'), `${keptBy.zh}<br>${keptBy.en} (\`${keptBy.where}\`)`],
  })),
].sort((a, b) => numberOf(a) - numberOf(b))

const table = [
  row(['', '承諾 Promise', '法規 Laws', '遵守 Kept by']),
  '|---|---|---|---|',
  ...rows.map(({ cells }) => row(cells)),
].join('\n')

const before = readFileSync(page, 'utf8')
const [head, , tail] = before.split(/<!-- \/?promises -->\n/)
if (head === undefined || tail === undefined) throw new Error(`${page} has no place for the catalogue`)
const after = `${head}<!-- promises -->\n\n${table}\n\n<!-- /promises -->\n${tail}`

if (process.argv.includes('--check')) {
  if (after === before) console.log(`${rows.length} promises are up to date.`)
  else console.error(`${page} differs; run npm run promises`)
  process.exitCode = after === before ? 0 : 1
} else {
  writeFileSync(page, after)
}
