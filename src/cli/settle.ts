import type { Case, Policy } from '#src/index.ts'
import { eventsOf } from './case-file.ts'
import type { Request } from './command.ts'
import type { Io } from './io.ts'
import { page } from './layout.ts'
import { progress } from './progress.ts'
import type { Show } from './show.ts'
import { nothingYet, type Tally, tallied } from './tally.ts'
import { words } from './words.ts'

/** The case a file leads to; that facts of it were refused is said beside. */
export async function settled(
  flow: Case['flow'],
  file: string,
  policy: Partial<Policy> | undefined,
  { show, json }: Pick<Request, 'show' | 'json'>,
  io: Io,
): Promise<Case> {
  const shown = progress(io)
  let tally: Tally = nothingYet
  try {
    for await (const events of eventsOf(flow, file, policy, io)) {
      for (const event of events) tally = tallied(tally, event)
      shown.add(events.length)
    }
  } finally {
    shown.clear()
  }
  if (tally.refused) io.complain(json ? show.json({ kind: 'note', refused: tally.refused }) : note(show, tally.refused))
  return tally.case as Case
}

const note = ({ lines }: Show, count: number): string => {
  const { zh, en } = words.someRefused
  return page(lines({ zh: `${zh}${count}`, en: `${en}${count}` }))
}
