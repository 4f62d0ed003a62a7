import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** How long the first line of an error may be, in characters: a little more than the longest there was when it was measured (418). */
const longest = 450

/** @param {string} inner */
const step = (inner) =>
  `make.createMachine({ ...flow, states: { open: { meta: named, ${inner} }, closed: { type: 'final', meta: named } } })`
/** @param {string} inner */
const way = (inner) => step(`on: { 'closure.decided': { meta: { cites: '一' }, ${inner} } }`)

/** Slips of the pen: what is misspelt, how, and where. @type {readonly (readonly [string, string, string])[]} */
const slips = [
  ['a duty', 'sealRecrd', step(`entry: owes('sealRecrd')`)],
  ['a duty among others', 'folowUp', step(`entry: owes('sealRecord', 'folowUp')`)],
  ['a duty, written out', 'sealRecrd', step(`entry: { type: 'owe', params: { duty: 'sealRecrd' } }`)],
  ['a duty of an own word', 'judgeFitnes', step(`entry: owes('judgeFitnes')`)],
  ['a duty a way opens', 'folowUp', way(`actions: owes('folowUp')`)],
  ['a guard', 'closeable', way(`guard: 'closeable'`)],
  ['a guard of an own word', 'fitToRetrun', way(`guard: 'fitToRetrun'`)],
  ['a guard with parameters', 'consntTo', way(`guard: { type: 'consntTo', params: { scope: 'service' } }`)],
  ['a parameter of a guard', 'servce', way(`guard: { type: 'consentTo', params: { scope: 'servce' } }`)],
  [
    'a clause of a step',
    '九十九',
    step(`entry: owes('sealRecord'), states: { a: { meta: { ...label, cites: '九十九' } } }`),
  ],
  ['a clause of a way', '九十九', step(`on: { 'closure.decided': { meta: { cites: '九十九' } } }`)],
  ['a clause of a way, by cites', '九十九', step(`on: { 'closure.decided': { ...cites('九十九') } }`)],
  ['a clause of a duty', '九十九', `document({ ...plan, duties: { sealRecord: '九十九' } })`],
  ['a duty of the document', 'sealRecrd', `document({ ...plan, duties: { sealRecrd: '一' } })`],
  ['a condition of the document', 'closeable', `document({ ...plan, conditions: { closeable: '一' } })`],
  ['a target', 'closd', way(`target: 'closd'`)],
  [
    'a target among others',
    'closd',
    step(
      `on: { 'closure.decided': [{ guard: 'closable', target: 'closed', meta: { cites: '一' } }, { target: 'closd', meta: { cites: '一' } }] }`,
    ),
  ],
  [
    'a target from the root',
    'closd',
    `make.createMachine({ ...flow, on: { 'closure.decided': { target: '.closd', meta: { cites: '一' } } }, states: { closed: { type: 'final', meta: named } } })`,
  ],
  ['a first step', 'opne', `make.createMachine({ ...flow, initial: 'opne', states: { open: { meta: named } } })`],
  ['a tag', 'urgnet', step(`tags: ['urgnet']`)],
  ['a fact', 'sesion.held', step(`on: { 'sesion.held': { meta: { cites: '一' } } }`)],
  ['a word of the meta', 'citse', step(`states: { a: { meta: { ...label, citse: '一' } } }`)],
  ['a key of a policy', 'sesionCap', `policyOf(source, { ...stated, sesionCap: { is: 6, cites: '一' } })`],
  ['a recipient', 'agencyHed', `policyOf(source, { ...stated, crisisRecipients: { is: ['agencyHed'], cites: '一' } })`],
  [
    'a branch of a policy',
    'noCasualties',
    `policyOf(source, { ...stated, refusalBranch: { is: 'noCasualties', cites: '一' } })`,
  ],
  ['a clause of a policy', '九十九', `policyOf(source, { ...stated, sessionCap: { is: 6, cites: '九十九' } })`],
  [
    'a policy of one case',
    'sesionCap',
    `openCase(involuntary, { caseId: 'c-1', at, recordedAt: at, by, policy: { sesionCap: 6 } })`,
  ],
  [
    'a role who opens',
    'eapWidow',
    `openCase(involuntary, { caseId: 'c-1', at, recordedAt: at, by: { role: 'eapWidow', id: 'u' } })`,
  ],
  ['a role who reports', 'careLaison', `record(kase, { ...assessed, by: { role: 'careLaison', id: 'u' } }, now)`],
  ['a fact that is recorded', 'danger.asessed', `record(kase, { ...assessed, type: 'danger.asessed' }, now)`],
  ['an option', 'kee', `record(kase, assessed, { ...now, kee: 'x' })`],
  ['an answer', 'imediate', `record(kase, { ...assessed, danger: 'imediate' }, now)`],
  [
    'a recipient who is notified',
    'agencyHed',
    `record(kase, { type: 'notification.made', at, by, to: ['agencyHed'], items: ['danger'], ground: 'incident' }, now)`,
  ],
  ['a role who asks', 'careTeem', `actions(kase, { role: 'careTeem' })`],
  ['a fact that is asked about', 'danger.asessed', `explain(kase, 'danger.asessed', { role: 'careTeam' })`],
  [
    'a choice without a label',
    'leave',
    `own.fact('return.decided', { ...label, by: ['dutyOfficer'], decisive: { decision: z.enum(['returns', 'leave']) }, fields: { decision: { ...label, choices: { returns: label } } } })`,
  ],
  [
    'a choice that is no choice',
    'retrns',
    `own.fact('return.decided', { ...label, by: ['dutyOfficer'], decisive: { decision: z.enum(['returns', 'leave']) }, fields: { decision: { ...label, choices: { retrns: label, returns: label, leave: label } } } })`,
  ],
  ['a flow', 'involontary', `chiayiCity2016.involontary`],
  ['a step', 'asessing', `kase.step === 'asessing'`],
]

