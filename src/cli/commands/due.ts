import { due as dueAt } from '#src/index.ts'
import { calendarFrom } from '../calendar-file.ts'
import type { Command } from '../command.ts'
import { flowFrom } from '../diff/flow-from.ts'
import { calendarText } from '../ics.ts'
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
  takes: ['policy', 'calendar', 'ics'],
  run: async (request, io) => {
    const { given, json, ics, show } = request
    const [name = '', file = ''] = request.words
    const flow = await flowFrom(name)
    const { now } = given
    if (!isInstant(now)) throw new Unusable('notAnInstant', notAnInstant)
    if (json && ics) throw new Unusable('usage', oneOfTwo)
    const kase = await settled(flow, file, await policyFrom(given.policy, flow, io), request, io)
    const calendar = await calendarFrom(given.calendar, kase.known.policy.timeZone, io)
    const rows = dueAt(kase, now, calendar)
    const { caseId } = kase.known

    if (ics) {
      await io.print(await calendarText(kase, now, calendar, show.lang))
    } else if (json) {
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

const oneOfTwo = { zh: '--json 與 --ics 僅得擇一', en: 'Choose one of --json and --ics' }
const notAnInstant = {
  zh: '--now 須為含時區位移之時刻，例：2026-03-02T09:10:00+08:00',
  en: '--now: expected an instant with an offset, for example 2026-03-02T09:10:00+08:00',
}
