import type { Policy } from '#src/index.ts'
import { eventsOf } from './case-file.ts'
import type { Flow } from './catalogue.ts'
import type { Request } from './command.ts'
import type { Io } from './io.ts'
import { progress } from './progress.ts'
import { nameOf } from './source.ts'
import { nothingYet, type Tally, tallied } from './tally.ts'
import { tell } from './tell.ts'
import { jsonTeller, textTeller } from './tellers.ts'
import { type ExitCode, exit, Unusable } from './unusable.ts'

/** Plays one case file and tells it as it goes; a line that cannot be used ends this file, not the run. */
export async function playFile(
  flow: Flow,
  file: string,
  policy: Partial<Policy> | undefined,
  { show, json }: Pick<Request, 'show' | 'json'>,
  io: Io,
): Promise<ExitCode> {
  const name = nameOf(file)
  const shown = progress(io)
  const teller = json ? jsonTeller(name, show) : textTeller(name, flow, show)
  const print = async (text: string) => {
    if (text === '') return
    shown.clear()
    await io.print(text)
  }

  let tally: Tally = nothingYet
  let fault: Unusable | null = null
  try {
    for await (const events of eventsOf(flow, file, policy, io)) {
      let text = ''
      for (const event of events) {
        tally = tallied(tally, event)
        text += teller.event(event)
      }
      await print(text)
      shown.add(events.length)
    }
  } catch (error) {
    if (!(error instanceof Unusable)) throw error
    fault = error
  }
  shown.clear()
  await print(teller.end(tally, fault))
  if (fault) tell(fault, show, json, io)
  return fault ? exit.unusable : tally.refused ? exit.refused : exit.fine
}
