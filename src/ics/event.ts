import type { CaseDuty } from '../agenda/case-duty.ts'
import { opaqueReference } from '../vocabulary/references.ts'
import type { CalendarOptions } from './options.ts'
import { saying, words } from './words.ts'

/** What an event says to people. */
export interface Wording {
  readonly summary: string
  readonly description: string
}

/** A duty in the language of the calendar: what, at once or not, by whom, on which ground; nothing of the person. */
export function wordingOf(row: CaseDuty, options: CalendarOptions): Wording {
  const { language = 'both', discreet = false } = options
  const [say, lines] = [saying(language), saying(language, '\n')]
  const mark = referenceOf(row, options)
  const named = discreet ? words.discreet : row
  const summary = `${say(named)}${mark && ` [${mark}]`}`
  if (discreet) return { summary, description: mark }
  const { owners, cites, laws, atOnce, dueAt, paused, provisional } = row
  const grounds = [...cites, ...laws].join('、')
  const by = owners.map(say).join('、')
  const said = [
    lines(row),
    ...(atOnce ? [lines(words.atOnce)] : []),
    ...(dueAt === null && !atOnce ? [lines(paused ? words.paused : words.noDate)] : []),
    ...(provisional ? [lines(words.provisional)] : []),
    ...(by ? [`${say(words.by)}: ${by}`] : []),
    ...(grounds ? [`${say(words.ground)}: ${grounds}`] : []),
  ]
  return { summary, description: said.join('\n') }
}

/** The host's reference of a case, if it gives one that means nothing outside the host. */
function referenceOf(row: CaseDuty, { reference }: CalendarOptions): string {
  const mark = reference?.(row) ?? ''
  if (mark !== '' && !opaqueReference.safeParse(mark).success)
    throw new TypeError(
      'reference must give an opaque reference: never a name, an ID number, a telephone or an address',
    )
  return mark
}
