import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Instrumenter } from '@stryker-mutator/instrumenter'
import { domainOperators } from './operators.mjs'

// Stryker has no door for operators of one's own: its list, at the version pinned in package.json, is extended in place.
const list = new URL('./mutators/index.js', import.meta.resolve('@stryker-mutator/instrumenter'))
const { allMutators } = await import(list.href)
allMutators.push(...domainOperators)

const silent = () => {}
const logger = {
  isTraceEnabled: () => false,
  isDebugEnabled: () => false,
  isInfoEnabled: () => false,
  isWarnEnabled: () => false,
  isErrorEnabled: () => false,
  isFatalEnabled: () => false,
  trace: silent,
  debug: silent,
  info: silent,
  warn: silent,
  error: silent,
  fatal: silent,
}

/** The files of these files and folders that are named so. @param {readonly string[]} places @param {RegExp} names */
export const filesOf = (places, names) =>
  places
    .flatMap((place) =>
      statSync(place).isDirectory()
        ? readdirSync(place, { recursive: true, encoding: 'utf8' }).map((name) => join(place, name))
        : [place],
    )
    .filter((file) => names.test(file))
    .sort()

/**
 * @typedef {{ id: string, file: string, line: number, column: number, operator: string, from: string, to: string, location: { start: Place, end: Place } }} Mutant
 * @typedef {{ line: number, column: number }} Place counted from one
 * @param {string[]} code
 * @returns {Promise<{ mutants: Mutant[], instrumented: Record<string, string> }>}
 */
export async function instrument(code) {
  const sources = code.flatMap((place) => {
    const [path = '', names] = place.split('#')
    return filesOf([path], /\.ts$/).map((name) => {
      const content = readFileSync(name, 'utf8')
      return { name, content, mutate: names ? names.split(',').map((each) => declared(content, each, name)) : true }
    })
  })
  const { files, mutants } = await new Instrumenter(logger).instrument(sources, {
    plugins: null,
    excludedMutations: [],
    ignorers: [],
  })
  const contents = new Map(sources.map(({ name, content }) => [name, content.split('\n')]))
  return {
    instrumented: Object.fromEntries(files.map(({ name, content }) => [name, content])),
    mutants: mutants
      .filter(({ status }) => status === undefined)
      .map(({ id, fileName, location: { start, end }, mutatorName, replacement }) => {
        const lines = (contents.get(fileName) ?? []).slice(start.line, end.line + 1)
        lines.push((lines.pop() ?? '').slice(0, end.column))
        lines[0] = lines[0]?.slice(start.column) ?? ''
        const flat = (/** @type {string} */ text) => text.replace(/\s+/g, ' ').trim()
        return {
          id,
          file: fileName,
          line: start.line + 1,
          column: start.column + 1,
          operator: mutatorName,
          from: flat(lines.join('\n')),
          to: flat(replacement),
          location: { start: fromOne(start), end: fromOne(end) },
        }
      }),
  }
}

/** @param {Place} place counted from zero */
function fromOne({ line, column }) {
  return { line: line + 1, column: column + 1 }
}

/** Where a declaration of a module stands: up to the next thing that begins at the margin. @param {string} content @param {string} name @param {string} file */
function declared(content, name, file) {
  const lines = content.split('\n')
  const first = lines.findIndex((line) => new RegExp(`^(export )?(const|function) ${name}\\b`).test(line))
  if (first < 0) throw new Error(`${file} declares no ${name}`)
  const rest = lines.slice(first + 1).findIndex((line) => /^(export|const|function|interface|type|\/[/*])/.test(line))
  const last = rest < 0 ? lines.length : first + rest
  return { start: { line: first, column: 0 }, end: { line: last, column: lines[last]?.length ?? 0 } }
}
