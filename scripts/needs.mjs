// What some tests need that npm does not bring: finds it, and installs it where apt-get can.
import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** @param {string} path */
const executable = (path) => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** The path of a command, or undefined. @param {readonly string[]} names */
const commandOf = (...names) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find(executable)

/** Where Chromium is: the path that CHROMIUM names, or one of the usual ones. */
export const chromium = () =>
  process.env.CHROMIUM ??
  commandOf('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable') ??
  ['/Applications/Chromium.app/Contents/MacOS/Chromium', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']
    .filter(executable)
    .at(0)

/** Whether pages can show Chinese. Systems without fontconfig bring such a font themselves. */
const chineseFont = () => {
  if (process.platform !== 'linux') return true
  const { status, stdout } = spawnSync('fc-list', [':lang=zh-tw', 'family'], { encoding: 'utf8' })
  return status === 0 && stdout.trim() !== ''
}

/** @type {Readonly<Record<string, { is: string, found: () => unknown, packages: readonly string[], otherwise?: string }>>} */
const things = {
  chromium: {
    is: 'Chromium',
    found: chromium,
    packages: ['chromium'],
    otherwise: 'or name the path of a Chrome in CHROMIUM',
  },
  fonts: {
    is: 'a font with Chinese characters',
    found: chineseFont,
    packages: ['fontconfig', 'fonts-noto-cjk'],
  },
  spin: { is: 'the model checker Spin', found: () => commandOf('spin'), packages: ['spin'] },
  cc: { is: 'a C compiler', found: () => commandOf('cc'), packages: ['gcc', 'libc6-dev'] },
}

/** @param {string} need */
const thing = (need) => {
  const known = things[need]
  if (!known) throw new Error(`scripts/needs.mjs does not know what ${need} is`)
  return known
}

/** @param {readonly string[]} packages */
function install(packages) {
  if (!commandOf('apt-get') || process.getuid?.() !== 0) return
  console.log(`Installing ${packages.join(' ')} …`)
  const quiet = ['-qq', '-o', 'Dpkg::Use-Pty=0']
  /** @type {import('node:child_process').SpawnSyncOptions} */
  const options = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  spawnSync('apt-get', ['update', ...quiet], options)
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', ...quiet, ...packages], options)
}

/**
 * Finds or installs what is needed. Gives what is missing all the same, each with a line that says what to install.
 * @param {readonly string[]} needs
 * @returns {Map<string, string>}
 */
export function provide(needs) {
  const missing = () => needs.filter((need) => !thing(need).found())
  const packages = missing().flatMap((need) => thing(need).packages)
  if (packages.length > 0) install(packages)
  return new Map(
    missing().map((need) => {
      const { is, packages, otherwise } = thing(need)
      const how = [`apt-get install ${packages.join(' ')}`, otherwise].filter(Boolean).join(', ')
      return [need, `${is} is missing, and could not be installed here (${how})`]
    }),
  )
}
