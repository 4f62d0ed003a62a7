import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'

const report = '.temp/vitest.json'
rmSync(report, { force: true })

const vitest = ['node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2)]
const { status } = spawnSync(process.execPath, vitest, { stdio: 'inherit' })

const { testResults, ...counts } = JSON.parse(readFileSync(report, 'utf8'))
const passed = counts.numPassedTests
const skipped = counts.numPendingTests + counts.numTodoTests
/** A file that broke before its tests could run has none to count. */
const broken = testResults.filter(
  (/** @type {{ status: string, assertionResults: { status: string }[] }} */ file) =>
    file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
).length
const failed = counts.numFailedTests + broken

if (passed + failed === 0) console.error('No test ran.')
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`)
process.exitCode = passed === 0 || failed > 0 ? 1 : (status ?? 1)
