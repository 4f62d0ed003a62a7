// Plays every case under examples/cases/DOCUMENT/FLOW through that flow: `npm start`.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
const options = process.argv.slice(2)

const eap = (args, out = 'pipe', complaints = 'inherit') =>
  spawnSync(process.execPath, ['dist/cli.js', ...args], {
    stdio: ['ignore', out, complaints],
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
const rowsOf = ({ stdout }) => stdout.split('\n').filter(Boolean).map(JSON.parse)

const flows = rowsOf(eap(['flows', '--json'])).map(({ flow }) => flow)
const places = flows.map((flow) => ({ flow, folder: `examples/cases/${flow.replace('.', '/')}` }))

const cases = []
let unusable = 0
for (const { flow, folder } of places) {
  if (!existsSync(folder)) continue
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => `${folder}/${name}`)
  const { status } = eap(['play', flow, ...files, ...options], 'inherit')
  if (status !== 0 && status !== 1) unusable += 1
  cases.push(...rowsOf(eap(['play', flow, ...files, '--json'], 'pipe', 'ignore')).filter(({ kind }) => kind === 'case'))
}

const sum = (of) => cases.reduce((total, each) => total + of(each), 0)
const count = (number, mark) => `${String(number).padStart(2)} ${mark}`
const width = Math.max(...cases.map(({ file }) => file.length))
const rows = cases.map(({ file, taken, refused, owed, status, zh, en }) =>
  [
    `  ${file.padEnd(width)}`,
    count(taken, '✓'),
    count(refused, '✗'),
    count(owed.length, '[ ]'),
    `${status === 'ended' ? '' : '進行中 still open: '}${zh} ${en}`,
  ].join('  '),
)
console.log(`=== 總結 Summary
${rows.join('\n')}

${cases.length} 件案件 cases: ${sum(({ taken }) => taken)} 件事實受理 facts taken ✓, \
${sum(({ refused }) => refused)} 件不受理 refused ✗, ${sum(({ owed }) => owed.length)} 件未了 still owed [ ]`)
if (unusable > 0 || cases.length === 0) process.exitCode = 2
