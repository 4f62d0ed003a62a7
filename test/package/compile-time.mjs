import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cpuSeconds, timedNode } from '../../scripts/cpu-seconds.mjs'

/** How many times the CPU time it takes without this package a consumer's compiler may take. */
const most = 1.8
const runs = 5

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
const [at, recordedAt] = ['2026-03-02T09:10:00+08:00', '2026-03-02T09:25:00+08:00'] as const
const opened = openCase(general, { caseId: 'c-0192', at, recordedAt, by })
const { case: kase } = record(opened, { type: 'rights.explained', at, by }, { recordedAt })
export const list = actions(kase, { role: 'eapWindow' })
export const owed = due(kase, '2026-03-03T09:00:00+08:00')
export const why = explain(kase, 'consent.given', { role: 'employee' })
`

/**
 * CPU seconds a compiler takes for one file and what it imports: those are nearly the same whatever else the machine
 * does, if the garbage collector of TypeScript 7 may not use a second core whenever one is idle.
 * @param {string} folder @param {string} tsc @param {string} name
 */
function secondsFor(folder, tsc, name) {
  const [command, args] = timedNode([tsc, '-p', `${name}.json`])
  const { status, stdout, output } = spawnSync(command, args, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, GOMAXPROCS: '1' },
    stdio: ['ignore', 'pipe', 'inherit', 'pipe'],
  })
  if (status !== 0) throw new Error(`${tsc}: ${stdout}`)
  return cpuSeconds(output[3] ?? '')
}

/**
 * Compares what a program with XState and zod takes to compile with what it takes when it uses this package too: the
 * cheapest of some runs in turn. @param {string} folder @param {Readonly<Record<string, string>>} compilers
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
    console.log(`${compiler} takes ${times.toFixed(2)} times the CPU time with the package.`)
    return times <= most
      ? []
      : [`${compiler} takes ${times.toFixed(2)} times the CPU time it takes without, over ${most}`]
  })
  return { ran: Object.keys(compilers).length, failures }
}
