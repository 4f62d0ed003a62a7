import type { Command } from '../command.ts'
import { flowFrom } from '../diff/flow-from.ts'
import { playFile } from '../play-file.ts'
import { policyFrom } from '../policy-file.ts'
import { type ExitCode, exit } from '../unusable.ts'

export const play: Command = {
  name: 'play',
  usage: 'FLOW FILE…',
  does: { zh: '重演案件檔，逐筆說明', en: 'Play case files and tell each fact' },
  words: [2, Number.POSITIVE_INFINITY],
  needs: [],
  takes: ['policy'],
  run: async (request, io) => {
    const [name = '', ...files] = request.words
    const flow = await flowFrom(name)
    const policy = await policyFrom(request.given.policy, flow, io)
    let worst: ExitCode = exit.fine
    for (const file of files) {
      const came = await playFile(flow, file, policy, request, io)
      worst = came > worst ? came : worst
    }
    return worst
  },
}
