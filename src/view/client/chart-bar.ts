import { h } from 'preact'
import type { Label } from '../../vocabulary/label.ts'
import type { Language } from '../messages.ts'
import { say } from './say.ts'
import type { Sheet } from './sheet.ts'
import { words } from './words.ts'

type Act = (on: Sheet) => void

interface Props {
  readonly flow: Label
  readonly lang: Language
  readonly act: (act: Act) => void
}

/** What the chart is called, and its zoom. */
export function ChartBar({ flow, lang, act }: Props) {
  const button = (text: string, name: Label, does: Act) =>
    h('button', { type: 'button', 'aria-label': say(name, lang), onClick: () => act(does) }, text)
  return h('div', { class: 'bar' }, [
    h('h2', {}, say(flow, lang)),
    button('+', words.zoomIn, (on) => on.zoom(1.25)),
    button('−', words.zoomOut, (on) => on.zoom(0.8)),
    button('⤢', words.fit, (on) => on.whole()),
  ])
}

/** The same by keyboard. */
export const keys: Readonly<Record<string, (on: Sheet) => void>> = {
  ArrowUp: (on) => on.pan(0, 60),
  ArrowDown: (on) => on.pan(0, -60),
  ArrowLeft: (on) => on.pan(60, 0),
  ArrowRight: (on) => on.pan(-60, 0),
  '+': (on) => on.zoom(1.25),
  '=': (on) => on.zoom(1.25),
  '-': (on) => on.zoom(0.8),
  '0': (on) => on.whole(),
}
