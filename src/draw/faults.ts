import type { Label } from '../vocabulary/label.ts'
import type { Chart } from './chart.ts'
import { partsOf } from './part.ts'

/** Why something cannot be drawn, where, and what would help. */
export interface DrawingFault extends Label {
  readonly code:
    | 'notAMachine'
    | 'unknownFormat'
    | 'unknownPart'
    | 'tooLarge'
    | 'layoutMissing'
    | 'anotherFlow'
    | 'noCaseHere'
  /** Which option it is about. */
  readonly path: string
  readonly unblock: Label
}

export const faults = {
  notAMachine: {
    code: 'notAMachine',
    path: 'flow',
    zh: '這不是 XState 狀態機',
    en: 'This is not an XState machine',
    unblock: { zh: '傳入 createMachine 之結果', en: 'Pass what createMachine returns' },
  },
  layoutMissing: {
    code: 'layoutMissing',
    path: 'format',
    zh: 'SVG 需要排版套件 elkjs，尚未安裝',
    en: 'SVG needs the layout engine elkjs, which is not installed',
    unblock: {
      zh: '執行 npm install elkjs，或改用 mermaid 或 dot',
      en: 'Run npm install elkjs, or draw mermaid or dot',
    },
  },
  anotherFlow: {
    code: 'anotherFlow',
    path: 'case',
    zh: '案件不屬於此流程',
    en: 'The case belongs to another flow',
    unblock: { zh: '傳入此流程之案件', en: 'Pass a case of this flow' },
  },
  noCaseHere: {
    code: 'noCaseHere',
    path: 'case',
    zh: '此格式只述流程，不繪案件',
    en: 'This format tells of the flow alone and shows no case',
    unblock: { zh: '改用 svg、mermaid、dot 或 json', en: 'Use svg, mermaid, dot or json' },
  },
} as const satisfies Record<string, DrawingFault>

export const unknownPart = (chart: Chart): DrawingFault => ({
  code: 'unknownPart',
  path: 'part',
  zh: '流程無此步驟',
  en: 'The flow has no such step',
  unblock: { zh: `可用：${partsOf(chart).join('、')}`, en: `There are: ${partsOf(chart).join(', ')}` },
})

export const unknownFormat = (formats: readonly string[]): DrawingFault => ({
  code: 'unknownFormat',
  path: 'format',
  zh: '無此格式',
  en: 'There is no such format',
  unblock: { zh: `可用：${formats.join('、')}`, en: `There are: ${formats.join(', ')}` },
})
