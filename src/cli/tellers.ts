import { type Flow, titleOf } from './catalogue.ts'
import { page } from './layout.ts'
import type { Event } from './player.ts'
import { caseJson, factJson } from './report.ts'
import type { Show } from './show.ts'
import { summaryLines } from './summary.ts'
import type { Tally } from './tally.ts'
import { tracer } from './trace.ts'
import type { Unusable } from './unusable.ts'
import { words } from './words.ts'

/** Tells a case file: each line of it, and how it ends. */
export interface Teller {
  readonly event: (event: Event) => string
  readonly end: (tally: Tally, fault: Unusable | null) => string
}

/** One JSON object for each fact, and one for the case. */
export const jsonTeller = (file: string, { json }: Show): Teller => ({
  event: (event) => (event.kind === 'fact' ? json(factJson(file, event)) : ''),
  end: (tally, fault) => (tally.case ? json(caseJson(file, tally.case, tally, fault)) : ''),
})

/** A trace for people. */
export function textTeller(file: string, flow: Flow, show: Show): Teller {
  const { say, paint } = show
  const trace = tracer(show)
  return {
    event: (event) => {
      const lines = trace(event)
      return page(event.kind === 'opened' ? [...heading(event.case.known.caseId), ...lines, ''] : [...lines, ''])
    },
    end: (tally, fault) => {
      if (!tally.case) return ''
      const broken = fault ? [`  ${paint('red', say(words.brokeOff))}`] : []
      return page([...summaryLines(show, tally), ...broken, '', ''])
    },
  }

  function heading(caseId: string): string[] {
    const title = `${say(titleOf(flow))}, ${say(words.case)} ${caseId}`
    return [paint('bold', `=== ${file}`), paint('bold', title), '']
  }
}
