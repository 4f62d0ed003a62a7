// Writes the histories of a release from its own package: see README.md beside this file.
// node test/histories/make.mjs eap-case-flows-X.Y.Z.tgz
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { fromExamples, ownFlows, stories } from './stories.mjs'

const tarball = process.argv[2]
if (!tarball) throw new Error('Name the package of the release: node test/histories/make.mjs eap-case-flows-X.Y.Z.tgz')

const room = fileURLToPath(new URL('../../.temp/histories', import.meta.url))
const home = `${room}/node_modules/eap-case-flows`
rmSync(room, { recursive: true, force: true })
mkdirSync(home, { recursive: true })
// A package of its own: otherwise the name would lead to the sources around it, not to the release.
writeFileSync(`${room}/package.json`, '{"name":"histories","type":"module","private":true}')
const unpacked = spawnSync('tar', ['-xzf', tarball, '-C', home, '--strip-components=1'], { stdio: 'inherit' })
if (unpacked.status !== 0) throw new Error(`Cannot unpack ${tarball}.`)

const { version } = JSON.parse(readFileSync(`${home}/package.json`, 'utf8'))
const target = fileURLToPath(new URL(version, import.meta.url))
if (existsSync(target)) throw new Error(`The histories of ${version} are written; they never change.`)

/** @param {string} name @returns {Promise<any>} */
const released = (name) => import(pathToFileURL(`${home}/dist/${name}.js`).href)
const { fromEnvelope, openCase, receive, toEnvelope } = await released('index')

/** @type {Record<string, any>} */
const flows = {}
const collect = (/** @type {object} */ parts) => {
  for (const part of Object.values(parts)) if (part?.root && part.id) flows[part.id] = part
}
for (const parts of Object.values(await released('machines'))) collect(parts)
for (const [name, entry] of Object.entries(ownFlows)) {
  const outfile = `${room}/${name}.mjs`
  await build({ entryPoints: [entry], outfile, bundle: true, format: 'esm', platform: 'node', packages: 'external' })
  collect(await import(pathToFileURL(outfile).href))
}

/** @type {(text: string) => any[]} */
const rowsOf = (text) =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
const told = [
  ...fromExamples.map((path) => {
    const [opening, ...facts] = rowsOf(readFileSync(`examples/${path}.jsonl`, 'utf8'))
    const [place, name] = [dirname(path), path.slice(dirname(path).length + 1)]
    const flow = place.startsWith('cases/') ? place.slice('cases/'.length).replace('/', '.') : 'motc-2017.crisis'
    return { name: `${flow}/${name}`, opening, facts }
  }),
  ...stories,
]

/** @type {Record<string, any>} */
const cases = {}
/** @type {[file: string, rows: unknown[]][]} */
const files = []
for (const { name, opening, facts } of told) cases[name] = tell(name, opening, facts)

for (const [file, rows] of files.filter(([, { length }]) => length > 0)) {
  mkdirSync(dirname(`${target}/${file}`), { recursive: true })
  writeFileSync(`${target}/${file}`, rows.map((row) => `${JSON.stringify(row)}\n`).join(''))
}

for (const place of ['variants', 'sixth-agency']) cpSync(`examples/${place}`, `${target}/${place}`, { recursive: true })
const bytes = readdirSync(target, { recursive: true, withFileTypes: true })
  .filter((each) => each.isFile())
  .reduce((sum, { parentPath, name }) => sum + readFileSync(`${parentPath}/${name}`).length, 0)
console.log(`${told.length} histories of ${version}, ${Math.ceil(bytes / 1024)} KB in all`)

/** @param {string} a @param {string} b */
const later = (a, b) => (Date.parse(a) < Date.parse(b) ? b : a)

/**
 * Tells one case its facts, and keeps what a host would have kept: the journal, the envelope, and the sealed halves apart.
 * @param {string} name @param {any} opening @param {any[]} facts
 */
function tell(name, { type: _, continues, ...input }, facts) {
  const flow = flows[name.slice(0, name.indexOf('/'))]
  if (!flow) throw new Error(`${name}: ${version} has no such flow.`)
  if (continues && !cases[continues]) throw new Error(`${name} continues ${continues}, which was not told before it.`)
  const begun = openCase(flow, { recordedAt: input.at, ...input, ...(continues && { continues: cases[continues] }) })
  // Until 0.1.0 it was the case itself.
  let kase = begun.case ?? begun
  const journal = [kase.opening]
  const sealed = []
  for (const [n, { recordedAt, key, expected, ...fact }] of facts.entries()) {
    const outcome = receive(kase, fact, {
      recordedAt: recordedAt ?? later(fact.at, kase.recordedAt),
      ...(key && { key }),
    })
    const was = outcome.accepted ? (outcome.repeated ? 'repeated' : 'taken') : 'refused'
    // What an example comes to is asserted beside the examples; a story of ours says it itself.
    if (stories.some((story) => story.name === name) && was !== (expected ?? 'taken'))
      throw new Error(`${name}, fact ${n + 1}, ${fact.type}: ${was}, ${JSON.stringify(outcome.reasons ?? '')}`)
    kase = outcome.case
    if (was === 'taken') journal.push(outcome.entry)
    if (outcome.sealed) sealed.push(outcome.sealed)
  }
  const envelope = JSON.parse(JSON.stringify(toEnvelope(kase)))
  if (!fromEnvelope(flow, envelope).accepted) throw new Error(`${name}: ${version} does not read its own envelope.`)
  files.push(
    [`${name}.journal.jsonl`, journal],
    [`${name}.envelope.json`, [envelope]],
    [`${name}.sealed.jsonl`, sealed],
  )
  return kase
}
