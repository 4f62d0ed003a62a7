import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import type { Policy } from '#src/index.ts'
import type { SeenAgency, SeenCase, SeenEvent } from '#src/view/index.ts'
import { eventsOf } from '../case-file.ts'
import type { Flow } from '../catalogue.ts'
import type { Io } from '../io.ts'
import { nameOf } from '../source.ts'
import { Unusable } from '../unusable.ts'

/** Plays a case file in the flow it names, or in the only one that is browsed; it is kept whole, to be gone through. */
export async function seenCase(
  file: string,
  agencies: readonly SeenAgency[],
  policy: Partial<Policy> | undefined,
  io: Pick<Io, 'input'>,
): Promise<SeenCase> {
  const flows = agencies.flatMap((agency) => agency.flows)
  const named = file === '-' ? undefined : await flowOf(file)
  const flow =
    flows.find(({ id }) => id === named) ?? (flows.length === 1 || named === unreadable ? flows[0] : undefined)
  if (!flow) throw new Unusable('whichFlow', whichFlow, { file: nameOf(file) })
  const events: SeenEvent[] = []
  for await (const some of eventsOf(flow as Flow, file, policy, io)) events.push(...some)
  return events
}

/** A file that cannot be read says so when it is played. */
const unreadable = Symbol('unreadable')

/** The flow a journal's opening names; a case file without one is played in the flow that is browsed. */
async function flowOf(file: string): Promise<unknown> {
  const input = createReadStream(file)
  try {
    for await (const line of createInterface({ input })) return (JSON.parse(line) as { flow?: unknown } | null)?.flow
    return undefined
  } catch (error) {
    return error instanceof SyntaxError ? undefined : unreadable
  } finally {
    input.destroy()
  }
}

const whichFlow = {
  zh: '案件檔未載明流程；請指定流程：eap view FLOW --case FILE',
  en: 'The case file does not name its flow; name it: eap view FLOW --case FILE',
}
