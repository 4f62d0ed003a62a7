import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import ts59 from 'ts59'
import ts6 from 'typescript'

/** How many characters an editor may show of what a flow is, or a case or an outcome of it. */
const longest = 200

/** @type {Readonly<Record<string, typeof ts6>>} */
const editors = { 'TypeScript 5.9': /** @type {typeof ts6} */ (/** @type {unknown} */ (ts59)), 'TypeScript 6': ts6 }

/** @param {string} name @param {string} door */
const shown = (name, door) => `import { openCase, receive } from 'eap-case-flows'
import { ${name} as published } from '${door}'
const flow = published
const kase = openCase(flow, {} as never)
const outcome = receive(kase, {}, {} as never)
`

const own = `import { document, eap, type Flow, openCase, policyOf, receive, type TypesOf } from 'eap-case-flows'
const label = { zh: '甲', en: 'X' }
const source = document({ id: 'somewhere-2026', agency: label, title: label, clauses: { 一: '甲' }, readings: {}, notModelled: {}, conditions: {}, duties: {} })
declare const stated: Parameters<typeof policyOf<typeof source>>[1]
const made = eap(source, policyOf(source, stated)).createMachine({
  id: 'somewhere-2026.general',
  version: '1.0.0',
  meta: { ...label, cites: '一' },
  initial: 'open',
  states: { open: { meta: { ...label, cites: '一' } } },
})
interface General extends TypesOf<typeof made> {}
const flow: Flow<'somewhere-2026.general', General> = made
const kase = openCase(flow, {} as never)
const outcome = receive(kase, {}, {} as never)
`

/** Every published flow, as the package that is installed has it, and the one above. @param {string} folder */
async function sourcesIn(folder) {
  const door = join(folder, 'node_modules/eap-case-flows/dist/machines.js')
  /** @type {Record<string, Record<string, { id?: string, root?: unknown }>>} */
  const documents = await import(pathToFileURL(door).href)
  const published = Object.values(documents).flatMap((parts) =>
    Object.entries(parts).flatMap(([name, { id = '', root }]) =>
      root ? [{ id, text: shown(name, `eap-case-flows/machines/${id.split('.')[0]}`) }] : [],
    ),
  )
  return [...published, { id: 'somewhere-2026.general', text: own }]
}

/** @param {typeof ts6} ts @param {string} folder @param {readonly string[]} files */
function serviceOf(ts, folder, files) {
  const { config } = ts.readConfigFile(join(folder, 'tsconfig.json'), ts.sys.readFile)
  const given = { ...config.compilerOptions, module: 'nodenext', moduleResolution: 'nodenext', skipLibCheck: true }
  const { options } = ts.convertCompilerOptionsFromJson(given, folder)
  return ts.createLanguageService({
    ...ts.sys,
    useCaseSensitiveFileNames: () => ts.sys.useCaseSensitiveFileNames,
    getScriptFileNames: () => [...files],
    getScriptVersion: () => '1',
    getScriptSnapshot: (path) =>
      ts.sys.fileExists(path) ? ts.ScriptSnapshot.fromString(readFileSync(path, 'utf8')) : undefined,
    getCompilationSettings: () => options,
    getCurrentDirectory: () => folder,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
  })
}

/**
 * Asks the editor's side of each compiler what it shows of every published flow, of a case and of an outcome of it, and
 * the same of a consumer's own flow. @param {string} folder
 */
export async function hoversIn(folder) {
  const sources = await sourcesIn(folder)
  const files = sources.map(({ text }, n) => {
    const path = join(folder, `hover-${n}.ts`)
    writeFileSync(path, text)
    return path
  })
  let ran = 0
  const failures = Object.entries(editors).flatMap(([editor, ts]) => {
    const service = serviceOf(ts, folder, files)
    return sources.flatMap(({ id, text }, n) =>
      ['flow', 'kase', 'outcome'].flatMap((name) => {
        ran += 1
        const at = text.indexOf(`const ${name}`) + 'const '.length
        const shown = ts.displayPartsToString(service.getQuickInfoAtPosition(files[n] ?? '', at)?.displayParts)
        const says = `${editor} shows of ${name}, of ${id}: ${shown.slice(0, longest)}`
        if (!shown.includes(`"${id}"`)) return [`${says}: not which flow it is`]
        return shown.length > longest ? [`${says}…: ${shown.length} characters`] : []
      }),
    )
  })
  return { ran, failures }
}
