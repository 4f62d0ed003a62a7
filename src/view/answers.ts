import type { AnyStateMachine } from 'xstate'
import { chartOf, draw } from '../draw/index.ts'
import { definition } from '../flow/definition.ts'
import { outlineOf } from '../flow/outline.ts'
import { caseTold } from './case-told.ts'
import { compared } from './compared.ts'
import type { Compared, Contents, Drawn, FlowTold, Language } from './messages.ts'
import type { SeenAgency, SeenCase } from './seen.ts'

export interface Seen {
  readonly agencies: readonly SeenAgency[]
  readonly cases: readonly SeenCase[]
}

export type Query = Readonly<Record<string, string>>
export type Answers = Readonly<Record<string, (query: Query) => unknown>>

/** What the page may ask, by name; an answer of null is none. Nothing of it is a text of a person. */
export function answersOf({ agencies, cases }: Seen): Answers {
  const flows = new Map(agencies.flatMap((agency) => agency.flows.map((flow) => [flow.id, { flow, ...agency }])))
  const drawings = new Map<string, Promise<Drawn>>()

  const drawing = ({ flow: id = '', lang = '' }: Query): Promise<Drawn> | null => {
    const of = flows.get(id)
    if (!of || !isLanguage(lang)) return null
    const key = `${lang} ${id}`
    const drawn = drawings.get(key) ?? drawn1(of.flow, of.document, lang)
    drawings.set(key, drawn)
    return drawn
  }
  const flow = ({ flow: id = '' }: Query): FlowTold | null => {
    const of = flows.get(id)
    if (!of) return null
    const { agency, clauses, readings } = of.document
    const { roles } = definition(of.flow)
    return { agency, chart: chartOf(of.flow, of.document), roles, texts: { clauses, readings } }
  }
  const kase = ({ n = '', at = '', role }: Query) => {
    const events = cases[Number(n)]
    return events ? caseTold(events, Number(at), role ? role : null) : null
  }
  const compare = ({ a = '', b = '' }: Query): Compared | null => {
    const [one, two] = [flows.get(a), flows.get(b)]
    return one && two ? compared(one, two) : null
  }
  return { flow, drawing, case: kase, compare }
}

const isLanguage = (lang: string): lang is Language => ['zh', 'en', 'both'].includes(lang)

/** A drawing takes its time and holds up everything else; what is quick to tell goes first. */
const quickFirst = 50

/** The style comes apart: a page with a strict policy takes it in as a sheet, not as markup. */
async function drawn1(flow: AnyStateMachine, document: SeenAgency['document'], lang: Language): Promise<Drawn> {
  await new Promise((resolve) => setTimeout(resolve, quickFirst))
  const drawing = await draw(flow, 'svg', { document, lang })
  if (!drawing.drawn) {
    const { zh, en, unblock } = drawing.fault
    return { fault: { zh: `${zh}；${unblock.zh}`, en: `${en}; ${unblock.en}` } }
  }
  const style = /<style>([\s\S]*?)<\/style>/.exec(drawing.text)?.[1] ?? ''
  return { svg: drawing.text.replace(/<style>[\s\S]*?<\/style>/, ''), style }
}

export const contentsOf = ({ agencies, cases }: Seen, lang: Language, live: boolean): Contents => ({
  agencies: agencies.map(({ document: { id, agency, title }, flows }) => ({
    id,
    ...agency,
    title,
    flows: flows.map((flow) => {
      const { zh, en } = outlineOf(flow).steps[0]
      return { id: flow.id, zh, en }
    }),
  })),
  cases: cases.flatMap(([first, ...rest]) =>
    first?.kind === 'opened' ? [{ flow: first.case.flow.id, length: rest.length + 1 }] : [],
  ),
  lang,
  live,
})
