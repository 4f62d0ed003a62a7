import type { Coverage } from '../flow/meta.ts'
import { code } from '../flow/outline/decode.ts'
import type { Outline } from '../flow/outline.ts'
import type { ChartEdge, ChartNode, Note } from './chart.ts'

const texts = {
  notOurs: {
    zh: '此狀態機非以本程式庫製作：僅有名稱，無條文、角色及義務',
    en: 'This machine was not made with this library: it has names, but no clauses, roles or duties',
  },
  adopted: {
    zh: '本計畫僅列出此流程之名稱，步驟係採用自其他計畫',
    en: 'The document only names this flow; its steps are adopted from another document',
  },
  absent: {
    zh: '本計畫未定此流程，步驟取自其他計畫，機關決定採用後始得開案',
    en: 'The document does not know this flow; its steps come from another, and cases open only once the agency adopts it',
  },
  code: {
    zh: '部分條件或動作為程式碼，無名稱，圖中以 (code) 表示',
    en: 'Some guards or actions are code without a name, shown as (code)',
  },
  invoked: {
    zh: '部分步驟會啟動其他程序，圖中未繪',
    en: 'Some steps start other actors, which are not drawn',
  },
} as const

const noteOf = (name: keyof typeof texts): Note => ({ code: name, ...texts[name] })

/** What a chart cannot show of a machine. */
export function notesOn(
  { steps }: Outline,
  coverage: Coverage | null,
  nodes: readonly ChartNode[],
  edges: readonly ChartEdge[],
): readonly Note[] {
  const done = [...nodes.flatMap(({ entry, exit }) => [...entry, ...exit]), ...edges.flatMap(({ actions }) => actions)]
  const hasCode = [...done, ...edges.map(({ condition }) => condition)].some((each) => each?.id.includes(code))
  const invokes = steps.some((step) => step.invokes)
  return [
    ...(coverage === null ? [noteOf('notOurs')] : coverage === 'described' ? [] : [noteOf(coverage)]),
    ...(hasCode ? [noteOf('code')] : []),
    ...(invokes ? [noteOf('invoked')] : []),
  ]
}
