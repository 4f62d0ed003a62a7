import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'

export const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))

/**
 * A door is a folder with its index, or a single file.
 * @param {string} name
 */
function sourceOf(name) {
  const path = name.startsWith('machines') ? name : `src/${name}`
  return existsSync(new URL(`../${path}.ts`, import.meta.url)) ? `${path}.ts` : `${path}/index.ts`
}

/** One row per code door in the `exports` of package.json: its key, its source, its file in `dist` without extension. */
export const entries = Object.keys(manifest.exports)
  .filter((key) => key !== './package.json')
  .map((key) => ({
    key,
    source: sourceOf(key.slice(2)),
    dist: key === '.' ? 'index' : key.slice(2),
  }))

/** tsup opens one TypeScript program per folder that holds an entry, so each entry is a stub in one folder. */
export function writeStubs() {
  const folder = new URL('../.temp/entries/', import.meta.url)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  return Object.fromEntries(
    entries.map(({ source, dist }) => {
      const stub = `${dist.replaceAll('/', '.')}.ts`
      writeFileSync(new URL(stub, folder), `export * from '../../${source}'\n`)
      return [dist, `.temp/entries/${stub}`]
    }),
  )
}
