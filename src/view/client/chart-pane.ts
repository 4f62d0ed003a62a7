import { h } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { Label } from '../../vocabulary/label.ts'
import type { Language } from '../messages.ts'
import { useTold } from './api.ts'
import { ChartBar, keys } from './chart-bar.ts'
import { type Marked, mark } from './marking.ts'
import { say } from './say.ts'
import { type Sheet, sheetOn } from './sheet.ts'
import { words } from './words.ts'

interface Props extends Marked {
  readonly flow: Label & { readonly id: string }
  readonly lang: Language
  readonly choose: (step: string) => void
}

/** A flow drawn, to be zoomed, panned and clicked. */
export function ChartPane({ flow, lang, choose, ...marked }: Props) {
  const { told, failed } = useTold('drawing', { flow: flow.id, lang })
  const [viewport, host, sheet] = [useRef<HTMLDivElement>(null), useRef<HTMLDivElement>(null), useRef<Sheet>(null)]
  const svg = told && 'svg' in told ? told : null
  useEffect(() => {
    if (!svg || !viewport.current || !host.current) return
    sheet.current = sheetOn(viewport.current, host.current, svg.svg, svg.style)
    mark(sheet.current.root, marked)
    return () => sheet.current?.close()
  }, [svg])
  useEffect(() => {
    if (sheet.current) mark(sheet.current.root, marked)
  }, [marked.chosen, marked.standing, marked.view])
  const inSight = marked.standing[0] ?? marked.chosen
  useEffect(() => {
    if (inSight) sheet.current?.show(inSight)
  }, [inSight, svg])

  let from = [0, 0]
  const down = ({ clientX, clientY }: PointerEvent) => {
    from = [clientX, clientY]
  }
  const click = (event: MouseEvent) => {
    if (Math.hypot(event.clientX - (from[0] ?? 0), event.clientY - (from[1] ?? 0)) > 6) return
    const group = event.composedPath().find((each) => each instanceof SVGElement && each.dataset.step)
    if (group) choose((group as SVGElement).dataset.step ?? '')
  }
  const key = (event: KeyboardEvent) => {
    const act = keys[event.key]
    if (!act || !sheet.current) return
    event.preventDefault()
    act(sheet.current)
  }
  const note = failed ? words.failed : told && 'fault' in told ? told.fault : told ? null : words.drawing
  return h('section', { class: 'pane', 'aria-label': `${say(words.chart, lang)}: ${say(flow, lang)}` }, [
    h(ChartBar, { flow, lang, act: (act) => sheet.current && act(sheet.current) }),
    note && h('p', { class: 'note', role: 'status' }, say(note, lang)),
    h(
      'div',
      {
        class: 'viewport',
        ref: viewport,
        tabIndex: 0,
        role: 'group',
        'aria-label': say(words.chartKeys, lang),
        onKeyDown: key,
        onPointerDownCapture: down,
        onClick: click,
      },
      h('div', { class: 'sheet', ref: host }),
    ),
  ])
}
