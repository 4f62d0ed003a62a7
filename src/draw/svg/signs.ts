import { say } from '../languages.ts'
import { words } from '../says.ts'
import { textWidth } from '../text-width.ts'
import type { Look } from './look.ts'
import { element, escaped } from './marks.ts'
import type { Part } from './stack.ts'

const line = (kind: string) => element('path', { class: `arrow ${kind}`, d: 'M0 8H26' })
const box = (kind: string) => element('rect', { class: `box ${kind}`, x: 0, y: 2, width: 26, height: 12, rx: 4 })
const sign = (text: string) => element('text', { x: 6, y: 12, 'font-size': 11 }, text)

const all = [
  [line('clause'), words.byClause],
  [line('both'), words.byBoth],
  [line('reading'), words.byReading],
  [box('alarm'), words.urgent],
  [sign('→7'), { zh: '循箭頭 7', en: 'along arrow 7' }],
  [sign('◇3'), { zh: '符合條件 3 時', en: 'if condition 3 holds' }],
  [sign('↻'), words.stays],
  [sign('□'), words.owes],
  [sign('⇒'), { zh: '移交之流程', en: 'the flow it goes on in' }],
] as const

/** The signs of a picture, as many on a line as have room. */
export function signs({ lang }: Look, width: number): Part {
  let [x, y] = [0, 0]
  const svg = all.map(([drawn, label]) => {
    const text = say(label, lang)
    const reach = 32 + textWidth(text, 10) + 14
    if (x > 0 && x + reach > width) [x, y] = [0, y + 18]
    const placed = element(
      'g',
      { transform: `translate(${Math.round(x)} ${y})` },
      drawn,
      element('text', { x: 32, y: 12, 'font-size': 10, class: 'soft' }, escaped(text)),
    )
    x += reach
    return placed
  })
  return { svg: svg.join(''), height: y + 18 }
}
