import { mkdirSync, writeFileSync } from 'node:fs'
import { coverageHtml } from '#src/testing/index.ts'
import { recording, writeRecording } from '../suites/recorded.ts'
import { suites } from '../suites/suite.ts'
import { measured } from './measured.ts'

const [task = 'measure', ...names] = process.argv.slice(2)
const wanted = suites.filter(({ flow }) => names.length === 0 || names.some((name) => flow.id.startsWith(name)))
const pages = 'coverage/flows'

/** Records what the flows do today, to be looked over as a difference. */
function record(): boolean {
  for (const suite of wanted) writeRecording(suite, recording(suite))
  return true
}

/** Breaks every flow in every way, says what its suite did not notice, and writes a page of what each suite reached. */
function measure(): boolean {
  mkdirSync(pages, { recursive: true })
  const all = wanted.map((suite) => ({ document: suite.document, ...measured(suite) }))
  for (const { lines } of all) console.log(lines.join('\n'))
  for (const document of new Set(all.map((each) => each.document))) {
    const coverages = all.filter((each) => each.document === document).map(({ coverage }) => coverage)
    writeFileSync(`${pages}/${document.id}.html`, coverageHtml(coverages, { document }))
  }
  return all.length > 0 && all.every(({ enough }) => enough)
}

const work = { measure, record }[task]
if (!work) throw new TypeError(`no such task: ${task}`)
if (!work()) process.exitCode = 1
