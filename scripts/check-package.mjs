// Packs the package and tries it as those who install it do.
//   node scripts/check-package.mjs [--built]    with --built, what stands in dist is packed as it is
import { mkdirSync, rmSync } from 'node:fs'
import { checkConsumer } from '../test/package/consumer.mjs'
import { checkVitest } from '../test/package/consumer-vitest.mjs'
import { reportApi } from './api-report.mjs'
import { manifest } from './entries.mjs'
import { run } from './run.mjs'

const folder = '.temp/pack'
const tarball = `${folder}/${manifest.name}-${manifest.version}.tgz`

/** @param {string} title @param {() => unknown} work */
async function step(title, work) {
  console.log(`\n— ${title}`)
  await work()
}

await step('pack', () => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const asItIs = process.argv.includes('--built') ? ['--ignore-scripts'] : []
  run('npm', ['pack', '--silent', '--pack-destination', folder, ...asItIs])
})
await step('publint', () => run(process.execPath, ['node_modules/publint/src/cli.js', '--strict', tarball]))
await step('are the types wrong', () =>
  run(process.execPath, [
    'node_modules/@arethetypeswrong/cli/dist/index.js',
    '--profile',
    'node16',
    '--format',
    'ascii',
    tarball,
  ]),
)
await step('public types', () => {
  if (!reportApi()) throw new Error('The public types differ from the committed report.')
})
await step('size', () => run(process.execPath, ['node_modules/size-limit/bin.js']))
/** @param {(tarball: string) => Promise<{ ran: number, failures: string[] }>} check */
const consumer = (check) => async () => {
  const { ran, failures } = await check(tarball)
  for (const failure of failures) console.error(failure)
  if (failures.length > 0) throw new Error(`${failures.length} of ${ran} consumer checks failed.`)
  console.log(`${ran} consumer checks hold.`)
}
await step('consumer project', consumer(checkConsumer))
await step('test kit under every major of Vitest', consumer(checkVitest))
