import type { Show } from './show.ts'
import { padTo, widthOf, wrap } from './width.ts'

const gutter = 20
const beside = 46

/** The page: instants on the left, then what happened and who said so; everything else beneath what happened. */
export function layout({ columns, paint }: Show) {
  const beneath = (texts: readonly string[]): string[] =>
    hanging(texts, columns - gutter).map((line) => ' '.repeat(gutter) + line)

  const head = (clock: string, mark: string, what: string, who: string): string[] => {
    const left = `${padTo(clock, gutter - 2)}${mark} ${what}`
    if (who === '') return [left]
    const column = Math.max(gutter + beside, widthOf(left) + 2)
    if (column + widthOf(who) <= columns) return [padTo(left, column) + paint('dim', who)]
    return [left, ...beneath([who]).map((line) => paint('dim', line))]
  }
  return { head, beneath }
}

/** Lines no wider than asked; what does not fit goes on beneath, clear of the mark an item of a list begins with. */
export const hanging = (texts: readonly string[], width: number): string[] =>
  texts.flatMap((text) => {
    const lead = /^ *(?:- |\[.\] |[✓✗] )?/.exec(text)?.[0] ?? ''
    const [first = '', ...others] = wrap(text.slice(lead.length), width - lead.length)
    return [lead + first, ...others.map((line) => ' '.repeat(lead.length) + line)]
  })

export const page = (lines: readonly string[]): string => `${lines.join('\n')}\n`
