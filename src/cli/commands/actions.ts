import { actions as actionsOf } from '#src/index.ts'
import { actionLines } from '../action-lines.ts'
import type { Command } from '../command.ts'
import { flowFrom } from '../diff/flow-from.ts'
import { hanging, page } from '../layout.ts'
import { policyFrom } from '../policy-file.ts'
import { roleNamed } from '../role.ts'
import { settled } from '../settle.ts'
import { exit } from '../unusable.ts'
import { words } from '../words.ts'

export const actions: Command = {
  name: 'actions',
  usage: 'FLOW FILE --as ROLE',
  does: { zh: '列出某角色現在可回報之事實', en: 'List what a role may report now, and why not the rest' },
  words: [2, 2],
  needs: ['as'],
  takes: ['policy'],
  run: async (request, io) => {
    const { given, json, show } = request
    const [name = '', file = ''] = request.words
    const flow = await flowFrom(name)
    const { role, ...label } = roleNamed(given.as ?? '', flow)
    const kase = await settled(flow, file, await policyFrom(given.policy, flow, io), request, io)
    const all = actionsOf(kase, { role })
    const { caseId } = kase.known

    if (json) {
      const rows = all.map(({ type, zh, en, kind: answer, reasons }) => ({ fact: type, zh, en, answer, reasons }))
      await io.print(rows.map((row) => show.json({ kind: 'action', caseId, role, ...row })).join(''))
    } else {
      const { say } = show
      const head = `${say(words.case)} ${caseId}, ${say(words.asRole)} ${say(label)}`
      const lines = [head, ...actionLines(show, all)]
      await io.print(page(hanging(lines, show.columns)))
    }
    return exit.fine
  },
}
