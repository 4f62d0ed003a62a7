import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { manifest } from '../../scripts/entries.mjs'
import { examplesIn } from '../../scripts/readme-examples.mjs'
import { complaintOf, inParallel } from '../../scripts/run.mjs'
import { compileTimesIn } from './compile-time.mjs'
import { hoversIn } from './hovers.mjs'
import { faultsIn, writeSlips } from './mistakes.mjs'

const optional = Object.keys(manifest.peerDependenciesMeta)
const peers = Object.keys(manifest.peerDependencies).filter((name) => !optional.includes(name))
const ends = {
  floor: peers.map((name) => `${name}@${manifest.peerDependencies[name].replace('^', '')}`),
  newest: [...peers, ...optional].map((name) => `${name}@${manifest.devDependencies[name]}`),
}
const compilers = { 'TypeScript 5.9': 'ts59', 'TypeScript 6': 'typescript', 'TypeScript 7': 'ts7' }
const resolutions = {
  NodeNext: ['--module', 'nodenext', '--moduleResolution', 'nodenext'],
  Bundler: ['--module', 'esnext', '--moduleResolution', 'bundler'],
}
// XState's own declarations do not compile under exact optional properties, so libraries are checked in the loose runs.
const exactness = {
  'exact optional': ['--exactOptionalPropertyTypes', 'true', '--skipLibCheck', 'true'],
  'loose optional': ['--exactOptionalPropertyTypes', 'false', '--skipLibCheck', 'false'],
}

/** @param {string} alias */
const tsc = (alias) => resolve(`node_modules/${alias}/bin/tsc`)

/** Optional peers are installed at the newest end alone. @param {string} folder @param {string} end */
const checksIn = (folder, end) => [
  { title: 'runs as ESM', args: [join(folder, 'run.mjs')] },
  { title: 'runs as CommonJS', args: [join(folder, 'run.cjs')] },
  { title: 'runs as both in one process', args: [join(folder, 'both.mjs')] },
  ...(end === 'newest'
    ? [{ title: 'inspects from either build what the other made', args: [join(folder, 'both-inspected.mjs')] }]
    : []),
  ...Object.entries(compilers).map(([compiler, alias]) => ({
    title: `variants and the sixth agency compile as a composite project with ${compiler}`,
    args: [tsc(alias), '-p', join(folder, 'composite'), '--outDir', join(folder, alias)],
  })),
  ...Object.entries(compilers).flatMap(([compiler, alias]) =>
    Object.entries(resolutions).flatMap(([resolution, options]) =>
      Object.entries(exactness).map(([optional, exact]) => ({
        title: `compiles with ${compiler}, ${resolution}, ${optional}`,
        args: [tsc(alias), '-p', folder, ...options, ...exact],
      })),
    ),
  ),
]

/** Installs the tarball as a consumer would, at both ends of the peer range; answers how many checks ran and what failed. @param {string} tarball */
export async function checkConsumer(tarball) {
  /** @type {string[]} */
  const failures = []
  let ran = 0
  for (const [end, versions] of Object.entries(ends)) {
    const folder = mkdtempSync(join(tmpdir(), 'consumer-'))
    try {
      cpSync('test/package/consumer', folder, { recursive: true })
      for (const example of ['variants', 'sixth-agency'])
        cpSync(`examples/${example}`, join(folder, 'composite', example), {
          recursive: true,
          filter: (path) => basename(path) !== 'suite',
        })
      examplesIn('README.md').forEach(({ code }, index) => {
        writeFileSync(join(folder, `readme-${index + 1}.ts`), code)
      })
      const install = [
        'install',
        '--prefer-offline',
        '--no-package-lock',
        '--loglevel=error',
        resolve(tarball),
        ...versions,
      ]
      const complaint = await complaintOf('npm', install, folder)
      if (complaint) throw new Error(complaint)
      writeSlips(join(folder, 'slips'))
      const checks = checksIn(folder, end)
      const complaints = await inParallel(checks, ({ args }) => complaintOf(process.execPath, args, folder))
      const slips = await inParallel(Object.entries(compilers), async ([compiler, alias]) => {
        const said = await complaintOf(process.execPath, [tsc(alias), '-p', join(folder, 'slips')], folder)
        return faultsIn(said).map(
          (fault) => `${versions.join(', ')} (${end}): ${compiler}, a slip of the pen: ${fault}`,
        )
      })
      const hovers = await hoversIn(folder)
      const tscs = Object.fromEntries(Object.entries(compilers).map(([compiler, alias]) => [compiler, tsc(alias)]))
      const times = compileTimesIn(folder, tscs)
      failures.push(...slips.flat(), ...hovers.failures, ...times.failures)
      ran += checks.length + slips.length + hovers.ran + times.ran
      checks.forEach(({ title }, index) => {
        if (complaints[index] !== undefined)
          failures.push(`${versions.join(', ')} (${end}): ${title}\n${complaints[index]}`)
      })
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
  return { ran, failures }
}
