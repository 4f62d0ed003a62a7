import { compareFlows } from '#src/diff/index.ts'
import { definition } from '#src/index.ts'
import { catalogue, type Flow, titleOf } from '../catalogue.ts'
import type { Command } from '../command.ts'
import { comparisonLines } from '../diff/comparison-lines.ts'
import { type Pair, pairsFrom } from '../diff/flow-from.ts'
import { comparisonRows } from '../diff/rows.ts'
import { words } from '../diff/words.ts'
import { hanging, page } from '../layout.ts'
import type { Show } from '../show.ts'
import { type ExitCode, exit } from '../unusable.ts'

export const diff: Command = {
  name: 'diff',
  usage: 'FLOW_A FLOW_B',
  does: {
    zh: '比較兩流程、兩計畫（文件代號），或一流程之兩版本（JS 模組，例：old/general.js）',
    en: 'Compare two flows, two plans (ids of documents), or two versions of a flow (JS modules, like old/general.js)',
  },
  words: [2, 2],
  needs: [],
  takes: [],
  run: async ({ words: [a = '', b = ''], json, show }, io) => {
    let worst: ExitCode = exit.fine
    for (const pair of await pairsFrom(a, b)) {
      const compared =
        pair[0] && pair[1] && compareFlows(pair[0], pair[1], { before: written(pair[0]), after: written(pair[1]) })
      if (compared?.class && compared.class !== 'safe') worst = exit.refused
      if (compared && json) for (const row of comparisonRows(compared)) await io.print(show.json(row))
      else if (compared) await io.print(page([...hanging(comparisonLines(show, compared), show.columns), '']))
      else await io.print(alone(show, pair, json))
    }
    return worst
  },
}

/** The words of a published flow's document; its flows leave them behind. */
const written = (flow: Flow) =>
  catalogue.find(({ document, flows }) => document.id === definition(flow).document.id && flows.includes(flow))
    ?.document

/** A flow that only one of two plans has. */
function alone(show: Show, [a, b]: Pair, json: boolean): string {
  const flow = (a ?? b) as Flow
  const title = titleOf(flow)
  if (json) return show.json({ kind: 'onlyOne', side: a ? 'before' : 'after', flow: flow.id, ...title })
  return page([`${show.say(a ? words.onlyA : words.onlyB)}: ${show.say(title)} ${flow.id}`, ''])
}
