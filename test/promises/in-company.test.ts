import { expect, it } from 'vitest'
import type { AnyStateMachine } from 'xstate'
import { suao2018 } from '#machines/index.ts'
import type { Condition } from '#src/conditions/condition.ts'
import { conditions } from '#src/conditions/index.ts'
import { configOf, definition } from '#src/flow/definition.ts'
import { eap } from '#src/flow/eap.ts'
import { at, everyPromise, promise, type Verification, verify } from '#src/promises/index.ts'
import { variantOf } from './support/breaking.ts'
import { smallService } from './support/small-service.ts'

const { document, policy } = definition(suao2018.mailbox)
const config = configOf(suao2018.mailbox)
const { closing } = config.states

/** Closes a case unsealed. */
const hasty: AnyStateMachine = eap(document as never, policy as never, conditions).createMachine({
  ...config,
  states: {
    ...config.states,
    closing: { ...closing, on: { ...closing.on, 'closure.decided': { target: 'closed', meta: { cites: '解讀.20' } } } },
  },
} as never) as never

const sealed = promise('sealedOnceClosed', {
  id: 'T-1',
  zh: '結案時紀錄已密存',
  en: 'What is closed is sealed',
  never: at(({ steps, known }) => steps.includes('closed') && !known.sealed),
})
const storyOf = ({ promises }: Verification) =>
  promises.flatMap((verdict) => (verdict.holds === false ? verdict.story.lines.map(({ fact }) => fact.type) : []))
const company = everyPromise.filter(({ name }) => name === 'careBindsNobody')

it('a promise is as broken in company as alone, by the same story', () => {
  const alone = verify(hasty, { promises: [sealed] })
  const both = verify(hasty, { promises: [...company, sealed] })
  expect(alone.promises.map(({ holds }) => holds)).toEqual([false])
  expect(both.promises.map(({ holds }) => holds)).toEqual([true, false])
  expect(storyOf(both)).toEqual(storyOf(alone))
})

it.each([
  ['first', ['yes', 'no']],
  ['last', ['no', 'yes']],
] as const)(
  'each part of a question is asked by itself, though two have one name; the one that holds stands %s',
  (_, answers) => {
    const { conditions } = definition(smallService)
    const { every: __, ...consent } = conditions.informedConsentToService as Condition
    const parts = answers.map((answer) => ({ condition: { ...consent, id: 'part', ask: () => answer } }))
    const flow = variantOf(
      smallService,
      {},
      { conditions: { ...conditions, [consent.id]: { ...consent, some: () => parts } } },
    )
    const ends = promise('ends', { id: 'T-2', zh: '不結束', en: 'Never ends', never: at(({ ended }) => ended) })
    expect(verify(flow, { promises: [ends] }).promises.map(({ holds }) => holds)).toEqual([false])
  },
)
