import { expect, it } from 'vitest'
import type { AnyStateMachine } from 'xstate'
import { suao2018 } from '#machines/index.ts'
import { configOf, definition } from '#src/flow/definition.ts'
import { eap } from '#src/flow/eap.ts'
import { at, everyPromise, promise, type Verification, verify } from '#src/promises/index.ts'

const { document, policy } = definition(suao2018.mailbox)
const config = configOf(suao2018.mailbox)
const { closing } = config.states

/** Closes a case unsealed. */
const hasty: AnyStateMachine = eap(document as never, policy as never).createMachine({
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
