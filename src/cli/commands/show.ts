import { type Chart, chartOf, type OutlineLine, outlineOf, partOf, withCase } from '#src/draw/index.ts'
import type { Command } from '../command.ts'
import { hanging, page } from '../layout.ts'
import type { Show } from '../show.ts'
import { exit, Unusable } from '../unusable.ts'
import { machineFrom, optionsFor } from './draw.ts'

export const show: Command = {
  name: 'show',
  usage: 'FLOW [--case FILE] [--part STEP]',
  does: { zh: '以大綱顯示流程，得標示案件所在', en: 'Show a flow as an outline, and where a case stands in it' },
  words: [1, 1],
  needs: [],
  takes: ['case', 'part', 'policy'],
  run: async ({ words: [word = ''], given, json, show }, io) => {
    const flow = await machineFrom(word)
    const { document, case: kase, part, ...look } = await optionsFor(flow, given, io)
    const whole = chartOf(flow, document)
    const chart = kase ? withCase(whole, kase, look) : whole
    const shown = part === undefined ? chart : partOf(chart, part)
    if (!shown) throw new Unusable('unknownPart', { zh: '流程無此步驟', en: 'The flow has no such step' })
    const lines = outlineOf(shown, show.lang)
    await io.print(
      json
        ? lines.map((line) => show.json({ ...line, kind: 'line', of: line.kind })).join('')
        : text(show, shown, lines),
    )
    return exit.fine
  },
}

const marks: Readonly<Record<OutlineLine['tone'], string>> = {
  here: '● ',
  way: '✓ ',
  open: '▸ ',
  held: '✗ ',
  urgent: '! ',
  plain: '',
}
const colours = { here: 'cyan', way: 'green', open: 'green', held: 'yellow', urgent: 'red' } as const

/** The outline with its colours; every line keeps its indentation when it is broken. */
function text({ say, paint, columns }: Show, chart: Chart, lines: readonly OutlineLine[]): string {
  const shown = lines.flatMap((line) => {
    const indent = '  '.repeat(line.depth)
    const grounds = line.cites.length ? ` [${line.cites.join('、')}]` : ''
    const broken = hanging([`${marks[line.tone]}${line.text}${grounds}`], columns - indent.length - 2)
    return broken.map((each, n) => indent + (n ? '  ' : '') + painted(line, each))
  })
  function painted({ tone, kind }: OutlineLine, each: string): string {
    const coloured = tone === 'plain' ? each : paint(colours[tone], each)
    return kind === 'step' ? paint('bold', coloured) : coloured
  }
  const head = `${paint('bold', say(chart))}  ${chart.flow} ${chart.version ?? ''}`.trimEnd()
  return page([head, ...chart.notes.map((note) => paint('yellow', say(note))), '', ...shown])
}
