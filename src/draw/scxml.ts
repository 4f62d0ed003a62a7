import type { AnyStateMachine } from 'xstate'
import { outlineOf } from '../flow/outline.ts'
import type { Chart, ChartNode } from './chart.ts'
import { chartOf } from './chart-of.ts'
import { type Ids, idsOf } from './scxml/ids.ts'
import { doing, transitions } from './scxml/transitions.ts'
import { element } from './svg/marks.ts'

const explained = `
  Printed by eap-case-flows. Send each fact as an event whose data answers the conditions asked of it, by name:
  { "answers": { "immediateDanger": true, "consentTo(service)": false } }. Completions of a step use the answers of the
  fact that completed it. Duties that come to be owed are logged with the label "owe".
`

/**
 * A flow as SCXML (W3C) that an independent engine can run: conditions are read from the event's data, and where SCXML and
 * XState differ (parallel parts, arrows from a step to itself) the text says what XState does.
 *
 * @example
 * toScxml(flow)
 */
export function toScxml(flow: AnyStateMachine): string {
  const chart = chartOf(flow)
  const ids = idsOf(chart)
  const endings = chart.nodes.filter(({ ending }) => ending)
  const inner = chart.nodes.filter(({ parent, ending }) => parent === null && !ending)
  const isParallel = outlineOf(flow).steps[0].kind === 'parallel'
  const root = element(
    isParallel ? 'parallel' : 'state',
    { id: ids.root, ...(isParallel ? {} : initially(chart, ids)), ...named(chart) },
    ...transitions(chart, ids, null),
    ...inner.map((node) => state(chart, ids, node)),
  )
  const answers = element('datamodel', {}, element('data', { id: 'answers', expr: '{}' }))
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<!--${explained}-->`,
    element(
      'scxml',
      {
        xmlns: 'http://www.w3.org/2005/07/scxml',
        'xmlns:eap': 'urn:eap-case-flows',
        version: '1.0',
        datamodel: 'ecmascript',
        initial: ids.root,
        name: chart.flow,
      },
      answers,
      root,
      ...endings.map((node) => state(chart, ids, node)),
    ),
    '',
  ]
    .join('\n')
    .replace(/></g, '>\n<')
}

/** An ending beside the flow's own state cannot be its first child; only a flow of one step begins in one. */
const initially = (chart: Chart, ids: Ids) => ({ initial: chart.initial.map(ids.of).join(' ') })

const named = ({ zh, en, cites }: Pick<ChartNode, 'zh' | 'en' | 'cites'>) => ({
  'eap:zh': zh,
  'eap:en': en,
  'eap:cites': cites.join(' '),
})

function state(chart: Chart, ids: Ids, node: ChartNode): string {
  const { id, kind, owes, entry, exit, initial } = node
  const inner = chart.nodes.filter(({ parent }) => parent === id)
  const tag = kind === 'compound' || kind === 'atomic' ? 'state' : kind
  const attributes = {
    id: ids.of(id),
    ...(kind === 'compound' ? { initial: initial.map(ids.of).join(' ') } : {}),
    ...named(node),
  }
  return element(
    tag,
    attributes,
    ...doing('onentry', owes, entry),
    ...doing('onexit', [], exit),
    ...(kind === 'final' ? [] : transitions(chart, ids, id)),
    ...inner.map((each) => state(chart, ids, each)),
  )
}
