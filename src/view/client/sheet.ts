import Panzoom, { type PanzoomObject } from '@panzoom/panzoom'
import { chartStyle } from './style.ts'

/** A drawing on the screen: zoomed, panned, and shut off from the page's own style. */
export interface Sheet {
  readonly root: ShadowRoot
  readonly zoom: (by: number) => void
  readonly pan: (x: number, y: number) => void
  readonly whole: () => void
  readonly show: (step: string) => void
  readonly close: () => void
}

export function sheetOn(viewport: HTMLElement, host: HTMLElement, svg: string, css: string): Sheet {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' })
  root.innerHTML = svg
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css + chartStyle)
  root.adoptedStyleSheets = [sheet]
  const panzoom = Panzoom(host, { origin: '0 0', minScale: 0.1, maxScale: 6, step: 0.2, cursor: '' })
  const wheel = (event: WheelEvent) => panzoom.zoomWithWheel(event)
  viewport.addEventListener('wheel', wheel, { passive: false })
  const width = Number(root.querySelector('svg')?.getAttribute('width') ?? 1)
  const whole = () => {
    panzoom.zoom(Math.min(1.2, viewport.clientWidth / width), { animate: false })
    panzoom.pan(0, 0, { animate: false, force: true })
  }
  whole()
  return {
    root,
    whole,
    zoom: (by) => panzoom.zoom(panzoom.getScale() * by),
    pan: (x, y) => panzoom.pan(x, y, { relative: true }),
    show: (step) => showIn(panzoom, viewport, root.querySelector(`[data-step="${CSS.escape(step)}"]`)),
    close: () => {
      viewport.removeEventListener('wheel', wheel)
      panzoom.destroy()
    },
  }
}

/** Brings a step into the middle, unless it is in sight already. */
function showIn(panzoom: PanzoomObject, viewport: HTMLElement, step: Element | null): void {
  if (!step) return
  const [frame, box] = [viewport.getBoundingClientRect(), step.getBoundingClientRect()]
  const seen = box.top >= frame.top && box.bottom <= frame.bottom && box.left >= frame.left && box.right <= frame.right
  if (seen) return
  const scale = panzoom.getScale()
  const x = (frame.left + frame.width / 2 - box.left - box.width / 2) / scale
  const y = (frame.top + frame.height / 2 - box.top - Math.min(box.height, frame.height) / 2) / scale
  panzoom.pan(x, y, { relative: true })
}
