import type { AnyStateMachine } from 'xstate'
import { definition } from '#src/flow/definition.ts'
import type { Story } from '#src/testing/index.ts'
import { ofFlow } from './shared.ts'

/** Whoever meets danger may say so, as the case opens or later, and it comes first. */
export const anybody = (flow: AnyStateMachine, under: Story['policy']): readonly Story[] =>
  Object.entries(definition(flow).roles).map(([role, { zh, en }]) =>
    ofFlow(
      flow,
      {
        about: ['immediateDanger'],
        zh: `任何人均得回報危險：${zh}`,
        en: `Anybody may report danger: ${en}`,
        rows: [['danger.reported', role, { towards: 'self' }, '']],
      },
      under ?? {},
    ),
  )
