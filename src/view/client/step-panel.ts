import { h } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { ChartEdge } from '../../draw/index.ts'
import type { Label } from '../../vocabulary/label.ts'
import type { FlowTold, Language } from '../messages.ts'
import { Clauses } from './clauses.ts'
import { say } from './say.ts'
import { words } from './words.ts'

interface Props {
  readonly of: FlowTold
  readonly step: string | null
  readonly lang: Language
  /** Whether several plans are looked at. */
  readonly beside: boolean
}

/** A step: its clause in the original, what can happen there, what is owed. */
export function StepPanel({ of, step, lang, beside }: Props) {
  const section = useRef<HTMLElement>(null)
  useEffect(() => {
    if (step) section.current?.scrollIntoView({ block: 'nearest' })
  }, [step])
  const { agency, chart, texts } = of
  const node = chart.nodes.find(({ id }) => id === step)
  if (!node) return h('section', {}, [h('h2', {}, say(words.step, lang)), h('p', {}, say(words.chooseStep, lang))])
  const here = chart.edges.filter(({ from }) => from === node.id)
  const everywhere = chart.edges.filter(({ from, to }) => from === null && to.length)
  const owed = node.owes.map((id) => h('li', {}, say(chart.words.duties[id] ?? named(id), lang)))
  return h('section', { 'aria-live': 'polite', ref: section }, [
    h('h2', {}, `${say(beside ? agency : words.step, lang)}: ${say(node, lang)}`),
    h('h3', {}, say(words.document, lang)),
    h(Clauses, { cites: node.cites, texts, lang }),
    owed.length ? [h('h3', {}, say(words.owes, lang)), h('ul', {}, owed)] : null,
    here.length
      ? [
          h('h3', {}, say(words.happens, lang)),
          h(
            'ul',
            {},
            here.map((edge) => way(of, edge, lang)),
          ),
        ]
      : null,
    everywhere.length
      ? h('details', {}, [
          h('summary', {}, say(words.anyStep, lang)),
          h(
            'ul',
            {},
            everywhere.map((edge) => way(of, edge, lang)),
          ),
        ])
      : null,
  ])
}

function way({ chart, texts }: FlowTold, { event, kind, condition, otherwise, to, cites }: ChartEdge, lang: Language) {
  const fact = chart.words.facts[event]
  const asked = condition
    ? (chart.words.conditions[condition.id] ?? named(condition.id))
    : otherwise
      ? words.otherwise
      : null
  const leads = to.map((id) => say(chart.nodes.find((node) => node.id === id) ?? named(id), lang)).join(' + ')
  const by = fact?.by.map((role) => say(chart.words.roles[role] ?? named(role), lang)).join('、')
  return h('li', {}, [
    h('details', {}, [
      h('summary', {}, [
        `${say(fact ?? (kind === 'done' ? words.done : named(event)), lang)}${asked ? ` ◇ ${say(asked, lang)}` : ''} → ${leads || say(words.stays, lang)}`,
      ]),
      by && h('div', { class: 'soft' }, by),
      h(Clauses, { cites, texts, lang }),
    ]),
  ])
}

const named = (text: string): Label => ({ zh: text, en: text })
