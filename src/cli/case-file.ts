import type { Case, Policy } from '#src/index.ts'
import type { Io } from './io.ts'
import { type Event, player } from './player.ts'
import { readLines } from './read-lines.ts'
import { nameOf, source } from './source.ts'

/**
 * Plays a case file, chunk by chunk; nothing but the case itself is kept.
 *
 * @throws {Unusable} at the first line that cannot be used, once the lines before it have been handed out.
 */
export async function* eventsOf(
  flow: Case['flow'],
  file: string,
  policy: Partial<Policy> | undefined,
  io: Pick<Io, 'input'>,
): AsyncGenerator<readonly Event[]> {
  const play = player(flow, nameOf(file), policy)
  for await (const lines of readLines(source(file, io))) {
    const events: Event[] = []
    try {
      for (const line of lines) events.push(...play.take(line))
    } catch (fault) {
      yield events
      throw fault
    }
    yield events
  }
  play.end()
}
