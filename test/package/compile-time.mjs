import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** How many times as long as without this package a consumer's compiler may take. */
const most = 1.8
const runs = 3

const without = `import { createActor, setup } from 'xstate'
import * as z from 'zod'
const form = z.object({ type: z.literal('danger.assessed'), at: z.string(), danger: z.enum(['none', 'immediate']) })
const machine = setup({
  types: {} as { context: { at: string | null }; events: z.output<typeof form> },
}).createMachine({
  id: 'own',
  context: { at: null },
  initial: 'open',
  states: { open: { on: { 'danger.assessed': 'closed' } }, closed: { type: 'final' } },
})
const actor = createActor(machine).start()
actor.send(form.parse(JSON.parse('{}')))
export const value: 'open' | 'closed' = actor.getSnapshot().value
`

const withPackage = `import { actions, due, explain, openCase, record } from 'eap-case-flows'
import { general } from 'eap-case-flows/machines/chiayi-city-2016'
export { value } from './without.js'
const by = { role: 'eapWindow', id: 'u7' } as const
const opened = openCase(general, { caseId: 'c-0192', at: '2026-03-02T09:10:00+08:00', by })
const { case: kase } = record(opened, { type: 'rights.explained', at: '2026-03-02T09:25:00+08:00', by })
export const list = actions(kase, { role: 'eapWindow' })
export const owed = due(kase, '2026-03-03T09:00:00+08:00')
export const why = explain(kase, 'consent.given', { role: 'employee' })
`

/** Seconds a compiler says it took for one file and what it imports. @param {string} folder @param {string} tsc @param {string} name */
function secondsFor(folder, tsc, name) {
  const { stdout } = spawnSync(process.execPath, [tsc, '-p', `${name}.json`, '--diagnostics'], {
    cwd: folder,
    encoding: 'utf8',
  })
  const seconds = /^Total time:\s*([\d.]+)s$/m.exec(stdout)?.[1]
  if (seconds === undefined || stdout.includes('error TS')) throw new Error(`${tsc}: ${stdout}`)
  return Number(seconds)
}

/**
 * Compares what a program with XState and zod takes to compile with what it takes when it uses this package too: the
 * quickest of some runs in turn. @param {string} folder @param {Readonly<Record<string, string>>} compilers
 */
export function compileTimesIn(folder, compilers) {
  for (const [name, text] of Object.entries({ without, with: withPackage })) {
    writeFileSync(join(folder, `${name}.ts`), text)
    const compilerOptions = { module: 'nodenext', moduleResolution: 'nodenext', skipLibCheck: true }
    const config = { extends: './tsconfig.json', compilerOptions, include: [], files: [`${name}.ts`] }
    writeFileSync(join(folder, `${name}.json`), JSON.stringify(config))
  }
  const failures = Object.entries(compilers).flatMap(([compiler, tsc]) => {
    const took = Array.from({ length: runs }, () => ['without', 'with'].map((name) => secondsFor(folder, tsc, name)))
    const [alone = Number.NaN, together = Number.NaN] = [0, 1].map((n) => Math.min(...took.map((row) => row[n] ?? 0)))
    const times = together / alone
    console.log(`${compiler} takes ${times.toFixed(2)} times as long with the package as without.`)
    return times <= most ? [] : [`${compiler} takes ${times.toFixed(2)} times as long as without, over ${most}`]
  })
  return { ran: Object.keys(compilers).length, failures }
}
