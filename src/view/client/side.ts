import { h } from 'preact'
import type { CaseTold, FlowTold, Language, LiveTold } from '../messages.ts'
import { CasePanel } from './case-panel.ts'
import { say } from './say.ts'
import type { Shown } from './shown.ts'
import { StepList } from './step-list.ts'
import { StepPanel } from './step-panel.ts'
import { WhyList } from './why-list.ts'
import { words } from './words.ts'

interface Props extends Pick<Shown, 'step' | 'role'> {
  readonly lang: Language
  readonly of: FlowTold | null
  /** The flow it is compared with. */
  readonly other: FlowTold | null
  readonly failed: boolean
  readonly played: CaseTold | null
  readonly followed: LiveTold | undefined
  readonly standing: readonly string[]
  readonly length: number
  readonly set: (more: Partial<Shown>) => void
}

/** What is said of a flow: the case in it, why something is blocked, the step that is chosen, every step. */
export function Side({ lang, of, other, failed, played, followed, standing, length, step, role, set }: Props) {
  const choose = (chosen: string) => set({ step: chosen })
  const named = (id: string) => say(of?.chart.nodes.find((node) => node.id === id) ?? { zh: id, en: id }, lang)
  return h('aside', { 'aria-label': say(words.told, lang) }, [
    failed && h('p', { role: 'alert' }, say(words.failed, lang)),
    of &&
      played?.flow === of.chart.flow && [
        h(CasePanel, { of, told: played, length, lang, go: (at: number) => set({ at }) }),
        h(WhyList, { of, role, answers: played.answers, lang, ask: (as: string | null) => set({ role: as }) }),
      ],
    of &&
      followed?.flow === of.chart.flow &&
      h('p', { role: 'status', class: 'where' }, [
        `${say(followed.fact ?? words.opened, lang)} → ${say(words.standsAt, lang)}: `,
        standing.map(named).join(' + '),
        followed.ended ? ` (${say(words.ended, lang)})` : '',
      ]),
    of && h(StepPanel, { of, step, lang, beside: other !== null }),
    other?.chart.nodes.some(({ id }) => id === step) && h(StepPanel, { of: other, step, lang, beside: true }),
    of && h(StepList, { chart: of.chart, lang, chosen: step, standing, choose }),
  ])
}
