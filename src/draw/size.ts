import type { Chart, Note } from './chart.ts'
import type { DrawingFault } from './faults.ts'
import { partsOf } from './part.ts'
import { pictureOf } from './picture.ts'

/** Pictures of more than this are no use to anybody. */
export const largest = { steps: 80, arrows: 160 } as const

/** A flow too large for a picture, with the parts it can be drawn in. */
export function tooLarge(chart: Chart): DrawingFault | null {
  const [steps, arrows] = [chart.nodes.length, pictureOf(chart).bundles.length]
  if (steps <= largest.steps && arrows <= largest.arrows) return null
  const parts = partsOf(chart)
  return {
    code: 'tooLarge',
    path: 'flow',
    zh: `流程過大，無法成圖：${steps} 個步驟、${arrows} 條箭頭（上限 ${largest.steps}、${largest.arrows}）`,
    en: `The flow is too large for a picture: ${steps} steps and ${arrows} arrows (at most ${largest.steps} and ${largest.arrows})`,
    unblock: parts.length
      ? { zh: `請分部分繪製（part）：${parts.join('、')}`, en: `Draw it in parts (part): ${parts.join(', ')}` }
      : {
          zh: '請將相關步驟併入上層步驟，再分部分繪製；JSON、SCXML 及 studio 格式不限大小',
          en: 'Gather steps that belong together in a step around them and draw that; JSON, SCXML and studio know no limit',
        },
  }
}

/** A picture that is drawn all the same, although a sheet of A4 is too small for it. */
export function beyondSheet(chart: Chart): Note {
  const parts = partsOf(chart).filter((step) => step !== chart.part)
  const zh = parts.length ? `；亦可分部分繪製：${parts.join('、')}` : ''
  const en = parts.length ? `; it can also be drawn in parts: ${parts.join(', ')}` : ''
  return {
    code: 'beyondSheet',
    zh: `本圖大於一張 A4，宜以較大紙張列印${zh}`,
    en: `The picture is larger than a sheet of A4; print it on a larger one${en}`,
  }
}
