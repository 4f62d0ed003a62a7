import type { AnyStateMachine } from 'xstate'
import type { Case } from '../case/case.ts'
import type { Document } from '../flow/document.ts'
import { isMachine } from '../flow/outline.ts'
import type { Chart, Note } from './chart.ts'
import { chartOf } from './chart-of.ts'
import { toDot } from './dot.ts'
import { type DrawingFault, faults, unknownFormat, unknownPart } from './faults.ts'
import { toJson } from './json.ts'
import type { Language } from './languages.ts'
import { toMermaid } from './mermaid.ts'
import { partOf } from './part.ts'
import { toScxml } from './scxml.ts'
import { tooLarge } from './size.ts'
import { toStudio } from './studio.ts'
import { LayoutMissing } from './svg/layout.ts'
import { toSvg } from './svg.ts'
import { type CaseLook, withCase } from './with-case.ts'

export const formats = ['svg', 'mermaid', 'dot', 'scxml', 'json', 'studio'] as const
export type Format = (typeof formats)[number]

export interface DrawOptions extends CaseLook {
  readonly lang?: Language
  /** The flow's document, by which clauses and readings are told apart. */
  readonly document?: Pick<Document, 'readings'>
  /** A step with steps within, to be drawn alone. */
  readonly part?: string
  /** A case to be shown in the flow; `journal` shows the way it came, `role` as whom it is looked at. */
  readonly case?: Case
}

export type Drawing =
  | { readonly drawn: true; readonly text: string; readonly notes: readonly Note[] }
  | { readonly drawn: false; readonly fault: DrawingFault }

/**
 * Draws a flow, and a case in it if one is given. Input that cannot be drawn is answered with the reason and what would help.
 *
 * @example
 * const drawing = await draw(flow, 'svg', { document: source, lang: 'zh' })
 * if (drawing.drawn) await writeFile('flow.svg', drawing.text)
 */
export async function draw(flow: AnyStateMachine, format: Format, options: DrawOptions = {}): Promise<Drawing> {
  if (!isMachine(flow)) return refused(faults.notAMachine)
  if (!formats.includes(format)) return refused(unknownFormat(formats))
  const { document, case: kase, part, lang = 'both' } = options
  if (kase && kase.flow.id !== flow.id) return refused(faults.anotherFlow)
  const chart = chartOf(flow, document)
  if (format === 'scxml' || format === 'studio') {
    if (kase) return refused(faults.noCaseHere)
    return drawn(chart, format === 'scxml' ? toScxml(flow) : toStudio(flow))
  }
  const shown = kase ? withCase(chart, kase, options) : chart
  const drawable = part === undefined ? shown : partOf(shown, part)
  if (!drawable) return refused(unknownPart(chart))
  if (format === 'json') return drawn(drawable, toJson(drawable))
  const fault = tooLarge(drawable)
  if (fault) return refused(fault)
  if (format === 'mermaid') return drawn(drawable, toMermaid(drawable, { lang }))
  if (format === 'dot') return drawn(drawable, toDot(drawable, { lang }))
  return await svg(drawable, lang)
}

async function svg(chart: Chart, lang: Language): Promise<Drawing> {
  try {
    return drawn(chart, await toSvg(chart, { lang }))
  } catch (error) {
    if (error instanceof LayoutMissing) return refused(faults.layoutMissing)
    throw error
  }
}

const drawn = ({ notes }: Chart, text: string): Drawing => ({ drawn: true, text, notes })
const refused = (fault: DrawingFault): Drawing => ({ drawn: false, fault })
