import { definition, explain as explainFact } from '#src/index.ts'
import { choose } from '../choose.ts'
import type { Command } from '../command.ts'
import { flowFrom } from '../diff/flow-from.ts'
import { hanging, page } from '../layout.ts'
import { policyFrom } from '../policy-file.ts'
import { reasonLines } from '../reasons.ts'
import { roleNamed } from '../role.ts'
import { settled } from '../settle.ts'
import { exit } from '../unusable.ts'
import { kinds, words } from '../words.ts'

export const explain: Command = {
  name: 'explain',
  usage: 'FLOW FILE --fact TYPE [--as ROLE]',
  does: { zh: '說明某事實現在得否回報及其理由', en: 'Explain whether a fact may be reported now' },
  words: [2, 2],
  needs: ['fact'],
  takes: ['as', 'policy'],
  run: async (request, io) => {
    const { given, json, show } = request
    const [name = '', file = ''] = request.words
    const flow = await flowFrom(name)
    const { type, zh, en, by } = choose({ zh: '事實', en: 'fact' }, given.fact ?? '', definition(flow).facts)
    const { role, ...label } = roleNamed(given.as ?? usual(by), flow)
    const kase = await settled(flow, file, await policyFrom(given.policy, flow, io), request, io)
    const answer = explainFact(kase, type, { role })

    if (json) {
      await io.print(
        show.json({
          kind: 'explanation',
          caseId: kase.known.caseId,
          fact: type,
          zh,
          en,
          role,
          answer: answer.kind,
          reasons: answer.reasons,
        }),
      )
    } else {
      const { say, paint } = show
      const allowed = answer.kind === 'allowed'
      const text = [
        `${say(words.case)} ${kase.known.caseId}`,
        `${paint('bold', say({ zh, en }))}, ${say(words.by)} ${say(label)}`,
        `${allowed ? paint('green', '✓') : paint('red', '✗')} ${say(kinds[answer.kind])}`,
        ...reasonLines(show, answer.reasons).map((line) => `  ${line}`),
      ]
      await io.print(page(hanging(text, show.columns)))
    }
    return answer.kind === 'allowed' ? exit.fine : exit.refused
  },
}

/** Whom a fact is asked for when nobody is named: the window if it may report it, else the first who may. */
const usual = (by: readonly string[]): string => (by.includes('eapWindow') ? 'eapWindow' : (by[0] as string))
