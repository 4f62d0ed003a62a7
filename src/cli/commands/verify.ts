import type { Progress } from '#src/promises/index.ts'
import type { Command, Request } from '../command.ts'
import type { Io } from '../io.ts'
import { page } from '../layout.ts'
import { tell } from '../tell.ts'
import { type ExitCode, exit, Unusable } from '../unusable.ts'
import { promisesFrom } from '../verify/chosen.ts'
import { elsewhereText } from '../verify/elsewhere-lines.ts'
import { policiesFrom, proofOf } from '../verify/proof.ts'
import { verificationRow } from '../verify/row.ts'
import { storyWriter } from '../verify/stories.ts'
import { type Subject, subjectsFrom } from '../verify/subjects.ts'
import { totalText } from '../verify/total.ts'
import { verdictLines } from '../verify/verdict-lines.ts'
import { type Came, cameOf, surveyedLines, verificationLines } from '../verify/verification-lines.ts'
import { waiting } from '../verify/waiting.ts'
import { verifyWords as words } from '../verify/words.ts'

export const verify: Command = {
  name: 'verify',
  usage: '[FLOW|MODULE] [--promise ID] [--story FOLDER]',
  does: {
    zh: '就流程可達之一切狀態證明各項承諾：全部流程、其一，或自有模組之流程（flows.js、flows.js#crisis）',
    en: 'Prove promises over every state a flow can reach: all flows, one, or those of a module (flows.js, flows.js#crisis)',
  },
  words: [0, 1],
  needs: [],
  takes: ['policy', 'promise', 'story', 'most', 'count', 'elsewhere'],
  run: async ({ words: [word], given, json, elsewhere, count, show }, io): Promise<ExitCode> => {
    if (elsewhere) {
      await io.print(elsewhereText(show, json))
      return exit.fine
    }
    const most = mostFrom(given.most)
    const { all, promises: own } = await subjectsFrom(word)
    const promises = promisesFrom(given.promise, own)
    const policyFor = await policiesFrom(given.policy, io)
    const written = storyWriter(given.story)
    const wait = waiting(io)
    const came: (Came | 'unusable')[] = []
    for (const [n, subject] of all.entries()) {
      const place = `${n + 1}/${all.length} ${subject.flow.id}`
      wait.show(`${place} …`)
      const start = io.clock()
      try {
        const policy = policyFor(subject)
        const hear = hearing({ show, json }, io, wait, subject, place, written)
        const found = await proofOf(subject, { promises, count, ...most, ...(policy && { policy }) }, hear)
        const seconds = (io.clock() - start) / 1_000
        wait.clear()
        if (json) await io.print(show.json(verificationRow(found, seconds)))
        else await io.print(page([...verificationLines(show, found, seconds), '']))
        came.push(cameOf(found))
      } catch (error) {
        if (!(error instanceof Unusable)) throw error
        wait.clear()
        tell(error, show, json, io)
        came.push('unusable')
      }
    }
    if (!json && all.length > 1) await io.print(totalText(show, came))
    if (came.includes('unusable')) return exit.unusable
    return came.every((each) => each === 'holds') ? exit.fine : exit.refused
  },
}

/** @throws {Unusable} for anything but a whole number above 0 */
function mostFrom(text: string | undefined): { readonly most?: number } {
  if (text === undefined) return {}
  const most = Number(text)
  if (!Number.isSafeInteger(most) || most < 1) throw new Unusable('badMost', words.badMost)
  return { most }
}

/** Shows what is found as it is found, and what is being worked at meanwhile. */
function hearing(
  { show, json }: Pick<Request, 'show' | 'json'>,
  io: Io,
  wait: ReturnType<typeof waiting>,
  subject: Subject,
  place: string,
  written: ReturnType<typeof storyWriter>,
): (progress: Progress) => Promise<void> {
  const { say } = show
  const print = async (lines: readonly string[]) => {
    if (json) return
    wait.clear()
    await io.print(page(lines))
  }
  return async (progress) => {
    switch (progress.kind) {
      case 'surveying':
        return wait.goOn(() => `${place} ${say(words.surveying)} ${Math.floor(progress.share * 100)} % …`)
      case 'surveyed':
        return print(surveyedLines(show, subject, progress))
      case 'searching':
        return wait.goOn(() => `${place} ${progress.promise} ${progress.searched.ways} ${say(words.ways)} …`)
      case 'counting':
        return wait.show(`${place} ${say(words.counting)} …`)
      case 'proved': {
        const file = await written(subject.flow.id, progress.verdict)
        return print(verdictLines(show, subject, progress.verdict, file))
      }
    }
  }
}
