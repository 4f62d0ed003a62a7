import { type ComponentChild, h } from 'preact'
import type { Chart } from '../../draw/index.ts'
import type { Language } from '../messages.ts'
import { say } from './say.ts'
import { words } from './words.ts'

interface Props {
  readonly chart: Chart
  readonly lang: Language
  readonly chosen: string | null
  readonly standing: readonly string[]
  readonly choose: (step: string) => void
}

/** The steps as a list: what the chart shows, for keyboards and for those who listen. */
export function StepList({ chart, lang, chosen, standing, choose }: Props) {
  const within = (parent: string | null): ComponentChild => {
    const nodes = chart.nodes.filter((node) => node.parent === parent)
    if (!nodes.length) return null
    return h(
      'ul',
      { class: 'steps' },
      nodes.map((node) =>
        h('li', { key: node.id }, [
          h(
            'button',
            {
              type: 'button',
              'aria-current': standing.includes(node.id) ? 'step' : undefined,
              'aria-pressed': node.id === chosen,
              class: node.tags.includes('urgent') ? 'alarm' : '',
              onClick: () => choose(node.id),
            },
            `${standing.includes(node.id) ? '● ' : ''}${say(node, lang)}`,
          ),
          within(node.id),
        ]),
      ),
    )
  }
  return h('section', {}, [h('h2', {}, say(words.steps, lang)), within(null)])
}
