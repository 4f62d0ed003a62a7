import { due as dueAt } from '#src/index.ts'
import { flowNamed } from '../catalogue.ts'
import type { Command } from '../command.ts'
import { clockOf, isInstant, offsetOf } from '../instant.ts'
import { hanging, page } from '../layout.ts'
import { owedLines } from '../owed.ts'
import { policyFrom } from '../policy-file.ts'
import { settled } from '../settle.ts'
import { namedStep } from '../steps.ts'
import { exit, Unusable } from '../unusable.ts'
import { words } from '../words.ts'

export const due: Command = {
  name: 'due',
  usage: 'FLOW FILE --now INSTANT',
  does: { zh: '列出截至某時刻之未了事項', en: 'List what is owed at an instant' },
  words: [2, 2],
  needs: ['now'],
  takes: ['policy'],
  run: async (request, io) => {
    const { given, json, show } = request
    const [name = '', file = ''] = request.words
    const flow = flowNamed(name)
    const { now } = given
    if (!isInstant(now)) throw new Unusable('notAnInstant', notAnInstant)
    const kase = await settled(flow, file, await policyFrom(given.policy, flow, io), request, io)
    const rows = dueAt(kase, now)
    const { caseId } = kase.known

    if (json) {
      await io.print(rows.map((row) => show.json({ kind: 'due', caseId, now, ...row })).join(''))
    } else {
      const { say, paint } = show
      const usual = offsetOf(kase.opening.at)
      const owed = owedLines(show, flow, rows, usual)
      const text = [
        `${say(words.case)} ${caseId}: ${say(namedStep(flow, kase.step))}`,
        paint(
          'bold',
          `${say(words.asOf)} ${clockOf(now, usual)}: ${say(words.owed)} ${rows.length || say(words.nothing)}`,
        ),
        ...owed.map((line) => `  ${line}`),
      ]
      await io.print(page(hanging(text, show.columns)))
    }
    return exit.fine
  },
}

const notAnInstant = {
  zh: '--now 須為含時區位移之時刻，例：2026-03-02T09:10:00+08:00',
  en: '--now: expected an instant with an offset, for example 2026-03-02T09:10:00+08:00',
}
