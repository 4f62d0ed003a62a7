import type { Io } from './io.ts'
import type { Show } from './show.ts'
import type { Place, Unusable } from './unusable.ts'

const placed = ({ file, line, column }: Place): string =>
  file === undefined ? 'eap' : [file, line, column].filter((part) => part !== undefined).join(':')

/** Says on standard error why input cannot be used, and where. */
export function tell(
  { code, label, place, more }: Unusable,
  show: Show,
  json: boolean,
  io: Pick<Io, 'complain'>,
): void {
  const { zh, en } = label
  const named = place.file === undefined ? '' : ` [${code}]`
  const lines = [
    ...show.lines(label).map((text, n) => `${placed(place)}: ${text}${n ? '' : named}`),
    ...more.flatMap((each) => show.lines(each).map((text) => `  ${text}`)),
  ]
  io.complain(json ? show.json({ kind: 'error', code, ...place, zh, en, more }) : `${lines.join('\n')}\n`)
}
