import { expect, it } from 'vitest'
import { compareFlows, type Difference } from '#src/diff/index.ts'
import { differencesIn } from './differences.ts'
import { type Reason, reasonOf, reasons } from './reasons.ts'
import { type SmallChange, small, smallFlow } from './small.ts'

/**
 * A change of the small flow and every sentence it is told by, in both languages; `before` where the flow it changes is
 * another than the small one.
 */
export type Row = readonly [said: string, change: SmallChange, sentences: string, before?: SmallChange]

const sentencesOf = (each: Difference): string => {
  const reason = reasonOf(each)
  const more = (each.touches ?? []).filter((what) => !(reasons[reason as Reason] as readonly string[]).includes(what))
  const because = reason ? `: ${[reason, ...more].join(' + ')}` : ''
  const steps = each.steps ? ` at ${each.steps.join(', ')}` : ''
  return `${each.kind} ${each.place}${because}${steps}\n${each.zh}\n${each.en}`
}

const lines = (text: string): readonly string[] => text.split('\n').flatMap((line) => line.trim() || [])

/** Each row is told so, as plain JSON, and the other way round when it is taken back. */
export function tells(rows: readonly Row[]): void {
  const named = rows.map((row) => [row[0], row] as const)
  it.each(named)('%s', (_, [, change, sentences, earlier]) => {
    const before = earlier ? smallFlow({ version: '1.0.0', ...earlier }) : small
    const after = smallFlow(change)
    const compared = compareFlows(before, after)
    const found = differencesIn(compared)
    expect(found.flatMap((each) => lines(sentencesOf(each)))).toEqual(lines(sentences))
    expect(JSON.parse(JSON.stringify(compared))).toStrictEqual(compared)
    const values = (these: readonly Difference[], turned: boolean) =>
      these
        .filter(({ place }) => !place.startsWith('demands'))
        .map((each) => JSON.stringify(turned ? [each.after, each.before] : [each.before, each.after]))
        .sort()
    expect(values(differencesIn(compareFlows(after, before)), true)).toEqual(values(found, false))
  })
}
