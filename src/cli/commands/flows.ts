import { outlineOf } from '#src/index.ts'
import { type Flow, type Published, titleOf } from '../catalogue.ts'
import type { Command } from '../command.ts'
import { coverageLines, coverageOf, markOf } from '../coverage-lines.ts'
import { publishedIn } from '../diff/flow-from.ts'
import { type FlowStep, stepsOf } from '../flow-steps.ts'
import { page } from '../layout.ts'
import type { Show } from '../show.ts'
import { rows } from '../summary.ts'
import { exit } from '../unusable.ts'
import { table } from '../width.ts'
import { words } from '../words.ts'

export const flows: Command = {
  name: 'flows',
  usage: '[MODULE…]',
  does: { zh: '列出各計畫之流程', en: 'List every flow, by document' },
  words: [0, Number.POSITIVE_INFINITY],
  needs: [],
  takes: [],
  run: async ({ words: modules, json, show }, io) => {
    const all = await publishedIn(modules)
    for (const published of all) {
      const each = published.flows.map((flow) => flowJson(published, flow))
      await io.print(json ? each.map(show.json).join('') : page(documentLines(show, published)))
    }
    if (!json) await io.print(page(coverageLines(show, all)))
    return exit.fine
  },
}

const factsOf = (flow: Flow): readonly string[] => [...outlineOf(flow).facts].sort()

const plain = ({ ending: _, ...step }: FlowStep) => step

function flowJson({ document: { id, agency, title, clauses, readings } }: Published, flow: Flow): object {
  const steps = stepsOf(flow)
  const { zh, en } = titleOf(flow)
  const { adoptedFrom } = outlineOf(flow).steps[0].meta
  const counts = { clauses: Object.keys(clauses).length, readings: Object.keys(readings).length }
  return {
    kind: 'flow',
    flow: flow.id,
    version: flow.version,
    zh,
    en,
    coverage: coverageOf(flow),
    ...(adoptedFrom && { adoptedFrom }),
    document: { id, agency, title, ...counts },
    steps: steps.filter(({ ending }) => !ending).map(plain),
    endings: steps.filter(({ ending }) => ending).map(plain),
    facts: factsOf(flow),
  }
}

function documentLines(show: Show, { document, flows }: Published): string[] {
  const { say, paint } = show
  const { agency, title, clauses, readings } = document
  const count = (of: object, label: (typeof words)['clauses' | 'readings']) => `${Object.keys(of).length} ${say(label)}`
  return [
    paint('bold', `=== ${say(agency)} ${say(title)}`),
    `${document.id}: ${count(clauses, words.clauses)}, ${count(readings, words.readings)}`,
    '',
    ...flows.flatMap((flow) => [...flowLines(show, flow), '']),
  ]
}

function flowLines(show: Show, flow: Flow): string[] {
  const { say, paint } = show
  const steps = stepsOf(flow)
  const named = (these: readonly FlowStep[]) => table(these.map((step) => [step.step, say(step)]))
  const facts = factsOf(flow)
  return [
    `${paint('cyan', flow.id)}  ${paint('bold', say(titleOf(flow)))}  ${say(words.version)} ${flow.version}  ${markOf(show, flow)}`.trimEnd(),
    ...rows(show, [
      [say(words.steps), named(steps.filter(({ ending }) => !ending))],
      [say(words.endings), named(steps.filter(({ ending }) => ending))],
      [`${say(words.facts)} (${facts.length})`, [facts.join(', ')]],
    ]),
  ]
}
