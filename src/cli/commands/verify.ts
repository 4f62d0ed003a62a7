import type { Command } from '../command.ts'
import { page } from '../layout.ts'
import { tell } from '../tell.ts'
import { type ExitCode, exit, Unusable } from '../unusable.ts'
import { promisesFrom } from '../verify/chosen.ts'
import { elsewhereText } from '../verify/elsewhere-lines.ts'
import { policiesFrom, proofOf } from '../verify/proof.ts'
import { verificationRow } from '../verify/row.ts'
import { storyWriter } from '../verify/stories.ts'
import { subjectsFrom } from '../verify/subjects.ts'
import { totalText } from '../verify/total.ts'
import { type Came, cameOf, type Proof, verificationLines } from '../verify/verification-lines.ts'
import { waiting } from '../verify/waiting.ts'

export const verify: Command = {
  name: 'verify',
  usage: '[FLOW|MODULE] [--promise ID] [--story FOLDER]',
  does: {
    zh: '就流程可達之一切狀態證明各項承諾：全部流程、其一，或自有模組之流程（flows.js、flows.js#crisis）',
    en: 'Prove promises over every state a flow can reach: all flows, one, or those of a module (flows.js, flows.js#crisis)',
  },
  words: [0, 1],
  needs: [],
  takes: ['policy', 'promise', 'story', 'elsewhere'],
  run: async ({ words: [word], given, json, elsewhere, show }, io): Promise<ExitCode> => {
    if (elsewhere) {
      await io.print(elsewhereText(show, json))
      return exit.fine
    }
    const { all, promises: own } = await subjectsFrom(word)
    const promises = promisesFrom(given.promise, own)
    const policyFor = await policiesFrom(given.policy, io)
    const written = storyWriter(given.story)
    const shown = waiting(io, all.length)
    const came: (Came | 'unusable')[] = []
    for (const subject of all) {
      shown.next(subject.flow.id)
      try {
        const proof = proofOf(subject, promises, policyFor(subject), io)
        const told: Proof = { ...proof, files: await written(proof.found) }
        shown.clear()
        await io.print(json ? show.json(verificationRow(told)) : page([...verificationLines(show, told), '']))
        came.push(cameOf(proof.found))
      } catch (error) {
        if (!(error instanceof Unusable)) throw error
        shown.clear()
        tell(error, show, json, io)
        came.push('unusable')
      }
    }
    if (!json && all.length > 1) await io.print(totalText(show, came))
    if (came.includes('unusable')) return exit.unusable
    return came.every((each) => each === 'holds') ? exit.fine : exit.refused
  },
}
