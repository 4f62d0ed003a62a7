// Writes the map of rooms, measured from the imports, into docs/architecture.md; with --check, says whether it is up to date.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { posix } from 'node:path'
import ts from 'typescript'
import { aboutRoom, mayTouch, roomOf } from './rooms.mjs'

const page = 'docs/architecture.md'

/** Pages that name files of the repository, each of which must be there. */
const pagesOfFiles = [page, 'CONTRIBUTING.md']

const files = ['src', 'machines']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
  )
  .filter((path) => path.endsWith('.ts'))
  .sort()

/** Every document is the room `machines` here. @param {string} path */
const roomIn = (path) => (roomOf(path).startsWith('machines/') ? 'machines' : roomOf(path))

/** @param {string} path @param {string} specifier */
const resolved = (path, specifier) => {
  if (specifier.startsWith('#')) return specifier.slice(1)
  return specifier.startsWith('.') ? posix.join(posix.dirname(path), specifier) : undefined
}

/** @typedef {{ files: number, lines: number, imports: Set<string>, importedBy: Set<string> }} Measured */
/** @type {Map<string, Measured>} */
const rooms = new Map(
  Object.keys(mayTouch)
    .filter((room) => room !== 'examples')
    .map((room) => [room, { files: 0, lines: 0, imports: new Set(), importedBy: new Set() }]),
)
/** @param {string} name */
const room = (name) => {
  const found = rooms.get(name)
  if (!found) throw new Error(`scripts/rooms.mjs has no row for the room ${name}`)
  return found
}

for (const path of files) {
  const text = readFileSync(path, 'utf8')
  const own = roomIn(path)
  room(own).files++
  room(own).lines += text.split('\n').length - 1
  for (const { fileName } of ts.preProcessFile(text).importedFiles) {
    const target = resolved(path, fileName)
    if (!target || !existsSync(target) || roomIn(target) === own) continue
    room(own).imports.add(roomIn(target))
    room(roomIn(target)).importedBy.add(own)
  }
}

/** Whether `to` can be reached from `from` without the direct import. @param {string} from @param {string} to */
const isReachedOtherwise = (from, to) => {
  const seen = new Set([from])
  const open = [...room(from).imports].filter((next) => next !== to)
  for (const next of open) {
    if (next === to) return true
    if (seen.has(next)) continue
    seen.add(next)
    open.push(...room(next).imports)
  }
  return false
}

const drawn = [...rooms].filter(([, { files }]) => files > 0)
/** @param {string} name */
const node = (name) => name.replaceAll(' ', '-')
const diagram = [
  '```mermaid',
  'flowchart TD',
  ...drawn.map(([name]) => `  ${node(name)}["${name}"]`),
  ...drawn.flatMap(([name, { imports }]) =>
    [...imports]
      .filter((other) => !isReachedOtherwise(name, other))
      .sort()
      .map((other) => `  ${node(name)} --> ${node(other)}`),
  ),
  '```',
].join('\n')

/** So that the page changes when a room does, and not with every line. @param {number} lines */
const hundreds = (lines) => Math.max(100, Math.round(lines / 100) * 100)
/** @param {Iterable<string>} names */
const list = (names) => [...names].sort().join(', ') || '–'
const table = [
  '| room | what it is | files | lines, about | imports | is imported by | may also import |',
  '|---|---|---:|---:|---|---|---|',
  ...drawn.map(([name, { files, lines, imports, importedBy }]) => {
    const more = (mayTouch[name] ?? []).filter((other) => !imports.has(other) && room(other).files > 0)
    const cells = [
      `**${name}**`,
      aboutRoom[name] ?? '',
      files,
      hundreds(lines),
      list(imports),
      list(importedBy),
      list(more),
    ]
    return `| ${cells.join(' | ')} |`
  }),
].join('\n')

const before = readFileSync(page, 'utf8')
const [head, , tail] = before.split(/<!-- \/?map -->\n/)
if (head === undefined || tail === undefined) throw new Error(`${page} has no place for the map`)
const after = `${head}<!-- map -->\n\n${diagram}\n\n${table}\n\n<!-- /map -->\n${tail}`

const named = /`((?:src|scripts|test|machines|docs|examples)\/[^`\s]*)`/g
const missing = pagesOfFiles.flatMap((name) =>
  [...readFileSync(name, 'utf8').matchAll(named)]
    .map(([, path = '']) => path)
    .filter((path) => !/[A-Z]{4}/.test(path) && !existsSync(path))
    .map((path) => `${name} names ${path}, which is not there`),
)

if (process.argv.includes('--check')) {
  for (const each of missing) console.error(each)
  if (after !== before) console.error(`${page} differs; run npm run map`)
  const holds = after === before && missing.length === 0
  if (holds) console.log(`The map of ${drawn.length} rooms is up to date.`)
  process.exitCode = holds ? 0 : 1
} else {
  writeFileSync(page, after)
}
