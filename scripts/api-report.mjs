import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Extractor, ExtractorConfig, ExtractorLogLevel } from '@microsoft/api-extractor'
import { entries as all } from './entries.mjs'

/** The literal types of the published machines are for compilers; test/package holds what a consumer can do with them. */
const entries = all.filter(({ key }) => !key.startsWith('./machines/'))
const committed = 'docs/api'
const fresh = '.temp/api'

/** @param {string} dist */
const configOf = (dist) =>
  ExtractorConfig.prepare({
    packageJsonFullPath: resolve('package.json'),
    configObjectFullPath: undefined,
    configObject: {
      projectFolder: resolve('.'),
      mainEntryPointFilePath: resolve(`dist/${dist}.d.ts`),
      newlineKind: 'lf',
      compiler: {
        overrideTsconfig: {
          compilerOptions: { target: 'es2022', module: 'nodenext', types: [], strict: true, skipLibCheck: true },
          files: [`dist/${dist}.d.ts`],
        },
      },
      apiReport: {
        enabled: true,
        reportFileName: dist.replaceAll('/', '.'),
        reportFolder: resolve(committed),
        reportTempFolder: resolve(fresh),
        includeForgottenExports: true,
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: {
        compilerMessageReporting: { default: { logLevel: ExtractorLogLevel.Error } },
        extractorMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
        tsdocMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
      },
    },
  })

/** Compares the built declarations with the committed reports, or rewrites the reports. Answers whether they agree. */
export function reportApi({ update = false } = {}) {
  for (const folder of [committed, fresh]) mkdirSync(folder, { recursive: true })
  const outcomes = entries.map(({ dist }) =>
    Extractor.invoke(configOf(dist), {
      localBuild: update,
      messageCallback: (message) => {
        message.handled = message.logLevel !== ExtractorLogLevel.Error
      },
    }),
  )
  if (outcomes.some(({ errorCount }) => errorCount > 0)) return false
  if (update || !outcomes.some(({ apiReportChanged }) => apiReportChanged)) return true
  spawnSync('git', ['--no-pager', 'diff', '--no-index', committed, fresh], { stdio: 'inherit' })
  console.error(`The public types differ from ${committed}. If that is meant, run: npm run api`)
  return false
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exitCode = reportApi({ update: process.argv.includes('--update') }) ? 0 : 1
}