const shared = `import { actions, cites, document, eap, explain, openCase, owes, ownWords, policyOf, record } from 'eap-case-flows'
import { chiayiCity2016 } from 'eap-case-flows/machines'
import { involuntary } from 'eap-case-flows/machines/chiayi-city-2016'
import * as z from 'zod'
export { z, actions, chiayiCity2016, cites, document, eap, explain, involuntary, openCase, owes, policyOf, record }
export const at = '2026-03-02T09:10:00+08:00'
export const now = { recordedAt: at }
export const by = { role: 'eapWindow', id: 'u7' } as const
export const label = { zh: '甲', en: 'X' }
export const named = { ...label, cites: '一' } as const
export const own = ownWords({ roles: { dutyOfficer: label } })
const fit = own.condition('fitToReturn', { ...label, failSafe: 'no', remedy: label, ask: () => 'no' })
const judgeFitness = { ...label, owner: ['dutyOfficer'], settledBy: ['followUp.made'] } as const
const words = own.words({ conditions: [fit], duties: { judgeFitness } })
export const plan = { id: 'somewhere-2026', words, agency: label, title: label, clauses: { 一: '甲', 二: '乙' }, readings: {}, notModelled: {}, conditions: {}, duties: {} } as const
export const source = document(plan)
export declare const stated: Parameters<typeof policyOf<typeof source>>[1]
export const make = eap(source, policyOf(source, stated))
export const flow = { id: 'somewhere-2026.general', version: '1.0.0', meta: named, initial: 'open' } as const
export const kase = openCase(involuntary, { caseId: 'c-1', at, recordedAt: at, by })
export const assessed = { type: 'danger.assessed', at, by, danger: 'immediate' } as const
`
const names = [
  ...shared.matchAll(/export (?:declare )?const (\w+)/g),
  ...(shared.match(/export \{ (.*) \}/)?.[1] ?? '').matchAll(/(\w+)/g),
]
  .map(([, name]) => name)
  .join(', ')

const tsconfig = {
  extends: '../tsconfig.json',
  compilerOptions: { module: 'nodenext', moduleResolution: 'nodenext', skipLibCheck: true },
  include: ['*.ts'],
}

/** Writes a project with one file for each slip. @param {string} folder */
export function writeSlips(folder) {
  mkdirSync(folder)
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(tsconfig))
  writeFileSync(join(folder, 'shared.ts'), shared)
  slips.forEach(([, , code], n) => {
    writeFileSync(join(folder, `slip-${n}.ts`), `import { ${names} } from './shared.js'\n${code}\n`)
  })
}

/**
 * What is wrong with what a compiler said of the slips: each file has an error, whose first line has the wrong word in
 * it and is short. @param {string | undefined} said
 */
export function faultsIn(said = '') {
  const shown = [...said.matchAll(/^(?:.*[\\/])?(slip-\d+|shared)\.ts\(\d+,\d+\): error TS\d+: (.*)$/gm)]
  /** @type {Map<string, string>} */
  const first = new Map()
  for (const [, file = '', line = ''] of shown) if (!first.has(file)) first.set(file, line)
  const faults = slips.flatMap(([what, word], n) => {
    const line = first.get(`slip-${n}`)
    if (line === undefined) return [`${what}: ${word} compiles`]
    if (!line.includes(word)) return [`${what}: the first line does not say ${word}: ${line.slice(0, 300)}`]
    return line.length > longest ? [`${what}: ${line.length} characters: ${line.slice(0, 300)}`] : []
  })
  return [...(first.has('shared') ? [`the shared part does not compile: ${first.get('shared')}`] : []), ...faults]
}
