import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import {
  type CaseExpected,
  dangerStories,
  type Expected,
  pathStories,
  readCase,
  recordStory,
  type Story,
  walk,
} from '#src/testing/index.ts'
import type { Tested } from './documents.ts'
import { type Branch, type Leaf, type Tree, treeOf } from './tree.ts'

/** What was recorded of a flow and looked over: its paths, and what came of each fact of its case files. */
export interface Recorded {
  readonly paths: readonly Tree[]
  readonly cases: Readonly<Record<string, CaseExpected>>
}

/** A line of a recording: a case file or a tree of paths begins, or goes on. */
type Line =
  | readonly ['case', { readonly name: string; readonly opens: Expected }]
  | readonly ['expects', Expected]
  | readonly ['paths', Pick<Tree, 'policy' | 'opens'>]
  | readonly ['row', Branch]
  | readonly ['story', Leaf]

const fileOf = ({ document, name }: Tested) => `test/testing/suites/recorded/${document.id}/${name}.jsonl`

const linesOf = (tested: Tested): readonly Line[] =>
  existsSync(fileOf(tested))
    ? readFileSync(fileOf(tested), 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
    : []

export function recordedOf(tested: Tested): Recorded {
  const cases: Record<string, { opens: Expected; rows: Expected[] }> = {}
  const paths: { rows: Branch[]; stories: Leaf[] }[] = []
  for (const [kind, value] of linesOf(tested)) {
    if (kind === 'case') cases[value.name] = { opens: value.opens, rows: [] }
    if (kind === 'expects') Object.values(cases).at(-1)?.rows.push(value)
    if (kind === 'paths') paths.push({ ...value, rows: [], stories: [] })
    if (kind === 'row') paths.at(-1)?.rows.push(value)
    if (kind === 'story') paths.at(-1)?.stories.push(value)
  }
  return { cases, paths }
}

const named = (name: string) => ({ zh: `案例 ${name}`, en: `case ${name}` })

/** The case files of a flow as stories, expecting what was recorded. */
export const caseStories = (tested: Tested): readonly Story[] =>
  tested.cases.map(({ name, lines }) => {
    const { cites } = tested.flow.root.meta as { cites: string | readonly [string, ...string[]] }
    return readCase(lines, { clauses: cites, ...named(name) }, recordedOf(tested).cases[name])
  })

/** What there is to record of a flow today. */
export function recording(tested: Tested): Recorded {
  const cases = caseStories(tested).map((story, n) => {
    const { opens = {}, rows } = recordStory(tested.flow, story)
    return [tested.cases[n]?.name ?? '', { opens, rows: rows.map(([, , , expected]) => expected) }] as const
  })
  return { paths: pathsOf(tested), cases: Object.fromEntries(cases) }
}

/** The paths of a flow; those that need other flows to be adopted, under a policy that adopts them. */
function pathsOf({ flow, policy }: Tested): readonly Tree[] {
  const walked = walk(flow, { policy })
  const paths = [...pathStories(flow, { policy }, walked), ...dangerStories(flow, { policy }, walked)]
  if (walked.missed.length === 0) return [treeOf(paths)]
  const adopting = { policy: { ...policy, adopts: ['general', 'involuntary', 'crisis'] } }
  const further = walk(flow, adopting)
  const isNew = ([id]: readonly [string, unknown]) => walked.missed.includes(id)
  const rest = pathStories(flow, adopting, {
    ...further,
    states: new Map([...further.states].filter(isNew)),
    transitions: new Map([...further.transitions].filter(isNew)),
  })
  return [paths, rest].filter((stories) => stories.length > 0).map(treeOf)
}

/** Writes a recording, one row a line, so that a change of a flow reads as what it changes. */
export function writeRecording(tested: Tested, { paths, cases }: Recorded): void {
  const ofCases = Object.entries(cases).flatMap(([name, { opens, rows }]): readonly Line[] => [
    ['case', { name, opens }],
    ...rows.map((row): Line => ['expects', row]),
  ])
  const ofPaths = paths.flatMap(({ rows, stories, ...opening }): readonly Line[] => [
    ['paths', opening],
    ...rows.map((row): Line => ['row', row]),
    ...stories.map((story): Line => ['story', story]),
  ])
  const lines = [...ofCases, ...ofPaths].map((line) => `${JSON.stringify(line)}\n`)
  mkdirSync(dirname(fileOf(tested)), { recursive: true })
  writeFileSync(fileOf(tested), lines.join(''))
}
