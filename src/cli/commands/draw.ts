import { type DrawOptions, draw as drawFlow, type Format, formats, type Travelled } from '#src/draw/index.ts'
import { type Case, isMachine, type Policy } from '#src/index.ts'
import { eventsOf } from '../case-file.ts'
import { catalogue, type Flow, flowNamed } from '../catalogue.ts'
import { choose, harmless } from '../choose.ts'
import type { Command, Request } from '../command.ts'
import { exportsOf, isModule } from '../diff/module.ts'
import type { Io } from '../io.ts'
import { policyFrom } from '../policy-file.ts'
import { tell } from '../tell.ts'
import { type ExitCode, exit, Unusable } from '../unusable.ts'

export const draw: Command = {
  name: 'draw',
  usage: `FLOW --as ${formats.join('|')} [--case FILE] [--part STEP]`,
  does: { zh: '繪製流程，得並繪案件', en: 'Draw a flow, and a case in it' },
  words: [1, 1],
  needs: ['as'],
  takes: ['case', 'part', 'policy'],
  run: async ({ words: [word = ''], given, json, show }, io): Promise<ExitCode> => {
    const named = Object.fromEntries(formats.map((format) => [format, format]))
    const format = choose({ zh: '格式', en: 'format' }, given.as ?? '', named) as Format
    const flow = await machineFrom(word)
    const drawing = await drawFlow(flow, format, { ...(await optionsFor(flow, given, io)), lang: show.lang })
    if (!drawing.drawn) {
      const { code, zh, en, unblock } = drawing.fault
      throw new Unusable(code, { zh, en }, {}, [unblock])
    }
    for (const { code, zh, en } of drawing.notes) tell(new Unusable(code, { zh, en }), show, json, io)
    await io.print(drawing.text)
    return exit.fine
  },
}

/** What a drawing is told beside its flow: the document, the part, and the case of a file with the way it came. */
export async function optionsFor(flow: Flow, given: Request['given'], io: Io): Promise<DrawOptions> {
  const document = catalogue.find(({ flows }) => flows.includes(flow))?.document
  const travelled = given.case === undefined ? {} : await travelling(flow, given.case, given.policy, io)
  return { ...(document && { document }), ...(given.part !== undefined && { part: given.part }), ...travelled }
}

async function travelling(flow: Flow, file: string, policyFile: string | undefined, io: Io) {
  const policy: Partial<Policy> | undefined = await policyFrom(policyFile, flow, io)
  const journal: Travelled[] = []
  let kase: Case | undefined
  for await (const events of eventsOf(flow, file, policy, io)) {
    for (const event of events) {
      kase = event.kind === 'opened' ? event.case : event.outcome.case
      if (event.kind === 'opened' || !event.outcome.accepted || event.outcome.repeated) continue
      const { type, from, to, clauses } = event.outcome.entry
      journal.push({ type, from, to, clauses })
    }
  }
  return { ...(kase && { case: kase }), journal }
}

/** A published flow by its id, or any machine a module exports: `flow.js`, `flows.js#general`. */
export async function machineFrom(word: string): Promise<Flow> {
  if (!isModule(word)) return flowNamed(word)
  const [path = '', name] = word.split('#')
  const machines = Object.fromEntries(Object.entries(await exportsOf(word)).filter(([, part]) => isMachine(part)))
  const [only, ...others] = new Set(Object.values(machines))
  if (!only) throw new Unusable('noMachine', noMachine, { file: harmless(path) })
  return (name === undefined && others.length === 0 ? only : choose(machine, name ?? '', machines)) as Flow
}

const machine = { zh: '狀態機', en: 'machine' }
const noMachine = { zh: '此模組未匯出狀態機', en: 'The module exports no machine' }
