import { spawnSync } from 'node:child_process'
import { run } from './run.mjs'

/** What the verdicts of test/verdicts need that npm does not have, and the Debian packages that bring it. */
const needed = [
  { command: 'spin', asks: ['-V'], packages: ['spin'] },
  { command: 'cc', asks: ['--version'], packages: ['gcc', 'libc6-dev'] },
]

const versionOf = (/** @type {typeof needed[number]} */ { command, asks }) => {
  const { status, stdout } = spawnSync(command, asks, { encoding: 'utf8' })
  return status === 0 ? stdout.split('\n')[0] : undefined
}
const missing = () => needed.filter((each) => versionOf(each) === undefined)

const packages = missing().flatMap((each) => each.packages)
if (packages.length) {
  const quiet = ['-qq', '-o', 'Dpkg::Use-Pty=0']
  run('apt-get', ['update', ...quiet])
  run('apt-get', ['install', '-y', '--no-install-recommends', ...quiet, ...packages])
}
for (const { command } of missing()) throw new Error(`${command} is needed, and could not be installed`)
for (const each of needed) console.log(versionOf(each))
